#include "core/audio/serverdevices.h"

#include <algorithm>

namespace pulsemates {

void ServerDevices::put(DeviceKind kind, std::uint32_t number, const QByteArray &id)
{
    const std::lock_guard lock(m_mutex);
    m_lists.at(std::size_t(kind)).ids.insert_or_assign(number, id);
}

void ServerDevices::remove(DeviceKind kind, std::uint32_t number)
{
    const std::lock_guard lock(m_mutex);
    m_lists.at(std::size_t(kind)).ids.erase(number);
}

void ServerDevices::noteComplete(DeviceKind kind)
{
    const std::lock_guard lock(m_mutex);
    m_lists.at(std::size_t(kind)).complete = true;
}

void ServerDevices::forget()
{
    const std::lock_guard lock(m_mutex);
    m_lists = {};
}

bool ServerDevices::lacks(DeviceKind kind, const QByteArray &id) const
{
    const std::lock_guard lock(m_mutex);
    const List &list = m_lists.at(std::size_t(kind));
    return list.complete && std::ranges::none_of(list.ids, [&id](const auto &device) {
               return device.second == id;
           });
}

} // namespace pulsemates
