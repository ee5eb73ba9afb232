#include "tests/support/network/http2server.h"

#include <nghttp2/nghttp2.h>

#include <algorithm>
#include <cstring>

namespace pulsemates {

namespace {

nghttp2_nv field(const QByteArray &name, const QByteArray &value)
{
    const auto bytes = [](const QByteArray &text) {
        return reinterpret_cast<uint8_t *>(const_cast<char *>(text.constData()));
    };
    return {bytes(name),
            bytes(value),
            std::size_t(name.size()),
            std::size_t(value.size()),
            NGHTTP2_NV_FLAG_NONE};
}

QByteArray text(const uint8_t *bytes, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size));
}

} // namespace

/// What libnghttp2 calls.
struct Http2Server::Callbacks
{
    static Stream &stream(void *server, int id)
    {
        auto *self = static_cast<Http2Server *>(server);
        Stream &found = self->m_streams[{self->m_reading, id}];
        found.peer = self->m_reading;
        found.id = id;
        return found;
    }

    static int header(nghttp2_session *,
                      const nghttp2_frame *frame,
                      const uint8_t *name,
                      size_t nameSize,
                      const uint8_t *value,
                      size_t valueSize,
                      uint8_t,
                      void *server)
    {
        stream(server, frame->hd.stream_id)
            .headers.append({text(name, nameSize), text(value, valueSize)});
        return 0;
    }

    static int
    data(nghttp2_session *, uint8_t, int32_t id, const uint8_t *bytes, size_t size, void *server)
    {
        stream(server, id).body += text(bytes, size);
        return 0;
    }

    static int frame(nghttp2_session *, const nghttp2_frame *frame, void *server)
    {
        auto *self = static_cast<Http2Server *>(server);
        const bool ofRequest = frame->hd.type == NGHTTP2_HEADERS || frame->hd.type == NGHTTP2_DATA;
        if (ofRequest && (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0 && self->onRequest)
            self->onRequest(stream(server, frame->hd.stream_id));
        return 0;
    }

    static int closed(nghttp2_session *, int32_t id, uint32_t code, void *server)
    {
        stream(server, id).closedWith = code;
        stream(server, id).isClosed = true;
        return 0;
    }

    static ssize_t read(nghttp2_session *,
                        int32_t,
                        uint8_t *buffer,
                        size_t size,
                        uint32_t *flags,
                        nghttp2_data_source *source,
                        void *)
    {
        auto *stream = static_cast<Stream *>(source->ptr);
        const qsizetype length = std::min<qsizetype>(stream->pending.size(), qsizetype(size));
        std::memcpy(buffer, stream->pending.constData(), std::size_t(length));
        stream->pending.remove(0, length);
        if (stream->pending.isEmpty() && stream->ends)
            *flags |= NGHTTP2_DATA_FLAG_EOF;
        else if (length == 0)
            return NGHTTP2_ERR_DEFERRED;
        return length;
    }
};

QByteArray Http2Server::Stream::header(const QByteArray &name) const
{
    const auto found = std::ranges::find(headers, name, &std::pair<QByteArray, QByteArray>::first);
    return found == headers.end() ? QByteArray() : found->second;
}

Http2Server::Http2Server(QSslConfiguration tls)
    : m_server([&tls] {
        tls.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2});
        return tls;
    }())
{
    m_server.onPeer = [this](BytesServer::Peer &peer) { begin(peer); };
    m_server.onBytes = [this](BytesServer::Peer &peer) { take(peer); };
}

Http2Server::~Http2Server()
{
    for (const auto &[peer, session] : m_sessions)
        nghttp2_session_del(session);
}

void Http2Server::begin(BytesServer::Peer &peer)
{
    nghttp2_session_callbacks *callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, Callbacks::header);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, Callbacks::data);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, Callbacks::frame);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, Callbacks::closed);
    nghttp2_session *session = nullptr;
    nghttp2_session_server_new(&session, callbacks, this);
    nghttp2_session_callbacks_del(callbacks);
    m_sessions[peer.number] = session;
    nghttp2_submit_settings(session, NGHTTP2_FLAG_NONE, nullptr, 0);
    flush(peer.number);
}

void Http2Server::take(BytesServer::Peer &peer)
{
    const QByteArray bytes = std::exchange(peer.received, {});
    m_reading = peer.number;
    nghttp2_session_mem_recv(m_sessions.at(peer.number),
                             reinterpret_cast<const uint8_t *>(bytes.constData()),
                             std::size_t(bytes.size()));
    flush(peer.number);
}

void Http2Server::flush(int peer)
{
    const uint8_t *bytes = nullptr;
    m_reading = peer;
    for (;;) {
        const ssize_t size = nghttp2_session_mem_send(m_sessions.at(peer), &bytes);
        if (size <= 0)
            return;
        m_server.peer(peer).socket.write(reinterpret_cast<const char *>(bytes), size);
    }
}

void Http2Server::respond(Stream &stream,
                          int status,
                          const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    const QByteArray number = QByteArray::number(status);
    const QByteArray name = ":status";
    std::vector<nghttp2_nv> fields{field(name, number)};
    for (const auto &[key, value] : headers)
        fields.push_back(field(key, value));
    nghttp2_data_provider body;
    body.source.ptr = &stream; // std::map keeps it in its place
    body.read_callback = Callbacks::read;
    nghttp2_submit_response(
        m_sessions.at(stream.peer), stream.id, fields.data(), fields.size(), &body);
    flush(stream.peer);
}

void Http2Server::write(Stream &stream, const QByteArray &bytes, bool ends)
{
    stream.pending += bytes;
    stream.ends = ends;
    nghttp2_session_resume_data(m_sessions.at(stream.peer), stream.id);
    flush(stream.peer);
}

void Http2Server::respond(Stream &stream,
                          int status,
                          const QByteArray &type,
                          const QByteArray &body)
{
    stream.pending = body;
    stream.ends = true;
    respond(stream, status, {{"content-type", type}});
}

void Http2Server::reset(Stream &stream, std::uint32_t code)
{
    nghttp2_submit_rst_stream(m_sessions.at(stream.peer), NGHTTP2_FLAG_NONE, stream.id, code);
    flush(stream.peer);
}

void Http2Server::goAway(int peer)
{
    nghttp2_session_terminate_session(m_sessions.at(peer), NGHTTP2_NO_ERROR);
    flush(peer);
    m_server.peer(peer).socket.disconnectFromHost();
}

} // namespace pulsemates
