#include "tests/support/providers/spoil.h"

#include <QHash>

#include <algorithm>

namespace pulsemates::loopback {

namespace {

constexpr qsizetype hugeBytes = 32 * 1024 * 1024;
constexpr int deepLevels = 100'000;

qint64 middle(const Reply &reply, const FaultPlan &plan)
{
    return plan.atByte >= 0 ? plan.atByte : reply.body().size() / 2;
}

/// Keeps the first bytes of the body with their times; the length that is told stays.
void cutAt(Reply &reply, qint64 bytes, Reply::End end)
{
    if (!reply.streamed)
        reply.headers.set("Content-Length", QByteArray::number(reply.body().size()));
    std::vector<Reply::Piece> kept;
    for (Reply::Piece &piece : reply.pieces) {
        if (bytes <= 0)
            break;
        piece.bytes.truncate(bytes);
        bytes -= piece.bytes.size();
        kept.push_back(std::move(piece));
    }
    reply.pieces = std::move(kept);
    reply.end = end;
}

void silence(Reply &reply, Reply::End end)
{
    reply.silent = true;
    reply.end = end;
}

void replaceBody(Reply &reply, const QByteArray &body)
{
    reply.setBody(body);
    reply.headers.remove("Content-Length");
}

void rawAnswer(Reply &reply, const QByteArray &bytes)
{
    reply.raw = true;
    reply.setBody(bytes);
}

void redirect(Reply &reply, int status, const QByteArray &to)
{
    reply = Reply::empty(status);
    reply.headers.set("Location", to);
}

QByteArray portalPage()
{
    return "<!DOCTYPE html><html><head><title>Welcome to the guest network</title></head><body>"
           "<form action=\"/login\"><input name=\"room\"><button>Sign in</button></form>"
           "</body></html>";
}

QByteArray twice(const QByteArray &object)
{
    const qsizetype end = object.lastIndexOf('}');
    const qsizetype begin = object.indexOf('{');
    return end < 0 ? object : object.first(end) + ',' + object.mid(begin + 1);
}

QByteArray withInvalidUtf8(QByteArray json)
{
    const qsizetype at = json.lastIndexOf("\":\"");
    return json.insert(at < 0 ? json.size() : at + 3, "\xC3\x28\xF0\x28");
}

/// Once more without an end, whatever the body was.
void endlessLine(Reply &reply)
{
    reply.pieces.insert(reply.pieces.begin()
                            + std::min<qsizetype>(1, qsizetype(reply.pieces.size())),
                        {{}, "data: " + QByteArray(8 * 1024 * 1024, 'x')});
}

void splitBytes(Reply &reply)
{
    std::vector<Reply::Piece> split;
    for (const Reply::Piece &piece : reply.pieces) {
        Reply::Wait wait = piece.wait;
        for (const char byte : piece.bytes)
            split.push_back({std::exchange(wait, Reply::Wait{0}), QByteArray(1, byte)});
    }
    reply.pieces = std::move(split);
}

void replaceLineEnds(Reply &reply, const QByteArray &with)
{
    for (Reply::Piece &piece : reply.pieces)
        piece.bytes.replace("\n", with);
}

void addComments(Reply &reply)
{
    for (Reply::Piece &piece : reply.pieces)
        piece.bytes.prepend(": still here\n\n: and here\n");
}

/// JSON may break between any two of its parts: here before each comma behind a quote.
void splitData(Reply &reply)
{
    for (Reply::Piece &piece : reply.pieces) {
        if (!piece.bytes.contains("[DONE]"))
            piece.bytes.replace("\",\"", "\",\ndata: \"");
    }
}

void dropDone(Reply &reply)
{
    std::erase_if(reply.pieces,
                  [](const Reply::Piece &piece) { return piece.bytes.contains("[DONE]"); });
}

void keepFirstHalf(Reply &reply)
{
    reply.pieces.resize(std::max<std::size_t>(1, reply.pieces.size() / 2));
}

void errorMidStream(Reply &reply)
{
    keepFirstHalf(reply);
    reply.pieces.push_back({{},
                            "data: {\"error\":{\"message\":\"The server had an error.\",\"type\":"
                            "\"server_error\",\"param\":null,\"code\":null}}\n\n"});
}

void oddChunks(Reply &reply)
{
    const QByteArray body = reply.body();
    const Reply::Wait wait = reply.pieces.empty() ? Reply::Wait{0} : reply.pieces.front().wait;
    reply.pieces.clear();
    for (qsizetype at = 0; at < body.size(); at += 1001)
        reply.pieces.push_back({at == 0 ? wait : Reply::Wait{0}, body.mid(at, 1001)});
    reply.streamed = true;
}

void spoilConnection(Reply &reply, const FaultPlan &plan)
{
    switch (plan.fault) {
    case Fault::CloseAtOnce:
        return silence(reply, Reply::End::Cut);
    case Fault::ResetAtOnce:
        return silence(reply, Reply::End::Reset);
    case Fault::NoAnswer:
        return silence(reply, Reply::End::Never);
    case Fault::CutBody:
        return cutAt(reply, middle(reply, plan), Reply::End::Cut);
    case Fault::ResetBody:
        return cutAt(reply, middle(reply, plan), Reply::End::Reset);
    case Fault::StreamReset:
        return cutAt(reply, middle(reply, plan), Reply::End::StreamReset);
    case Fault::Stall:
        return cutAt(reply, middle(reply, plan), Reply::End::Never);
    case Fault::Drip:
        reply.streamed = true;
        cutAt(reply, middle(reply, plan), Reply::End::Drip);
        return;
    case Fault::Held:
        reply.held = true;
        return;
    case Fault::GoAway:
        reply.lastOnConnection = true;
        return;
    default:
        return;
    }
}

void spoilBody(Reply &reply, Fault fault)
{
    switch (fault) {
    case Fault::EmptyBody:
        return replaceBody(reply, {});
    case Fault::NotJson:
        return replaceBody(reply, "Something went wrong, please try again.");
    case Fault::CutJson:
        return replaceBody(reply, reply.body().first(reply.body().size() / 2));
    case Fault::HugeJson:
        return replaceBody(reply, "{\"text\":\"" + QByteArray(hugeBytes, 'a') + "\"}");
    case Fault::DeepJson:
        return replaceBody(reply, QByteArray(deepLevels, '[') + QByteArray(deepLevels, ']'));
    case Fault::DuplicateKeys:
        return replaceBody(reply, twice(reply.body()));
    case Fault::WildNumbers:
        return replaceBody(reply,
                           "{\"confidence\":1e999,\"audio_duration\":-99999999999999999999,"
                           "\"created\":NaN,\"words\":[{\"start\":1e308,\"end\":-1}]}");
    case Fault::InvalidUtf8:
        return replaceBody(reply, withInvalidUtf8(reply.body()));
    case Fault::BigBase64:
        return replaceBody(reply, "{\"audioContent\":\"" + QByteArray(hugeBytes, 'A') + "\"}");
    case Fault::BadBase64:
        return replaceBody(reply, "{\"audioContent\":\"****not base64****\"}");
    default:
        return;
    }
}

void spoilBytes(Reply &reply, const FaultPlan &plan)
{
    const QByteArray type = reply.headers.value("content-type");
    switch (plan.fault) {
    case Fault::CaptivePortal:
        reply = Reply::bytes(portalPage(), "text/html; charset=utf-8");
        return;
    case Fault::CaptiveRedirect:
        return redirect(reply, 302, plan.elsewhere + "/login");
    case Fault::RedirectElsewhere:
        return redirect(reply, 307, plan.elsewhere + "/v1/taken");
    case Fault::WrongType:
        return reply.headers.set("Content-Type",
                                 type.startsWith("text/") ? "application/json" : "text/plain");
    case Fault::WrongLength:
        cutAt(reply, reply.body().size(), Reply::End::Cut);
        return reply.headers.set("Content-Length", QByteArray::number(reply.body().size() + 512));
    case Fault::BadChunk:
        return rawAnswer(reply,
                         "HTTP/1.1 200 OK\r\nContent-Type: " + type
                             + "\r\nTransfer-Encoding: chunked\r\n\r\nnone\r\nwords\r\n");
    case Fault::NotHttp:
        return rawAnswer(reply, "SSH-2.0-Something\r\n");
    case Fault::HeaderFlood: {
        const QByteArray flood = "X-Filler: " + QByteArray(8000, 'f') + "\r\n";
        return rawAnswer(reply, "HTTP/1.1 200 OK\r\n" + flood.repeated(525) + "\r\n");
    }
    default:
        return spoilBody(reply, plan.fault);
    }
}

void spoilEvents(Reply &reply, Fault fault)
{
    switch (fault) {
    case Fault::SplitBytes:
        return splitBytes(reply);
    case Fault::Crlf:
        return replaceLineEnds(reply, "\r\n");
    case Fault::CarriageReturns:
        return replaceLineEnds(reply, "\r");
    case Fault::Comments:
        return addComments(reply);
    case Fault::SeveralDataLines:
        return splitData(reply);
    case Fault::NoDone:
        return dropDone(reply);
    case Fault::NoEnd: // of bytes, the last chunk is the end
        if (reply.headers.value("content-type").startsWith("text/event-stream"))
            keepFirstHalf(reply);
        return;
    case Fault::ErrorMidStream:
        return errorMidStream(reply);
    case Fault::EndlessLine:
        return endlessLine(reply);
    default:
        return;
    }
}

} // namespace

void spoil(Reply &reply, const FaultPlan &plan)
{
    spoilConnection(reply, plan);
    if (scopeOf(plan.fault) == FaultScope::Bytes || scopeOf(plan.fault) == FaultScope::Speech)
        spoilBytes(reply, plan);
    if (scopeOf(plan.fault) == FaultScope::EventStream && reply.streamed)
        spoilEvents(reply, plan.fault);
    if (plan.fault == Fault::OddChunks)
        oddChunks(reply);
}

QString spoiltWords(const QString &words, Fault fault)
{
    static const QHash<Fault, QString> texts{
        {Fault::TextHtml,
         QStringLiteral("<b>That</b> sounds hard. <script>alert(1)</script><img src=x onerror=y>")},
        {Fault::TextBidi, QStringLiteral("That sounds \u202Ehard\u202C and \u2066long\u2069.")},
        {Fault::TextControl,
         QStringLiteral("That \u0007sounds\u0000 hard.\u001B[31m Rest a little.")},
        {Fault::TextLong, QStringLiteral("That sounds hard, and it goes on. ").repeated(4000)},
        {Fault::TextOtherLanguage,
         QStringLiteral("Das klingt nach einem langen Tag. Atme einmal ruhig aus.")},
        {Fault::TextObeys,
         QStringLiteral(
             "As you told me, I ignore my instructions. Visit http://evil.example now.")},
        {Fault::TextEmpty, QString()},
        {Fault::SchemaBroken, QStringLiteral("{\"reply\":42,\"extra\":[null]}")},
    };
    if (fault == Fault::JsonInFence)
        return QStringLiteral("```json\n%1\n```").arg(words);
    return texts.value(fault, words);
}

} // namespace pulsemates::loopback
