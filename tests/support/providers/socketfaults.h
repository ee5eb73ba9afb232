#pragma once

#include "tests/support/providers/faults.h"

#include <QByteArray>

namespace pulsemates::loopback {

class WebSocketPeer;

/// The close code that a fault ends a session with; 0 for others.
[[nodiscard]] int closeCodeOf(Fault fault);
[[nodiscard]] QString closeReasonOf(int code);

/// Sends a text message the way the fault has it: in fragments, byte by byte, between pings.
void writeWithFault(WebSocketPeer &peer, const QByteArray &text, Fault fault);

/// The message that the fault puts between the good ones; nothing for others.
void sendFaultyMessage(WebSocketPeer &peer, Fault fault);

} // namespace pulsemates::loopback
