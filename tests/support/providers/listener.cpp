#include "tests/support/providers/listener.h"

#include "tests/support/providers/http/http1connection.h"
#include "tests/support/providers/http/http1exchange.h"
#include "tests/support/providers/http/http2connection.h"
#include "tests/support/providers/http/replyplayer.h"
#include "tests/support/providers/http/socketend.h"
#include "tests/support/providers/http/websocketpeer.h"
#include "tests/support/providers/scriptedprovider.h"

#include <QSslSocket>
#include <QTimer>

namespace pulsemates::loopback {

namespace {

constexpr QByteArrayView preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
const QByteArray alpnHttp2 = QSslConfiguration::ALPNProtocolHTTP2;

} // namespace

Listener::Listener(ScriptedProvider &provider, const LoopbackServer::Options &options)
    : m_provider(provider)
    , m_options(options)
{
    if (!options.encrypted)
        return;
    m_configuration = CertificateAuthority::shared().serverConfiguration(options.flaw);
    m_configuration.setProtocol(options.onlyTls13 ? QSsl::TlsV1_3OrLater : QSsl::TlsV1_2OrLater);
    QList<QByteArray> protocols{QByteArrayLiteral("http/1.1")};
    if (options.http2)
        protocols.prepend(alpnHttp2);
    m_configuration.setAllowedNextProtocols(protocols);
}

void Listener::incomingConnection(qintptr descriptor)
{
    const int number = ++m_accepted;
    const auto wait =
        std::chrono::duration_cast<std::chrono::milliseconds>(m_provider.connectWait(number));
    if (wait.count() <= 0)
        return take(descriptor, number);
    QTimer::singleShot(
        wait, Qt::PreciseTimer, this, [this, descriptor, number] { take(descriptor, number); });
}

void Listener::take(qintptr descriptor, int number)
{
    auto *socket = new QSslSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    ++m_open;
    connect(socket, &QObject::destroyed, this, [this] { --m_open; });
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    connect(
        socket, &QSslSocket::readyRead, this, [this, socket, number] { choose(*socket, number); });
    if (!m_options.encrypted)
        return;
    // A client that refuses the certificate is what a test wants to see, not an error here.
    connect(socket, &QSslSocket::errorOccurred, socket, [socket] {
        if (!socket->isEncrypted())
            socket->abort();
    });
    socket->setSslConfiguration(m_configuration);
    socket->startServerEncryption();
}

void Listener::choose(QSslSocket &socket, int number)
{
    bool isHttp2 = socket.sslConfiguration().nextNegotiatedProtocol() == alpnHttp2;
    if (!m_options.encrypted && m_options.http2) {
        const QByteArray first = socket.peek(preface.size());
        isHttp2 = first == preface;
        if (!isHttp2 && preface.startsWith(first))
            return; // not all of it has come
    }
    socket.disconnect(this);
    disconnect(&socket, &QSslSocket::disconnected, &socket, nullptr);
    connect(&socket, &QObject::destroyed, this, [this] { --m_open; });
    if (isHttp2)
        (new Http2Connection(socket, *this, number, this))->read();
    else
        (new Http1Connection(socket, *this, number, this))->read();
}

void Listener::received(const HttpRequest &request, Exchange &exchange)
{
    connect(&exchange, &Exchange::gone, this, [this] { m_provider.noteAbandoned(); });
    const Answer answer = m_provider.handle(request);
    if (answer.open) {
        if (auto *upgradable = qobject_cast<Http1Exchange *>(&exchange))
            return upgrade(request, *upgradable, answer);
    }
    auto *player = new ReplyPlayer(answer.reply, exchange);
    if (answer.reply.held) {
        std::erase_if(m_players, [](const auto &it) { return !it; });
        m_players.emplace_back(player);
    }
    player->start();
}

void Listener::upgrade(const HttpRequest &request, Http1Exchange &exchange, const Answer &answer)
{
    Headers headers = answer.reply.headers;
    if (!headers.has("Sec-WebSocket-Accept"))
        headers.set("Sec-WebSocket-Accept",
                    webSocketAccept(request.headers.value("sec-websocket-key")));
    headers.set("Upgrade", "websocket");
    headers.set("Connection", "Upgrade");
    const auto open = [this, &exchange, headers, begin = answer.open] {
        exchange.disconnect(this);
        WebSocketPeer *peer = exchange.upgrade(headers);
        peer->setParent(this);
        connect(peer, &WebSocketPeer::violated, this, [this](const QString &what) {
            m_provider.note(what);
        });
        begin(*peer);
    };
    const auto wait =
        std::chrono::duration_cast<std::chrono::milliseconds>(answer.reply.beforeHead);
    if (wait.count() > 0)
        QTimer::singleShot(wait, Qt::PreciseTimer, &exchange, open);
    else
        open();
}

bool Listener::cutsUpload(const HttpRequest &head, qint64 bytes)
{
    return m_provider.cutsUpload(head, bytes);
}

void Listener::malformed(const QString &what)
{
    m_provider.note(QStringLiteral("the bytes of the client are no HTTP: ") + what);
}

void Listener::releaseHeld()
{
    for (const auto &player : std::exchange(m_players, {})) {
        if (player)
            player->release();
    }
}

void Listener::cutAll()
{
    for (QSslSocket *socket : findChildren<QSslSocket *>())
        cutSocket(*socket);
}

} // namespace pulsemates::loopback
