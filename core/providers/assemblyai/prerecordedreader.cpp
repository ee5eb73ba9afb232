#include "core/providers/assemblyai/prerecordedreader.h"

#include "core/common/checkedjson.h"
#include "core/providers/hearing/heardwords.h"

#include <algorithm>

namespace pulsemates {

namespace {

constexpr JsonLimits answerLimits{1024 * 1024, 16, 50'000}; // every word comes as an object
constexpr int longestAddress = 2'048;
constexpr int longestId = 64;
constexpr int mostSentences = 2'000;

auto unreadableTranscript(const QString &problem)
{
    return fail(ErrorCode::AnswerUnreadable, Stage::Transcribe, problem);
}

bool isPlainId(const QString &id)
{
    return !id.isEmpty() && std::ranges::all_of(id, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
               || c == u'-' || c == u'_';
    });
}

bool isVisible(const QString &address)
{
    return !address.isEmpty()
           && std::ranges::all_of(address, [](QChar c) { return c > u' ' && c < QChar(0x7F); });
}

std::optional<MoodLabel> labelOf(const QString &sentiment)
{
    if (sentiment == u"POSITIVE")
        return MoodLabel::Positive;
    if (sentiment == u"NEUTRAL")
        return MoodLabel::Neutral;
    if (sentiment == u"NEGATIVE")
        return MoodLabel::Negative;
    return std::nullopt;
}

std::vector<SentenceSentiment> readSentiments(const CheckedJson &root)
{
    std::vector<SentenceSentiment> sentiments;
    if (!root.holds(u"sentiment_analysis_results"))
        return sentiments;
    for (const CheckedJson &entry : root.objects(u"sentiment_analysis_results", 0, mostSentences)) {
        const auto label = labelOf(entry.foreignText(u"sentiment", 32));
        const double confidence = entry.number(u"confidence", 0, 1);
        const QString sentence = entry.foreignText(u"text", int(mostHeardCharacters));
        if (label) // a kind that nobody knew of is no evidence
            sentiments.push_back({*label, confidence, lettersIn(sentence)});
    }
    return sentiments;
}

PrerecordedAnswer::Fault faultOf(const QString &error)
{
    if (error.startsWith(u"Server error"))
        return PrerecordedAnswer::Fault::TryAgain;
    if (error.contains(u"too short", Qt::CaseInsensitive))
        return PrerecordedAnswer::Fault::TooShort;
    return PrerecordedAnswer::Fault::Other;
}

void readWords(const CheckedJson &root, PrerecordedAnswer &answer)
{
    if (root.holds(u"text"))
        answer.text = root.foreignText(u"text", int(mostHeardCharacters));
    if (root.holds(u"confidence"))
        answer.confidence = root.number(u"confidence", 0, 1);
    answer.sentiments = readSentiments(root);
}

} // namespace

Result<QString> readUpload(const QByteArray &body)
{
    QString problem;
    const auto root =
        CheckedJson::parseForeign(body, QStringLiteral("upload"), answerLimits, &problem);
    const QString address = root.string(u"upload_url", longestAddress);
    if (!isVisible(address))
        root.complain(QStringLiteral("no address"));
    if (!problem.isEmpty())
        return unreadableTranscript(problem);
    return address;
}

Result<PrerecordedAnswer> readPrerecorded(const QByteArray &body)
{
    QString problem;
    const auto root =
        CheckedJson::parseForeign(body, QStringLiteral("transcript"), answerLimits, &problem);
    PrerecordedAnswer answer;
    answer.id = root.string(u"id", longestId);
    const QString status = root.string(u"status", 32);
    if (!isPlainId(answer.id))
        root.complain(QStringLiteral("no id"));
    if (status == u"completed") {
        answer.status = PrerecordedAnswer::Status::Completed;
        readWords(root, answer);
    } else if (status == u"error") {
        answer.status = PrerecordedAnswer::Status::Failed;
        answer.fault =
            faultOf(root.holds(u"error") ? root.foreignText(u"error", 4'096) : QString());
    } else if (status != u"queued" && status != u"processing") {
        root.complain(QStringLiteral("unknown status"));
    }
    if (!problem.isEmpty())
        return unreadableTranscript(problem);
    return answer;
}

} // namespace pulsemates
