#pragma once

#include "tests/support/providers/http/requesthandler.h"
#include "tests/support/providers/loopbackserver.h"

#include <QPointer>
#include <QSslConfiguration>
#include <QTcpServer>

#include <atomic>

class QSslSocket;

namespace pulsemates::loopback {

class Http1Exchange;
class ReplyPlayer;
struct Answer;

/// Accepts connections and hands their requests to the provider. Thread: the server's, but for the
/// counts.
class Listener : public QTcpServer, public RequestHandler
{
    Q_OBJECT

public:
    Listener(ScriptedProvider &provider, const LoopbackServer::Options &options);

    void received(const HttpRequest &request, Exchange &exchange) override;
    bool cutsUpload(const HttpRequest &head, qint64 bytes) override;
    void malformed(const QString &what) override;

    void releaseHeld();
    void cutAll();
    [[nodiscard]] int open() const { return m_open; }
    [[nodiscard]] int accepted() const { return m_accepted; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void take(qintptr descriptor, int number);
    void choose(QSslSocket &socket, int number); ///< of the protocols, by the first bytes
    void upgrade(const HttpRequest &request, Http1Exchange &exchange, const Answer &answer);

    ScriptedProvider &m_provider;
    LoopbackServer::Options m_options;
    QSslConfiguration m_configuration;
    std::vector<QPointer<ReplyPlayer>> m_players;
    std::atomic_int m_open = 0;
    std::atomic_int m_accepted = 0;
};

} // namespace pulsemates::loopback
