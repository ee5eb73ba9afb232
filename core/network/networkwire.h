#pragma once

#include "core/common/clock.h"
#include "core/network/exchangefacts.h"
#include "core/network/httprequest.h"
#include "core/network/tlschoice.h"

#include <QHash>
#include <QNetworkRequest>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;

namespace pulsemates {

class CapturingManager;

/// Ends a reply that nobody waits for any more. Only @p listener is disconnected from it: Qt's own
/// threads hear through the reply's signals that it was aborted.
struct DropReply
{
    QObject *listener = nullptr;

    void operator()(QNetworkReply *reply) const;
};
using OwnedReply = std::unique_ptr<QNetworkReply, DropReply>;

/// What all connections share: the QNetworkAccessManager, TLS, proxy, session tickets, and the
/// round trips that were measured. It opens nothing by itself.
/// Thread: the network's; it may be made elsewhere and moved.
class NetworkWire : public QObject
{
    Q_OBJECT

public:
    explicit NetworkWire(QObject *parent = nullptr);
    ~NetworkWire() override;

    /// From now on for new connections; the ones there are are dropped.
    void setTls(const TlsChoice &tls);
    [[nodiscard]] const TlsChoice &tls() const { return m_tls; }

    /// Sends @p request, which was checked.
    [[nodiscard]] OwnedReply send(const HttpRequest &request, QObject *listener);
    /// Opens a connection to @p address and leaves it to whoever sends next. In Qt 6.4 the reply
    /// never finishes where an HTTP/2 connection is open already.
    [[nodiscard]] OwnedReply preconnect(const ServiceAddress &address, QObject *listener);

    /// From now on requests take other connections than the ones there are; what is under way on
    /// those goes on. Qt keeps a connection that died without a word, also one whose handshake
    /// hangs, and gives it to every request for minutes.
    void leaveConnections();

    /// Whether an earlier connection to @p address left a ticket that the next one offers.
    [[nodiscard]] bool hasTicket(const ServiceAddress &address) const;
    void keepTicket(const ServiceAddress &address, const QNetworkReply &reply);
    /// Cold, or Resumed where a ticket was taken: the other side then sends no certificate chain.
    [[nodiscard]] ConnectionState stateOfNew(const ServiceAddress &address,
                                             const QSslConfiguration &made) const;

    /// Something came from @p address; whether anything has since @p then.
    void noteHeard(const ServiceAddress &address, MonotonicTime now);
    [[nodiscard]] bool hasHeard(const ServiceAddress &address, MonotonicTime then) const;

    void noteRoundTrip(const ServiceAddress &address, MonotonicTime roundTrip);
    [[nodiscard]] std::optional<MonotonicTime> roundTrip(const ServiceAddress &address) const;

private:
    CapturingManager &manager() { return made(m_manager); }
    [[nodiscard]] static CapturingManager &made(std::unique_ptr<CapturingManager> &manager);
    void leave(std::unique_ptr<CapturingManager> &manager);
    [[nodiscard]] QNetworkReply *begin(const HttpRequest &request);
    [[nodiscard]] QSslConfiguration configurationFor(const ServiceAddress &address) const;

    TlsChoice m_tls;
    void dropIdle();

    std::unique_ptr<CapturingManager> m_manager;           ///< made in the thread that uses it
    std::unique_ptr<CapturingManager> m_beside;            ///< the same, for HttpRequest::beside
    std::vector<std::unique_ptr<CapturingManager>> m_left; ///< with something under way
    QTimer m_dropping;
    QHash<QString, QByteArray> m_tickets; ///< by origin; in memory only
    QHash<QString, MonotonicTime> m_roundTrips;
    QHash<QString, MonotonicTime> m_heard; ///< when last
};

} // namespace pulsemates
