#pragma once

#include "tests/support/providers/http/reply.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace pulsemates::loopback {

class Exchange;

/// Plays a reply on an exchange, piece by piece at its time; deletes itself with the exchange. A
/// piece is due so long after the one before was due, not after it was sent: what a timer is late
/// does not add up.
/// Thread: the server's.
class ReplyPlayer : public QObject
{
    Q_OBJECT

public:
    ReplyPlayer(Reply reply, Exchange &exchange);

    void start();
    void release(); ///< a held reply goes on from here

private:
    void sendHead();
    void sendNext();
    void end();
    void drip();
    void after(Reply::Wait wait, void (ReplyPlayer::*what)());

    Reply m_reply;
    Exchange &m_exchange;
    QTimer m_timer;
    std::chrono::steady_clock::time_point m_due; ///< of what was sent last, or is waited for
    std::size_t m_next = 0;
    bool m_released = false;
};

} // namespace pulsemates::loopback
