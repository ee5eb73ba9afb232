#include "tests/support/providers/assemblyai/streamingmessages.h"

#include "tests/support/providers/fields.h"

#include <QDateTime>
#include <QJsonArray>

namespace pulsemates::loopback {

namespace {

/// As before formatting: lower case, without punctuation.
QString bare(const QString &text)
{
    QString kept;
    for (const QChar letter : text) {
        if (letter.isLetterOrNumber() || letter.isSpace() || letter == u'\'' || letter == u'-')
            kept += letter.toLower();
    }
    return kept;
}

QJsonObject wordObject(const SpeechScript::Word &word, bool formatted, bool isFinal)
{
    return {{QStringLiteral("text"), formatted ? word.text : bare(word.text)},
            {QStringLiteral("start"), qint64(word.start.count())},
            {QStringLiteral("end"), qint64(word.end.count())},
            {QStringLiteral("confidence"), isFinal ? 0.97 : 0.62},
            {QStringLiteral("word_is_final"), isFinal}};
}

} // namespace

QJsonObject beginMessage(const QString &model)
{
    const qint64 inThreeHours = QDateTime::currentSecsSinceEpoch() + 10800;
    return {{QStringLiteral("type"), QStringLiteral("Begin")},
            {QStringLiteral("id"), QStringLiteral("00000000-0000-4000-a000-000000000001")},
            {QStringLiteral("expires_at"), inThreeHours},
            {QStringLiteral("configuration"), QJsonObject{{QStringLiteral("model"), model}}}};
}

QJsonObject speechStartedMessage(SpeechScript::Time at)
{
    return {{QStringLiteral("type"), QStringLiteral("SpeechStarted")},
            {QStringLiteral("timestamp"), qint64(at.count())},
            {QStringLiteral("confidence"), 0.97}};
}

QJsonObject turnMessage(const std::vector<SpeechScript::Word> &words,
                        const std::vector<SpeechScript::Word> &unfinished,
                        const Turn &turn)
{
    QJsonArray list;
    QStringList text;
    for (const auto &word : words) {
        list.append(wordObject(word, turn.formatted, true));
        text << (turn.formatted ? word.text : bare(word.text));
    }
    for (const auto &word : unfinished)
        list.append(wordObject(word, turn.formatted, false));
    const bool ended = turn.state == TurnState::Ended;
    const bool saysUtterance = turn.state == TurnState::Utterance || (ended && !turn.utteranceSaid);
    const QString transcript = text.join(u' ');
    return {{QStringLiteral("type"), QStringLiteral("Turn")},
            {QStringLiteral("turn_order"), turn.order},
            {QStringLiteral("turn_is_formatted"), turn.formatted},
            {QStringLiteral("end_of_turn"), ended},
            {QStringLiteral("transcript"), transcript},
            {QStringLiteral("utterance"), saysUtterance ? transcript : QString()},
            {QStringLiteral("end_of_turn_confidence"), ended ? 0.82 : 0.02},
            {QStringLiteral("words"), list}};
}

QJsonObject terminationMessage(SpeechScript::Time sound, SpeechScript::Time open)
{
    return {{QStringLiteral("type"), QStringLiteral("Termination")},
            {QStringLiteral("audio_duration_seconds"), qint64((sound.count() + 999) / 1000)},
            {QStringLiteral("session_duration_seconds"), qint64((open.count() + 999) / 1000)}};
}

QJsonObject errorMessage(int code, const QString &what)
{
    return {{QStringLiteral("type"), QStringLiteral("Error")},
            {QStringLiteral("error_code"), code},
            {QStringLiteral("error"), what}};
}

QStringList configurationViolations(const QJsonObject &message)
{
    using enum Field::Type;
    static const Fields fields{
        {QStringLiteral("type"), Text, Field::Need::Required},
        {QStringLiteral("min_turn_silence"),
         Integer,
         Field::Need::Optional,
         between(0, 60000),
         QStringLiteral("is out of range")},
        {QStringLiteral("max_turn_silence"),
         Integer,
         Field::Need::Optional,
         between(0, 60000),
         QStringLiteral("is out of range")},
        {QStringLiteral("end_of_turn_confidence_threshold"),
         Number,
         Field::Need::Optional,
         between(0, 1),
         QStringLiteral("is out of range")},
        {QStringLiteral("vad_threshold"),
         Number,
         Field::Need::Optional,
         between(0, 1),
         QStringLiteral("is out of range")},
        {QStringLiteral("format_turns"), Flag},
        {QStringLiteral("keyterms_prompt"), List},
        {QStringLiteral("prompt"), Text},
        {QStringLiteral("language_codes"),
         List,
         Field::Need::Optional,
         listOfText(10),
         QStringLiteral("is no list of at most 10 codes")},
    };
    return violationsOf(message, fields, QStringLiteral("UpdateConfiguration"));
}

} // namespace pulsemates::loopback
