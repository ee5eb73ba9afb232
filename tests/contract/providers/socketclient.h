#pragma once

#include <QJsonObject>
#include <QTcpSocket>
#include <QUrl>

#include <vector>

namespace pulsemates {

/// A WebSocket client that does what a test wants, right or wrong. Thread: the test's.
class SocketClient
{
public:
    /// Opens and waits for the head of the answer.
    SocketClient(const QUrl &address, const QByteArray &authorization);

    [[nodiscard]] int status() const { return m_status; } ///< 101 where it is open
    [[nodiscard]] bool acceptIsRight() const { return m_acceptIsRight; }
    void send(const QByteArray &text);
    void sendSound(const QByteArray &bytes);
    void sendFrame(quint8 opcode, const QByteArray &payload, bool masked = true);
    void close(quint16 code);

    /// Waits for a message of that type; an empty object where the connection ends before.
    [[nodiscard]] QJsonObject next(const QString &type);
    [[nodiscard]] int waitForClose(); ///< the server's code; 0 for a connection that was lost
    [[nodiscard]] const std::vector<QJsonObject> &received() const { return m_received; }

private:
    void readFrames();

    QTcpSocket m_socket;
    QByteArray m_waiting;
    std::vector<QJsonObject> m_received;
    std::size_t m_taken = 0;
    int m_status = 0;
    bool m_acceptIsRight = false;
    int m_closeCode = 0;
};

} // namespace pulsemates
