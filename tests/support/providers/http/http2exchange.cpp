#include "tests/support/providers/http/http2exchange.h"

#include "tests/support/providers/http/http2connection.h"
#include "tests/support/providers/http/socketend.h"

#include <QSslSocket>

#include <algorithm>
#include <cstring>

#include <nghttp2/nghttp2.h>

namespace pulsemates::loopback {

namespace {

nghttp2_nv fieldOf(const Headers::Field &field)
{
    const auto bytes = [](const QByteArray &text) {
        return reinterpret_cast<uint8_t *>(const_cast<char *>(text.constData()));
    };
    return {bytes(field.first),
            bytes(field.second),
            size_t(field.first.size()),
            size_t(field.second.size()),
            NGHTTP2_NV_FLAG_NONE};
}

ssize_t giveBody(nghttp2_session *,
                 int32_t,
                 uint8_t *to,
                 size_t most,
                 uint32_t *flags,
                 nghttp2_data_source *source,
                 void *)
{
    bool over = false;
    const qsizetype given = static_cast<Http2Exchange *>(source->ptr)
                                ->takeBody(reinterpret_cast<char *>(to), qsizetype(most), over);
    if (over)
        *flags |= NGHTTP2_DATA_FLAG_EOF;
    return given < 0 ? ssize_t(NGHTTP2_ERR_DEFERRED) : given;
}

} // namespace

Http2Exchange::Http2Exchange(Http2Connection &connection, int stream)
    : Exchange(&connection)
    , m_connection(&connection)
    , m_stream(stream)
{}

void Http2Exchange::sendHead(int status,
                             const Headers &headers,
                             std::optional<qint64> length,
                             bool last)
{
    if (!m_connection)
        return;
    std::vector<Headers::Field> fields{{":status", QByteArray::number(status)}};
    for (const auto &[name, value] : headers.all())
        fields.emplace_back(name.toLower(), value);
    if (length && !headers.has("content-length"))
        fields.emplace_back("content-length", QByteArray::number(*length));
    std::vector<nghttp2_nv> values;
    std::ranges::transform(fields, std::back_inserter(values), fieldOf);
    nghttp2_data_provider body{};
    body.source.ptr = this;
    body.read_callback = giveBody;
    auto *session = m_connection->m_session.get();
    nghttp2_submit_response(session, m_stream, values.data(), values.size(), &body);
    if (last)
        nghttp2_submit_goaway(session, NGHTTP2_FLAG_NONE, m_stream, NGHTTP2_NO_ERROR, nullptr, 0);
    m_connection->flush();
}

void Http2Exchange::send(const QByteArray &bytes)
{
    m_waiting += bytes;
    resume();
}

void Http2Exchange::finish()
{
    m_finished = true;
    resume();
}

void Http2Exchange::sendRaw(const QByteArray &)
{
    cut();
}

void Http2Exchange::cut()
{
    if (!m_connection)
        return;
    m_connection->flush();
    m_connection->m_ended = true;
    cutSocket(m_connection->m_socket);
}

void Http2Exchange::reset()
{
    if (!m_connection)
        return;
    m_connection->flush();
    m_connection->m_ended = true;
    resetSocket(m_connection->m_socket);
}

void Http2Exchange::resetStream()
{
    if (!m_connection)
        return;
    nghttp2_submit_rst_stream(
        m_connection->m_session.get(), NGHTTP2_FLAG_NONE, m_stream, NGHTTP2_INTERNAL_ERROR);
    m_connection->flush();
}

qsizetype Http2Exchange::takeBody(char *to, qsizetype most, bool &over)
{
    const qsizetype given = std::min(most, m_waiting.size());
    over = m_finished && given == m_waiting.size();
    if (given == 0 && !over)
        return -1;
    std::memcpy(to, m_waiting.constData(), size_t(given));
    m_waiting.remove(0, given);
    return given;
}

void Http2Exchange::resume()
{
    if (!m_connection)
        return;
    nghttp2_session_resume_data(m_connection->m_session.get(), m_stream);
    m_connection->flush();
}

} // namespace pulsemates::loopback
