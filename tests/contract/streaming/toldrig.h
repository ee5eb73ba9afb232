#pragma once

#include "tests/contract/streaming/streamingrig.h"
#include "tests/support/patience.h"

#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

namespace pulsemates {

/// A service that says only what a test has it say, and notes what it is told.
struct ToldService
{
    QWebSocketServer server{QStringLiteral("told"), QWebSocketServer::NonSecureMode};
    std::unique_ptr<QWebSocket> peer;
    QStringList told;
    qsizetype sound = 0;

    ToldService()
    {
        (void)server.listen(QHostAddress::LocalHost);
        QObject::connect(&server, &QWebSocketServer::newConnection, &server, [this] {
            peer.reset(server.nextPendingConnection());
            QObject::connect(peer.get(),
                             &QWebSocket::textMessageReceived,
                             &server,
                             [this](const QString &text) { told << text; });
            QObject::connect(peer.get(),
                             &QWebSocket::binaryMessageReceived,
                             &server,
                             [this](const QByteArray &bytes) { sound += bytes.size(); });
            say(R"({"type":"Begin","id":"x","expires_at":1795352400})");
        });
    }

    void say(const char *json) { peer->sendTextMessage(QString::fromUtf8(json)); }

    [[nodiscard]] bool waitFor(const char *type) const
    {
        const QString message = QStringLiteral("{\"type\":\"%1\"}").arg(QLatin1String(type));
        return QTest::qWaitFor([&] { return told.contains(message); }, patienceMs);
    }
};

/// The recogniser with a service that is told what to say.
struct ToldRig : StreamingRig
{
    ToldService says;

    ToldRig()
    {
        options.base = *ServiceAddress::parse(
            QStringLiteral("ws://127.0.0.1:%1").arg(says.server.serverPort()));
        make();
    }

    [[nodiscard]] bool startAndSpeak(std::chrono::milliseconds length)
    {
        start();
        speak(length);
        return QTest::qWaitFor([&] { return says.sound >= length.count() * 32; }, patienceMs);
    }
};

} // namespace pulsemates
