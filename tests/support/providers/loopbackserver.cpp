#include "tests/support/providers/loopbackserver.h"

#include "tests/support/providers/listener.h"
#include "tests/support/providers/scriptedprovider.h"

#include <csignal>

namespace pulsemates::loopback {

LoopbackServer::LoopbackServer(ScriptedProvider &provider)
    : m_provider(provider)
{
    m_thread.setObjectName(QStringLiteral("loopback"));
}

LoopbackServer::~LoopbackServer()
{
    stop();
}

bool LoopbackServer::start(const Options &options)
{
    // A server writes to clients that have gone. Qt's sockets ignore the signal; Qt's tests take it
    // for a crash again, class by class.
    std::signal(SIGPIPE, SIG_IGN);
    stop();
    m_encrypted = options.encrypted;
    m_listener = new Listener(m_provider, options);
    m_listener->moveToThread(&m_thread);
    m_thread.start();
    bool listens = false;
    QMetaObject::invokeMethod(
        m_listener,
        [this, &options] {
            const bool done = m_listener->listen(QHostAddress::LocalHost, options.port);
            m_port = m_listener->serverPort();
            return done;
        },
        Qt::BlockingQueuedConnection,
        &listens);
    if (!listens)
        stop();
    return listens;
}

void LoopbackServer::stop()
{
    if (!m_listener)
        return;
    std::exchange(m_listener, nullptr)->deleteLater(); // at the latest as the thread ends
    m_thread.quit();
    m_thread.wait();
}

QUrl LoopbackServer::url(int session) const
{
    QUrl url;
    url.setScheme(m_encrypted ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    if (session > 0)
        url.setPath(QStringLiteral("/s/%1").arg(session));
    return url;
}

QUrl LoopbackServer::socketUrl(int session) const
{
    QUrl address = url(session);
    address.setScheme(m_encrypted ? QStringLiteral("wss") : QStringLiteral("ws"));
    return address;
}

void LoopbackServer::releaseHeld()
{
    if (m_listener)
        QMetaObject::invokeMethod(m_listener, &Listener::releaseHeld, Qt::BlockingQueuedConnection);
}

void LoopbackServer::cutAll()
{
    if (m_listener)
        QMetaObject::invokeMethod(m_listener, &Listener::cutAll, Qt::BlockingQueuedConnection);
}

int LoopbackServer::openConnections() const
{
    return m_listener ? m_listener->open() : 0;
}

int LoopbackServer::connectionCount() const
{
    return m_listener ? m_listener->accepted() : 0;
}

} // namespace pulsemates::loopback
