#include "tests/support/providers/http/socketend.h"

#include <QSslSocket>

#include <sys/socket.h>

namespace pulsemates::loopback {

void cutSocket(QSslSocket &socket)
{
    socket.flush();
    socket.abort();
}

void resetSocket(QSslSocket &socket)
{
    socket.flush();
    const linger atOnce{1, 0};
    (void)setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket.abort();
}

} // namespace pulsemates::loopback
