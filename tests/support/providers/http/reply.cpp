#include "tests/support/providers/http/reply.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pulsemates::loopback {

QByteArray toBytes(const QJsonValue &value)
{
    const auto document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return document.toJson(QJsonDocument::Compact);
}

QByteArray Reply::body() const
{
    QByteArray all;
    for (const Piece &piece : pieces)
        all += piece.bytes;
    return all;
}

void Reply::setBody(const QByteArray &bytes)
{
    const Wait wait = pieces.empty() ? Wait{0} : pieces.front().wait;
    pieces = {{wait, bytes}};
}

Reply Reply::json(const QJsonValue &value, int status)
{
    return bytes(toBytes(value), "application/json", status);
}

Reply Reply::bytes(const QByteArray &body, const QByteArray &type, int status)
{
    Reply reply;
    reply.status = status;
    reply.headers = {{"Content-Type", type}};
    reply.pieces = {{Wait{0}, body}};
    return reply;
}

Reply Reply::empty(int status)
{
    Reply reply;
    reply.status = status;
    return reply;
}

Reply Reply::eventStream()
{
    Reply reply;
    reply.headers = {{"Content-Type", "text/event-stream; charset=utf-8"},
                     {"Cache-Control", "no-cache"}};
    reply.streamed = true;
    return reply;
}

void Reply::addEvent(const QByteArray &data, Wait wait)
{
    pieces.push_back({wait, "data: " + data + "\n\n"});
}

void Reply::addEvent(const QJsonObject &data, Wait wait)
{
    addEvent(toBytes(data), wait);
}

} // namespace pulsemates::loopback
