#include "tests/support/providers/http/http2connection.h"

#include "tests/support/providers/http/http1parser.h"
#include "tests/support/providers/http/http2exchange.h"
#include "tests/support/providers/http/requesthandler.h"
#include "tests/support/providers/http/socketend.h"

#include <QSslSocket>

#include <nghttp2/nghttp2.h>

namespace pulsemates::loopback {

namespace {

QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

} // namespace

struct Http2Callbacks
{
    static Http2Connection &connection(void *data) { return *static_cast<Http2Connection *>(data); }

    static int field(nghttp2_session *,
                     const nghttp2_frame *frame,
                     const uint8_t *name,
                     size_t nameSize,
                     const uint8_t *value,
                     size_t valueSize,
                     uint8_t,
                     void *data)
    {
        connection(data).takeField(
            frame->hd.stream_id, bytesOf(name, nameSize), bytesOf(value, valueSize));
        return 0;
    }

    static int frame(nghttp2_session *, const nghttp2_frame *frame, void *data)
    {
        if (frame->hd.type == NGHTTP2_HEADERS)
            connection(data).m_streams[frame->hd.stream_id].request.headAt =
                std::chrono::steady_clock::now();
        const bool carries = frame->hd.type == NGHTTP2_HEADERS || frame->hd.type == NGHTTP2_DATA;
        if (carries && (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0)
            connection(data).answer(frame->hd.stream_id);
        return 0;
    }

    static int
    body(nghttp2_session *, uint8_t, int32_t stream, const uint8_t *bytes, size_t size, void *data)
    {
        connection(data).takeBody(stream, bytesOf(bytes, size));
        return 0;
    }

    static int close(nghttp2_session *, int32_t stream, uint32_t, void *data)
    {
        connection(data).closeStream(stream);
        return 0;
    }
};

void Http2Connection::EndSession::operator()(nghttp2_session *session) const
{
    nghttp2_session_del(session);
}

Http2Connection::Http2Connection(QSslSocket &socket,
                                 RequestHandler &handler,
                                 qint64 number,
                                 QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(handler)
    , m_number(number)
{
    m_socket.setParent(this);
    connect(&m_socket, &QSslSocket::readyRead, this, &Http2Connection::read);
    connect(&m_socket, &QSslSocket::disconnected, this, &Http2Connection::lost);
    nghttp2_session_callbacks *callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, Http2Callbacks::field);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, Http2Callbacks::frame);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, Http2Callbacks::body);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, Http2Callbacks::close);
    nghttp2_session *session = nullptr;
    nghttp2_session_server_new(&session, callbacks, this);
    nghttp2_session_callbacks_del(callbacks);
    m_session.reset(session);
    const nghttp2_settings_entry most{NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, 100};
    nghttp2_submit_settings(session, NGHTTP2_FLAG_NONE, &most, 1);
}

Http2Connection::~Http2Connection()
{
    m_socket.disconnect(this);
}

void Http2Connection::read()
{
    const QByteArray bytes = m_socket.readAll();
    if (m_ended)
        return;
    const auto taken =
        nghttp2_session_mem_recv(m_session.get(),
                                 reinterpret_cast<const uint8_t *>(bytes.constData()),
                                 size_t(bytes.size()));
    if (taken < 0) {
        m_handler.malformed(QStringLiteral("HTTP/2: ")
                            + QString::fromLatin1(nghttp2_strerror(int(taken))));
        m_socket.disconnectFromHost();
        return;
    }
    flush();
}

void Http2Connection::flush()
{
    const uint8_t *data = nullptr;
    for (;;) {
        const auto size = m_ended ? 0 : nghttp2_session_mem_send(m_session.get(), &data);
        if (size <= 0)
            break;
        m_socket.write(reinterpret_cast<const char *>(data), size);
    }
    m_socket.flush();
    auto *session = m_session.get();
    if (!m_ended && !nghttp2_session_want_read(session) && !nghttp2_session_want_write(session))
        m_socket.disconnectFromHost(); // GOAWAY was sent, and its last stream has ended
}

void Http2Connection::takeField(int stream, const QByteArray &name, const QByteArray &value)
{
    HttpRequest &request = m_streams[stream].request;
    if (name == ":method")
        request.method = value;
    else if (name == ":path")
        request.target = value;
    else if (name == ":authority")
        request.headers.add("host", value);
    else if (!name.startsWith(':'))
        request.headers.add(name, value);
}

void Http2Connection::takeBody(int stream, const QByteArray &bytes)
{
    HttpRequest &request = m_streams[stream].request;
    request.readTarget();
    request.body += bytes;
    ++request.bodyPieces;
    const bool tooMuch = request.body.size() > Http1Parser::mostOfBody;
    if (!tooMuch && !m_handler.cutsUpload(request, request.body.size()))
        return;
    m_ended = true; // closed from the event loop: the session is in the middle of reading
    QMetaObject::invokeMethod(
        this, [this] { cutSocket(m_socket); }, Qt::QueuedConnection);
}

void Http2Connection::answer(int stream)
{
    HttpRequest &request = m_streams[stream].request;
    request.version = 2;
    request.encrypted = m_socket.isEncrypted();
    request.connection = m_number;
    request.chunked = !request.body.isEmpty() && !request.headers.has("content-length");
    request.bodyAt = std::chrono::steady_clock::now();
    request.readTarget();
    if (m_ended)
        return;
    auto *exchange = new Http2Exchange(*this, stream);
    m_streams[stream].exchange = exchange;
    // from the event loop: nghttp2 must not be asked to send from inside its reading
    const HttpRequest copy = request;
    QMetaObject::invokeMethod(
        exchange,
        [this, exchange, copy] { m_handler.received(copy, *exchange); },
        Qt::QueuedConnection);
}

void Http2Connection::closeStream(int stream)
{
    const auto found = m_streams.constFind(stream);
    if (found == m_streams.constEnd())
        return;
    if (found->exchange) {
        emit found->exchange->gone();
        found->exchange->deleteLater();
    }
    m_streams.erase(found);
}

void Http2Connection::lost()
{
    m_ended = true;
    for (const Stream &stream : std::as_const(m_streams)) {
        if (stream.exchange)
            emit stream.exchange->gone();
    }
    deleteLater();
}

} // namespace pulsemates::loopback
