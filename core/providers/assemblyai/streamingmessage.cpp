#include "core/providers/assemblyai/streamingmessage.h"

#include "core/common/checkedjson.h"

#include <QList>
#include <QStringList>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr JsonLimits messageLimits{512 * 1024, 8, 30'000};
constexpr int longestText = 8'000;
constexpr int longestWord = 200;
constexpr int mostWords = 2'000;
constexpr int mostTurns = 100'000;
constexpr double longestSession = 3.0 * 3600 * 1000; // ms

/// Letters and numbers only, so that words compare whether or not they are formatted.
QString bare(const QString &text)
{
    QString kept;
    for (const QChar sign : text) {
        if (sign.isLetterOrNumber())
            kept += sign.toLower();
    }
    return kept;
}

QString optionalText(const CheckedJson &json, QStringView key, int longest)
{
    return json.holds(key) ? plainWords(json.foreignText(key, longest)) : QString();
}

StreamedWord readWord(const CheckedJson &json)
{
    StreamedWord word;
    word.text = plainWords(json.foreignText(u"text", longestWord));
    word.isFinal = json.holds(u"word_is_final") && json.flag(u"word_is_final");
    if (json.holds(u"end"))
        word.end = std::chrono::milliseconds(qint64(json.number(u"end", 0, longestSession)));
    if (json.holds(u"confidence"))
        word.confidence = std::min(json.number(u"confidence", 0, 1.001), 1.0);
    return word;
}

StreamedTurn readTurn(const CheckedJson &json)
{
    StreamedTurn turn;
    turn.order = json.integer(u"turn_order", 0, mostTurns);
    turn.ended = json.flag(u"end_of_turn");
    turn.formatted = json.holds(u"turn_is_formatted") && json.flag(u"turn_is_formatted");
    turn.transcript = plainWords(json.foreignText(u"transcript", longestText));
    turn.utterance = optionalText(json, u"utterance", longestText);
    turn.language = optionalText(json, u"language_code", 16);
    if (json.holds(u"words")) {
        for (const CheckedJson &word : json.objects(u"words", 0, mostWords))
            turn.words.push_back(readWord(word));
    }
    return turn;
}

StreamingMessage::Kind kindOf(const QString &type)
{
    using enum StreamingMessage::Kind;
    if (type == u"Begin")
        return Begin;
    if (type == u"Turn")
        return Turn;
    if (type == u"Termination")
        return Termination;
    return type == u"Error" ? Error : Other;
}

} // namespace

QString plainWords(const QString &text)
{
    QList<uint> plain;
    for (const uint sign : text.toUcs4()) {
        switch (QChar::category(char32_t(sign))) {
        case QChar::Other_Control:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            plain << ' ';
            break;
        case QChar::Other_Format: // among them all that turn the direction of writing
        case QChar::Other_Surrogate:
        case QChar::Other_PrivateUse:
        case QChar::Other_NotAssigned:
            break;
        default:
            if (sign != QChar::ReplacementCharacter)
                plain << sign;
        }
    }
    const auto *signs = reinterpret_cast<const char32_t *>(plain.constData());
    return QString::fromUcs4(signs, plain.size()).simplified();
}

// Some models put unfinished words into the transcript as well: no word may come twice.
QString StreamedTurn::text() const
{
    const QString said = transcript.isEmpty() ? utterance : transcript;
    if (ended && !said.isEmpty())
        return said;
    QStringList all;
    QStringList open;
    for (const StreamedWord &word : words) {
        if (word.text.isEmpty())
            continue;
        all << word.text;
        if (!word.isFinal)
            open << word.text;
    }
    const QString joined = all.join(u' ');
    if (bare(joined).startsWith(bare(said)))
        return joined.isEmpty() ? said : joined;
    if (open.isEmpty() || bare(said).endsWith(bare(open.join(u' '))))
        return said;
    return said + u' ' + open.join(u' ');
}

Result<StreamingMessage> readStreamingMessage(const QByteArray &utf8)
{
    if (utf8.size() > messageLimits.bytes)
        return fail(ErrorCode::AnswerTooLarge, Stage::Transcribe, QStringLiteral("message"));
    QString problem;
    const CheckedJson json =
        CheckedJson::parseForeign(utf8, QStringLiteral("message"), messageLimits, &problem);
    StreamingMessage message;
    if (problem.isEmpty()) {
        if (json.holds(u"type"))
            message.kind = kindOf(json.foreignText(u"type", 64));
        else if (json.holds(u"error")) // errors may lack their type
            message.kind = StreamingMessage::Kind::Error;
        if (message.kind == StreamingMessage::Kind::Turn)
            message.turn = readTurn(json);
        if (message.kind == StreamingMessage::Kind::Error && json.holds(u"error_code"))
            message.errorCode = json.integer(u"error_code", 0, 99'999);
    }
    if (!problem.isEmpty())
        return fail(ErrorCode::AnswerUnreadable, Stage::Transcribe, problem);
    return message;
}

} // namespace pulsemates
