#pragma once

#include "tests/support/providers/http/certificates.h"

#include <QThread>
#include <QUrl>

namespace pulsemates::loopback {

class Listener;
class ScriptedProvider;

/// Serves a provider on 127.0.0.1 and nowhere else, on a thread of its own: HTTP/1.1, HTTP/2 (TLS
/// with ALPN, or by its preface without) and WebSockets. Thread: the test's.
class LoopbackServer
{
public:
    struct Options
    {
        quint16 port = 0; ///< any free one
        bool encrypted = false;
        bool http2 = true; ///< offered by ALPN, and taken without TLS
        bool onlyTls13 = false;
        CertificateFlaw flaw = CertificateFlaw::None;
    };

    explicit LoopbackServer(ScriptedProvider &provider); ///< which outlives it
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer &) = delete;
    LoopbackServer &operator=(const LoopbackServer &) = delete;

    [[nodiscard]] bool start(const Options &options);
    [[nodiscard]] bool start() { return start(Options{}); }
    void stop(); ///< closes all connections; starting again on the same port is possible

    [[nodiscard]] quint16 port() const { return m_port; }
    /// @p session: whose latencies are drawn; 0 names none.
    [[nodiscard]] QUrl url(int session = 0) const;
    [[nodiscard]] QUrl socketUrl(int session = 0) const; ///< the same with ws or wss

    void releaseHeld(); ///< replies that Fault::Held holds back go on
    void cutAll();      ///< every connection that is open
    [[nodiscard]] int openConnections() const;
    [[nodiscard]] int connectionCount() const; ///< all that were ever accepted

private:
    ScriptedProvider &m_provider;
    QThread m_thread;
    Listener *m_listener = nullptr; ///< lives on the thread
    quint16 m_port = 0;
    bool m_encrypted = false;
};

} // namespace pulsemates::loopback
