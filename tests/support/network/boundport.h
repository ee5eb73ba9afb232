#pragma once

#include <QHostAddress>
#include <QTcpServer>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <utility>

namespace pulsemates {

/// A port of 127.0.0.1 at which nobody listens, and which nobody else gets meanwhile: connections
/// are refused until listenWith().
class BoundPort
{
public:
    BoundPort()
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in name{};
        name.sin_family = AF_INET;
        name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof name;
        auto *const place = reinterpret_cast<sockaddr *>(&name);
        if (::bind(m_socket, place, size) != 0 || ::getsockname(m_socket, place, &size) != 0)
            qFatal("no port could be had");
        m_port = ntohs(name.sin_port);
    }
    ~BoundPort()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    BoundPort(const BoundPort &) = delete;
    BoundPort &operator=(const BoundPort &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString address() const
    {
        return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
    }

    /// From now on @p server, which does not listen elsewhere, listens here.
    [[nodiscard]] bool listenWith(QTcpServer &server)
    {
        return ::listen(m_socket, 16) == 0
               && server.setSocketDescriptor(std::exchange(m_socket, -1));
    }

private:
    int m_socket = -1;
    quint16 m_port = 0;
};

} // namespace pulsemates
