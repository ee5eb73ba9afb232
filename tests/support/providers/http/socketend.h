#pragma once

class QSslSocket;

namespace pulsemates::loopback {

/// Ends a connection in the middle: what was written is sent, TLS says no farewell.
void cutSocket(QSslSocket &socket);
/// The same with a TCP reset in place of an orderly end.
void resetSocket(QSslSocket &socket);

} // namespace pulsemates::loopback
