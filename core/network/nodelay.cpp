#include "core/network/nodelay.h"

#ifdef __linux__
#include <QDirIterator>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace pulsemates {

#ifdef __linux__

namespace {

int optionOf(int socket, int level, int option)
{
    int value = 0;
    socklen_t size = sizeof value;
    return getsockopt(socket, level, option, &value, &size) == 0 ? value : -1;
}

bool isInternetStream(int descriptor)
{
    const int domain = optionOf(descriptor, SOL_SOCKET, SO_DOMAIN); // -1: no socket
    return (domain == AF_INET || domain == AF_INET6)
           && optionOf(descriptor, SOL_SOCKET, SO_TYPE) == SOCK_STREAM;
}

} // namespace

void sendSmallSegmentsAtOnce()
{
    QDirIterator open(QStringLiteral("/proc/self/fd"), QDir::Files | QDir::System);
    while (open.hasNext()) {
        open.next();
        bool isNumber = false;
        const int descriptor = open.fileName().toInt(&isNumber);
        // One that is closed meanwhile, or another in its place, loses nothing by it.
        if (!isNumber || !isInternetStream(descriptor)
            || optionOf(descriptor, IPPROTO_TCP, TCP_NODELAY) != 0)
            continue;
        const int on = 1;
        (void)setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
}

#else

void sendSmallSegmentsAtOnce() {}

#endif

} // namespace pulsemates
