#include "tests/support/providers/http/replyplayer.h"

#include "tests/support/providers/http/exchange.h"

#include <algorithm>

namespace pulsemates::loopback {

namespace {

constexpr std::chrono::milliseconds dripEvery{200};

} // namespace

ReplyPlayer::ReplyPlayer(Reply reply, Exchange &exchange)
    : QObject(&exchange)
    , m_reply(std::move(reply))
    , m_exchange(exchange)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&exchange, &Exchange::gone, &m_timer, &QTimer::stop);
}

void ReplyPlayer::start()
{
    if (m_reply.held && !m_released)
        return;
    m_due = std::chrono::steady_clock::now();
    after(m_reply.beforeHead, m_reply.silent ? &ReplyPlayer::end : &ReplyPlayer::sendHead);
}

void ReplyPlayer::release()
{
    if (std::exchange(m_released, true) || !m_reply.held)
        return;
    start();
}

void ReplyPlayer::after(Reply::Wait wait, void (ReplyPlayer::*what)())
{
    m_timer.disconnect(this);
    if (wait.count() <= 0)
        return (this->*what)();
    m_due += wait;
    connect(&m_timer, &QTimer::timeout, this, what);
    using namespace std::chrono;
    const auto left = round<milliseconds>(m_due - steady_clock::now());
    m_timer.start(std::max(left, milliseconds(0)));
}

void ReplyPlayer::sendHead()
{
    if (m_reply.raw)
        return m_exchange.sendRaw(m_reply.body());
    const bool lengthTold = !m_reply.streamed && m_reply.end != Reply::End::Drip;
    const std::optional<qint64> length =
        lengthTold ? std::optional<qint64>(m_reply.body().size()) : std::nullopt;
    m_exchange.sendHead(m_reply.status, m_reply.headers, length, m_reply.lastOnConnection);
    sendNext();
}

void ReplyPlayer::sendNext()
{
    // Pieces without a wait go out in a loop; a wait comes back here.
    while (m_next < m_reply.pieces.size()) {
        Reply::Piece &piece = m_reply.pieces[m_next];
        if (piece.wait.count() > 0)
            return after(std::exchange(piece.wait, Reply::Wait{0}), &ReplyPlayer::sendNext);
        ++m_next;
        m_exchange.send(piece.bytes);
    }
    end();
}

void ReplyPlayer::end()
{
    switch (m_reply.end) {
    case Reply::End::Proper:
        return m_exchange.finish();
    case Reply::End::Cut:
        return m_exchange.cut();
    case Reply::End::Reset:
        return m_exchange.reset();
    case Reply::End::StreamReset:
        return m_exchange.resetStream();
    case Reply::End::Never:
        return;
    case Reply::End::Drip:
        return after(dripEvery, &ReplyPlayer::drip);
    }
}

void ReplyPlayer::drip()
{
    m_exchange.send(" ");
    after(dripEvery, &ReplyPlayer::drip);
}

} // namespace pulsemates::loopback
