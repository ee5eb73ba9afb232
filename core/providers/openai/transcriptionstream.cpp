#include "core/providers/openai/transcriptionstream.h"

#include "core/common/checkedjson.h"
#include "core/network/networkfailure.h"
#include "core/providers/hearing/heardwords.h"
#include "core/providers/openai/transcriptionreader.h"

namespace pulsemates {

namespace {

constexpr JsonLimits eventLimits{256 * 1024, 16, 20'000};

auto brokenStream(const QString &how)
{
    return fail(ErrorCode::AnswerUnreadable, Stage::Transcribe, how);
}

} // namespace

Outcome TranscriptionStream::feed(const QByteArray &piece)
{
    if (!m_begun) {
        const QByteArray start = piece.trimmed();
        m_begun = !start.isEmpty();
        m_isJson = start.startsWith('{');
    }
    if (m_isJson) {
        m_json += piece; // the reply as a whole is bounded
        return Done{};
    }
    for (const SseEvent &event : m_parser.feed(piece)) {
        m_hasEvents = true;
        if (m_done)
            break;
        if (const Outcome taken = take(event); !taken)
            return taken;
    }
    if (m_parser.isOverflown())
        return fail(ErrorCode::AnswerTooLarge, Stage::Transcribe, QStringLiteral("an event"));
    return Done{};
}

Outcome TranscriptionStream::take(const SseEvent &event)
{
    if (event.data == "[DONE]") {
        m_done = true;
        return Done{};
    }
    if (const auto problem = ServiceProblem::of(event.data); problem.isProblem)
        return fail(
            codeInStream(problem), Stage::Transcribe, QString::fromLatin1(problem.tokens()));
    QString problem;
    const auto root =
        CheckedJson::parseForeign(event.data, QStringLiteral("event"), eventLimits, &problem);
    const QString type = root.has(u"type") ? root.foreignText(u"type", 128) : QString();
    if (type == u"transcript.text.delta") {
        m_text += root.foreignText(u"delta", int(mostHeardCharacters));
        if (m_text.size() > mostHeardCharacters)
            return fail(ErrorCode::AnswerTooLarge, Stage::Transcribe, QStringLiteral("words"));
    } else if (type == u"transcript.text.done") {
        m_text = root.foreignText(u"text", int(mostHeardCharacters));
        m_done = true;
    }
    return problem.isEmpty() ? Outcome(Done{}) : Outcome(brokenStream(problem));
}

Result<QString> TranscriptionStream::end() const
{
    if (m_isJson) {
        const auto heard = readTranscription(m_json);
        if (!heard)
            return tl::unexpected(heard.error());
        return heard->text;
    }
    if (m_done)
        return m_text;
    // However well the connection closed: what would have said that these are all words is missing.
    return m_hasEvents ? fail(ErrorCode::ConnectionLost,
                              Stage::Transcribe,
                              QStringLiteral("the stream has no end"))
                       : brokenStream(QStringLiteral("no stream"));
}

} // namespace pulsemates
