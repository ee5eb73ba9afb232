#pragma once

#include "app/onlineservices.h"
#include "core/network/placement.h"

#include <memory>
#include <optional>
#include <vector>

namespace pulsemates {

/// Where one use of a service is asked: of the addresses that were agreed to, the one that its
/// Placement keeps to, each time with its key. No key is read before there is an address.
/// Thread: GUI; the Placement lives in the network thread.
class ServicePlacement : public QObject
{
    Q_OBJECT

public:
    /// @p services, which outlive it, are not started yet; @p placement goes into their thread.
    ServicePlacement(OnlineServices &services, std::unique_ptr<Placement> placement);

    /// For whoever lives in the network thread, as it does, and dies there before the thread ends.
    [[nodiscard]] Placement &placement() { return *m_placement; }

    /// Those that may be asked; settled() follows, also where they are the same as before. None:
    /// nothing follows, nor from what was asked for before.
    void place(const std::vector<ServiceAddress> &addresses);
    void refreshKey(); ///< it has changed: settled() follows, where there is an address
    /// Where the store could not be read the last time: it is asked once more, and settled()
    /// follows. By itself once the store has answered somebody. False: nothing is asked.
    bool readAgain();
    [[nodiscard]] bool isUnread() const { return m_trouble && m_current && !m_closed; }
    void setIdle(bool idle);
    void close(); ///< before the network thread ends; tells nothing any more

    [[nodiscard]] const std::vector<ServiceAddress> &addresses() const { return m_addresses; }
    [[nodiscard]] bool holds(const QString &origin) const;

signals:
    /// To be used from the next request on; @p key: nothing where there is none, the store's error
    /// where it could not be read.
    void settled(const pulsemates::ServiceAddress &address,
                 const pulsemates::SecretStore::Found &key);

private:
    void follow(const ServiceAddress &address);
    void readKey();

    OnlineServices &m_services;
    Placement *m_placement;
    std::vector<ServiceAddress> m_addresses;
    std::optional<ServiceAddress> m_current;
    std::optional<Error> m_trouble; ///< of the store, the last time
    bool m_closed = false;
    int m_reading = 0; ///< the newest key that is asked for
};

} // namespace pulsemates
