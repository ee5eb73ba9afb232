#pragma once

#include "tests/support/providers/http/headers.h"

#include <QJsonValue>

#include <chrono>
#include <vector>

namespace pulsemates::loopback {

/// What a server answers, as a value: the pieces of the body, each with the time to wait before it,
/// and how it ends. Faults change such a value (see spoil()); ReplyPlayer plays it.
struct Reply
{
    using Wait = std::chrono::microseconds;

    struct Piece
    {
        Wait wait{0};
        QByteArray bytes;
    };

    enum class End {
        Proper,
        Cut,         ///< the connection is closed where the body would have gone on
        Reset,       ///< the same with a TCP reset
        StreamReset, ///< HTTP/2: only this stream; HTTP/1.1: as Cut
        Never,       ///< nothing more comes, and the connection stays
        Drip         ///< a byte more now and then, for ever
    };

    int status = 200;
    Headers headers;
    Wait beforeHead{0};
    std::vector<Piece> pieces;
    End end = End::Proper;
    bool streamed = false; ///< length not told beforehand
    bool silent = false;   ///< not even a head is sent; what end says is done at once
    bool held = false;     ///< waits until LoopbackServer::releaseHeld()
    bool raw = false;      ///< HTTP/1.1: the pieces are the message, byte for byte; HTTP/2: as Cut
    bool lastOnConnection = false; ///< HTTP/1.1: Connection: close; HTTP/2: GOAWAY behind it

    [[nodiscard]] QByteArray body() const; ///< all pieces together
    void setBody(const QByteArray &bytes); ///< one piece, at the time of the first one

    [[nodiscard]] static Reply json(const QJsonValue &value, int status = 200);
    [[nodiscard]] static Reply
    bytes(const QByteArray &body, const QByteArray &type, int status = 200);
    [[nodiscard]] static Reply empty(int status);
    [[nodiscard]] static Reply eventStream(); ///< Server-Sent Events without any yet

    /// Appends one event "data: …" to an event stream.
    void addEvent(const QByteArray &data, Wait wait = {});
    void addEvent(const QJsonObject &data, Wait wait = {});
};

[[nodiscard]] QByteArray toBytes(const QJsonValue &value); ///< compact JSON

} // namespace pulsemates::loopback
