#include "tests/support/speechdata.h"

#include "core/audio/resampler.h"
#include "tests/support/patience.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <sndfile.h>

namespace pulsemates {

QString speechDataFolder()
{
    return qEnvironmentVariable("PULSEMATES_DATA");
}

std::vector<float> readRecording(const QString &file)
{
    return readSound(speechDataFolder() + u"/audio/" + file);
}

std::vector<float> readSound(const QString &path)
{
    SF_INFO info{};
    SNDFILE *sound = sf_open(QFile::encodeName(path).constData(), SFM_READ, &info);
    if (sound == nullptr)
        return {};
    std::vector<float> samples;
    if (info.channels == 1) {
        samples.resize(static_cast<std::size_t>(info.frames));
        samples.resize(static_cast<std::size_t>(
            std::max<sf_count_t>(0, sf_readf_float(sound, samples.data(), info.frames))));
    }
    sf_close(sound);
    if (info.samplerate == AudioFrame::sampleRateHz)
        return samples;
    return resample(samples, info.samplerate, AudioFrame::sampleRateHz)
        .value_or(std::vector<float>());
}

std::vector<ReferenceTranscript> referenceTranscripts()
{
    QFile table(speechDataFolder() + u"/audio/transcripts.tsv");
    std::vector<ReferenceTranscript> all;
    if (!table.open(QIODevice::ReadOnly))
        return all;
    for (const QString &line : QString::fromUtf8(table.readAll()).split(u'\n').mid(1)) {
        const QStringList fields = line.split(u'\t');
        if (fields.size() >= 3)
            all.push_back({fields[0], fields[1], fields[2]});
    }
    return all;
}

QStringList normalizedWords(const QString &text)
{
    static const QRegularExpression other(QStringLiteral("[^a-z0-9 ]"));
    static const QRegularExpression mister(QStringLiteral("\\bmr\\b"));
    QString words = text.toLower();
    words.remove(u'\'');
    words.replace(other, QStringLiteral(" "));
    words.replace(mister, QStringLiteral("mister"));
    return words.simplified().split(u' ', Qt::SkipEmptyParts);
}

int wordErrors(const QStringList &reference, const QStringList &heard)
{
    std::vector<int> above(static_cast<std::size_t>(heard.size()) + 1);
    for (std::size_t j = 0; j < above.size(); ++j)
        above[j] = static_cast<int>(j);
    for (qsizetype i = 0; i < reference.size(); ++i) {
        std::vector<int> row(above.size());
        row[0] = static_cast<int>(i) + 1;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int other = reference[i] == heard[static_cast<qsizetype>(j) - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + other});
        }
        above = row;
    }
    return above.back();
}

QString wrongSentenceOfTheMinute(const QStringList &heard)
{
    qsizetype last = -1;
    for (const char *mark : {"americans",
                             "turnips",
                             "quilter",
                             "dashwood",
                             "hearted",
                             "respectable",
                             "paced",
                             "stuff"}) {
        const QString word = QString::fromLatin1(mark);
        if (heard.count(word) != 1 || heard.indexOf(word) < last)
            return QStringLiteral("%1: %2 times").arg(word).arg(heard.count(word));
        last = heard.indexOf(word);
    }
    return {};
}

Transcription transcribeAtOnce(Transcriber &transcriber,
                               VoiceActivityDetector &detector,
                               const std::vector<float> &samples,
                               CheckInId id,
                               Language language)
{
    constexpr std::size_t size = AudioFrame::samplesPerFrame;
    Transcription heard;
    QObject context;
    QObject::connect(
        &transcriber, &Transcriber::partial, &context, [&](CheckInId, const Transcript &words) {
            heard.partialAfterResult = heard.partialAfterResult || !heard.results.empty();
            heard.partials.push_back(words);
        });
    QObject::connect(
        &transcriber,
        &Transcriber::finished,
        &context,
        [&](CheckInId, const Result<Transcript> &result) { heard.results.push_back(result); });
    detector.reset();
    transcriber.start(id, language, {});
    for (std::size_t at = 0; at + size <= samples.size(); at += size) {
        const std::span<const float, size> frame(samples.data() + at, size);
        transcriber.push(id, frame, detector.accept(frame));
    }
    transcriber.finish(id);
    (void)QTest::qWaitFor([&heard] { return !heard.results.empty(); }, patienceMs); // a service's
    return heard;
}

} // namespace pulsemates
