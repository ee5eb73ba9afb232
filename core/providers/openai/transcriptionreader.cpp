#include "core/providers/openai/transcriptionreader.h"

#include "core/common/checkedjson.h"
#include "core/providers/hearing/heardwords.h"

#include <QStringList>

namespace pulsemates {

namespace {

using std::chrono::milliseconds;

constexpr JsonLimits heardLimits{1024 * 1024, 16, 100'000}; // segments list their tokens
constexpr int mostSegments = 2'000;
constexpr double latestSegment = 24 * 60 * 60;
constexpr double takenForSilence = 0.6;       // Whisper's own threshold
constexpr milliseconds aroundSegment{500};    // its times are no better
constexpr milliseconds leastVoiceAround{120}; // less is a click or a breath

milliseconds segmentTime(const CheckedJson &segment, QStringView key)
{
    return milliseconds(qint64(segment.number(key, 0, latestSegment) * 1000));
}

HeardText::Segment readSegment(const CheckedJson &segment)
{
    HeardText::Segment read;
    read.from = segmentTime(segment, u"start");
    read.to = segmentTime(segment, u"end");
    read.text = segment.foreignText(u"text", int(mostHeardCharacters));
    if (segment.holds(u"no_speech_prob"))
        read.noSpeech = segment.number(u"no_speech_prob", 0, 1);
    return read;
}

bool isInvented(const HeardText::Segment &segment, const GatheredSound &sound)
{
    return segment.noSpeech >= takenForSilence
           && sound.voicedBetween(segment.from - aroundSegment, segment.to + aroundSegment)
                  < leastVoiceAround;
}

} // namespace

Result<HeardText> readTranscription(const QByteArray &body)
{
    QString problem;
    const auto root =
        CheckedJson::parseForeign(body, QStringLiteral("transcription"), heardLimits, &problem);
    HeardText heard;
    heard.text = root.foreignText(u"text", int(mostHeardCharacters));
    if (root.holds(u"segments")) {
        for (const CheckedJson &segment : root.objects(u"segments", 0, mostSegments))
            heard.segments.push_back(readSegment(segment));
    }
    if (!problem.isEmpty())
        return fail(ErrorCode::AnswerUnreadable, Stage::Transcribe, problem);
    return heard;
}

QString spokenText(const HeardText &heard, const GatheredSound &sound)
{
    QStringList spoken;
    for (const HeardText::Segment &segment : heard.segments) {
        if (!isInvented(segment, sound))
            spoken.append(segment.text);
    }
    const bool allSpoken = spoken.size() == qsizetype(heard.segments.size());
    return allSpoken ? heard.text : spoken.join(u' ');
}

} // namespace pulsemates
