#include "tests/support/refusingsoundserver.h"

#include <QFile>
#include <QLocalSocket>
#include <QtEndian>

#include <memory>

namespace pulsemates {

namespace {

constexpr qsizetype descriptorBytes = 20;
constexpr qsizetype commandAt = descriptorBytes + 1; ///< behind the type letter of the number
constexpr qsizetype tagAt = commandAt + 5;
constexpr quint32 controlChannel = 0xFFFF'FFFF;

quint32 numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

void append(QByteArray &to, quint32 number)
{
    char bytes[4];
    qToBigEndian(number, bytes);
    to.append(bytes, 4);
}

QByteArray errorPacket(quint32 tag, quint32 error)
{
    constexpr quint32 errorCommand = 0;
    QByteArray content;
    for (const quint32 number : {errorCommand, tag, error}) {
        content.append('L');
        append(content, number);
    }
    QByteArray packet;
    for (const quint32 number : {quint32(content.size()), controlChannel, 0U, 0U, 0U})
        append(packet, number);
    return packet + content;
}

} // namespace

RefusingSoundServer::RefusingSoundServer(const QString &behind)
    : m_behind(behind)
{
    connect(&m_server, &QLocalServer::newConnection, this, &RefusingSoundServer::serve);
}

bool RefusingSoundServer::listen()
{
    QFile config(m_folder.filePath(QStringLiteral("client.conf")));
    if (!config.open(QIODevice::WriteOnly) || config.write("enable-shm = no\n") < 0)
        return false; // shared memory would go past this server
    qputenv("PULSE_CLIENTCONFIG", config.fileName().toLocal8Bit());
    const QString path = m_folder.filePath(QStringLiteral("native"));
    qputenv("PULSE_SERVER", "unix:" + path.toLocal8Bit());
    return m_server.listen(path);
}

void RefusingSoundServer::refuse(Command command, Error error)
{
    m_refused.insert(command, error);
}

void RefusingSoundServer::leaveUnanswered(Command command, int after)
{
    m_unanswered.insert(command, after);
}

void RefusingSoundServer::letAll()
{
    m_refused.clear();
    m_unanswered.clear();
}

void RefusingSoundServer::serve()
{
    QLocalSocket *client = m_server.nextPendingConnection();
    QLocalSocket *server = nullptr;
    if (!m_behind.isEmpty()) {
        server = new QLocalSocket(client);
        server->connectToServer(m_behind);
        connect(server, &QLocalSocket::readyRead, client, [client, server] {
            client->write(server->readAll());
        });
        connect(server, &QLocalSocket::disconnected, client, &QLocalSocket::disconnectFromServer);
    }
    const auto waiting = std::make_shared<QByteArray>();
    const auto take = [this, client, server, waiting] { takeFrom(*client, server, *waiting); };
    connect(client, &QLocalSocket::readyRead, this, take);
    connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
    take();
}

void RefusingSoundServer::takeFrom(QLocalSocket &client, QLocalSocket *server, QByteArray &waiting)
{
    waiting += client.readAll();
    while (waiting.size() >= descriptorBytes) {
        const qsizetype length = descriptorBytes + qsizetype(numberAt(waiting, 0));
        if (waiting.size() < length)
            return;
        const QByteArray packet = waiting.first(length);
        waiting.remove(0, length);
        if (decide(packet, client) == Fate::HandOn && server)
            server->write(packet);
    }
}

RefusingSoundServer::Fate RefusingSoundServer::decide(const QByteArray &packet,
                                                      QLocalSocket &client)
{
    if (numberAt(packet, 4) != controlChannel || packet.size() < tagAt + 4)
        return Fate::HandOn;
    const auto command = Command(numberAt(packet, commandAt));
    ++m_asked[command];
    if (const auto refused = m_refused.constFind(command); refused != m_refused.constEnd()) {
        client.write(errorPacket(numberAt(packet, tagAt), quint32(*refused)));
        return Fate::Drop;
    }
    if (const auto unanswered = m_unanswered.find(command); unanswered != m_unanswered.end()) {
        if ((*unanswered)-- <= 0)
            return Fate::Drop;
    }
    return Fate::HandOn;
}

} // namespace pulsemates
