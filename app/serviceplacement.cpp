#include "app/serviceplacement.h"

#include "core/common/whenfinished.h"
#include "core/pipeline/post.h"

#include <algorithm>

namespace pulsemates {

ServicePlacement::ServicePlacement(OnlineServices &services, std::unique_ptr<Placement> placement)
    : m_services(services)
    , m_placement(placement.release())
{
    m_services.adopt(m_placement);
    connect(m_placement, &Placement::changed, this, &ServicePlacement::follow);
    connect(&m_services.keys(), &ServiceKeys::answered, this, &ServicePlacement::readAgain);
}

void ServicePlacement::place(const std::vector<ServiceAddress> &addresses)
{
    if (m_closed)
        return;
    m_addresses = addresses;
    ++m_reading; // a key that is on its way may be that of an address that is gone
    if (m_current && !holds(m_current->origin()))
        m_current.reset();
    post(*m_placement, [this, addresses](Placement &placement) {
        placement.setAddresses(addresses);
        QMetaObject::invokeMethod(
            this,
            [this, addresses, current = placement.current()] {
                if (addresses != m_addresses || !current)
                    return;
                m_current = current;
                readKey();
            },
            Qt::QueuedConnection);
    });
}

void ServicePlacement::follow(const ServiceAddress &address)
{
    if (!m_current || std::ranges::find(m_addresses, address) == m_addresses.end())
        return;
    m_current = address;
    if (m_trouble) // a locked store asks the person for its password each time: not by itself
        emit settled(address, tl::unexpected(*m_trouble));
    else
        readKey();
}

bool ServicePlacement::readAgain()
{
    if (!isUnread())
        return false;
    readKey();
    return true;
}

void ServicePlacement::refreshKey()
{
    if (m_current)
        readKey();
}

void ServicePlacement::readKey()
{
    if (m_closed)
        return;
    m_trouble.reset();
    whenFinished(
        m_services.keys().read(m_current->origin()),
        this,
        [this, address = *m_current, reading = ++m_reading](const SecretStore::Found &key) {
            if (reading != m_reading || m_closed || !holds(address.origin()))
                return; // a newer one is on its way
            if (!key)
                m_trouble = key.error();
            emit settled(address, key);
        });
}

void ServicePlacement::setIdle(bool idle)
{
    if (!m_closed)
        post(*m_placement, [idle](Placement &placement) { placement.setIdle(idle); });
}

void ServicePlacement::close()
{
    m_closed = true;
}

bool ServicePlacement::holds(const QString &origin) const
{
    return std::ranges::any_of(
        m_addresses, [&origin](const ServiceAddress &one) { return one.origin() == origin; });
}

} // namespace pulsemates
