#include "tests/support/providers/openai/transcriptioncall.h"

#include "tests/support/providers/requestcheck.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace pulsemates::loopback {

namespace {

constexpr qsizetype mostOfFile = 25 * 1024 * 1024;

QStringList knownFields(const ServerKind &kind)
{
    QStringList names{QStringLiteral("file"),
                      QStringLiteral("model"),
                      QStringLiteral("language"),
                      QStringLiteral("prompt"),
                      QStringLiteral("temperature"),
                      QStringLiteral("response_format"),
                      QStringLiteral("timestamp_granularities[]"),
                      QStringLiteral("include[]"),
                      QStringLiteral("stream"),
                      QStringLiteral("chunking_strategy")};
    if (kind.name == u"speaches")
        names << QStringLiteral("hotwords") << QStringLiteral("without_timestamps");
    return names;
}

void checkFile(RequestCheck &check, const FormPart &part)
{
    static const QRegularExpression name(
        QStringLiteral("\\.(flac|mp3|mp4|mpeg|mpga|m4a|ogg|wav|webm)$"));
    check.that(name.match(QString::fromUtf8(part.fileName)).hasMatch(),
               QStringLiteral("the file's name has no extension that the service knows"));
    check.that(part.contentType.startsWith("audio/") || part.contentType.startsWith("video/"),
               QStringLiteral("the file has no type of sound"));
}

void checkAgainstModel(RequestCheck &check, TranscriptionCall &asked, bool granular)
{
    const bool whisper = asked.model == u"whisper-1";
    if (!whisper && asked.format != u"json" && asked.model.contains(u"transcribe"))
        asked.refusal =
            QStringLiteral("response_format '%1' is not compatible with model '%2'. Use "
                           "'json' or 'text' instead.")
                .arg(asked.format, asked.model);
    else if (granular && asked.format != u"verbose_json")
        asked.refusal = QStringLiteral("timestamp_granularities needs verbose_json");
    check.that(asked.refusal.isEmpty(), asked.refusal);
    asked.streamed = asked.streamed && !whisper;
}

QJsonObject usageFor(const TranscriptionCall &asked, const QString &text)
{
    if (asked.model == u"whisper-1")
        return {{QStringLiteral("type"), QStringLiteral("duration")},
                {QStringLiteral("seconds"), qint64((asked.length.count() + 999) / 1000)}};
    const auto heard = int(asked.length.count() / 100);
    const auto said = int(text.size() / 4 + 1);
    return {{QStringLiteral("type"), QStringLiteral("tokens")},
            {QStringLiteral("input_tokens"), heard},
            {QStringLiteral("output_tokens"), said},
            {QStringLiteral("total_tokens"), heard + said}};
}

QJsonObject verbose(const TranscriptionCall &asked,
                    const SpeechScript &script,
                    const QString &text,
                    bool invented)
{
    QJsonArray segments;
    const auto sentences = script.sentencesIn(asked.length);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const auto words = script.wordsOf(int(i));
        segments.append(
            QJsonObject{{QStringLiteral("id"), int(i)},
                        {QStringLiteral("seek"), 0},
                        {QStringLiteral("start"), double(words.front().start.count()) / 1000},
                        {QStringLiteral("end"), double(words.back().end.count()) / 1000},
                        {QStringLiteral("text"), QString(u' ' + sentences[i].text)},
                        {QStringLiteral("tokens"), QJsonArray{50364}},
                        {QStringLiteral("temperature"), 0},
                        {QStringLiteral("avg_logprob"), -0.21},
                        {QStringLiteral("compression_ratio"), 1.1},
                        {QStringLiteral("no_speech_prob"), invented ? 0.93 : 0.02}});
    }
    return {{QStringLiteral("task"), QStringLiteral("transcribe")},
            {QStringLiteral("language"),
             asked.language == u"ko" ? QStringLiteral("korean") : QStringLiteral("english")},
            {QStringLiteral("duration"), double(asked.length.count()) / 1000},
            {QStringLiteral("text"), text},
            {QStringLiteral("segments"), segments},
            {QStringLiteral("usage"), usageFor(asked, text)}};
}

/// Each in a piece of its own, so that the client gets them one by one.
void addFlood(Reply &reply)
{
    constexpr int deltas = 400;
    for (int i = 0; i < deltas; ++i)
        reply.addEvent(
            QJsonObject{{QStringLiteral("type"), QStringLiteral("transcript.text.delta")},
                        {QStringLiteral("delta"), QString(QString::number(i) + u' ')}},
            std::chrono::milliseconds(1));
}

Reply streamedTranscript(const TranscriptionCall &asked,
                         const QString &text,
                         Reply::Wait wait,
                         bool floods)
{
    Reply reply = Reply::eventStream();
    if (floods)
        addFlood(reply);
    const QStringList words = text.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i)
        reply.addEvent(
            QJsonObject{{QStringLiteral("type"), QStringLiteral("transcript.text.delta")},
                        {QStringLiteral("delta"), i == 0 ? words[i] : QString(u' ' + words[i])}},
            i == 0 ? wait : Reply::Wait{0});
    reply.addEvent(QJsonObject{{QStringLiteral("type"), QStringLiteral("transcript.text.done")},
                               {QStringLiteral("text"), text},
                               {QStringLiteral("usage"), usageFor(asked, text)}});
    return reply;
}

/// One cue over the whole length, as SubRip or WebVTT.
QByteArray cues(const TranscriptionCall &asked, const QString &text)
{
    const bool vtt = asked.format == u"vtt";
    const QChar point = vtt ? u'.' : u',';
    const auto seconds = asked.length.count() / 1000;
    const QString end = QStringLiteral("00:%1:%2%3%4")
                            .arg(seconds / 60, 2, 10, QLatin1Char('0'))
                            .arg(seconds % 60, 2, 10, QLatin1Char('0'))
                            .arg(point)
                            .arg(asked.length.count() % 1000, 3, 10, QLatin1Char('0'));
    const QString head = vtt ? QStringLiteral("WEBVTT\n\n") : QStringLiteral("1\n");
    const QString cue = head
                        + QStringLiteral("00:00:00%1%2 --> ").arg(point).arg(QStringLiteral("000"))
                        + end + u'\n' + text;
    return cue.toUtf8() + "\n\n";
}

} // namespace

TranscriptionCall TranscriptionCall::read(RequestCheck &check, const ServerKind &kind)
{
    TranscriptionCall asked;
    bool hasFile = false;
    bool granular = false;
    const QStringList known = knownFields(kind);
    for (const FormPart &part : check.form()) {
        const QString name = QString::fromUtf8(part.name);
        const QString value = QString::fromUtf8(part.content);
        check.that(known.contains(name),
                   QStringLiteral("the service knows no field \"%1\"").arg(name));
        if (name == u"file") {
            hasFile = true;
            checkFile(check, part);
            asked.length = lengthOfSound(part.content);
            if (part.content.size() > mostOfFile) {
                asked.refusal = QStringLiteral("Maximum content size limit (26214400) exceeded");
                asked.status = 413;
            }
        } else if (name == u"model") {
            asked.model = value;
        } else if (name == u"language") {
            asked.language = value;
        } else if (name == u"response_format") {
            asked.format = value;
        } else if (name == u"stream") {
            asked.streamed = value == u"true" || value == u"True";
        } else if (name == u"timestamp_granularities[]") {
            granular = true;
        }
    }
    static const QRegularExpression code(QStringLiteral("^[a-z]{2}$"));
    const bool isCode = asked.language.isEmpty() || code.match(asked.language).hasMatch()
                        || (kind.name == u"whisper.cpp" && asked.language == u"auto");
    check.that(isCode, QStringLiteral("language is no code of two letters"));
    check.that(hasFile, QStringLiteral("there is no file"));
    check.that(!asked.model.isEmpty() || !kind.strictModel, QStringLiteral("no model is named"));
    if (!hasFile)
        asked.refusal = QStringLiteral("no 'file' field in the request");
    if (asked.refusal.isEmpty())
        checkAgainstModel(check, asked, granular);
    return asked;
}

Reply transcriptionReply(const TranscriptionCall &asked,
                         const SpeechScript &script,
                         const ServerKind &kind,
                         Reply::Wait wait,
                         Fault fault)
{
    const bool invented = fault == Fault::InventedWords;
    QString text =
        invented ? QStringLiteral("Thank you for watching.") : script.textIn(asked.length);
    if (kind.leadingSpace)
        text = u' ' + text + u'\n';
    if (asked.streamed)
        return streamedTranscript(asked, text, wait, fault == Fault::WordFlood);
    Reply reply;
    if (asked.format == u"verbose_json")
        reply = Reply::json(verbose(asked, script, text, invented));
    else if (asked.format == u"text")
        reply = Reply::bytes(text.toUtf8() + '\n', kind.leadingSpace ? "text/html" : "text/plain");
    else if (asked.format == u"srt" || asked.format == u"vtt")
        reply = Reply::bytes(cues(asked, text), "text/plain");
    else if (kind.rateHeaders)
        reply = Reply::json(QJsonObject{{QStringLiteral("text"), text},
                                        {QStringLiteral("usage"), usageFor(asked, text)}});
    else
        reply = Reply::json(QJsonObject{{QStringLiteral("text"), text}});
    reply.beforeHead = wait;
    return reply;
}

} // namespace pulsemates::loopback
