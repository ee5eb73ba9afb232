#pragma once

#include <QByteArray>

#include <array>
#include <cstdint>
#include <map>
#include <mutex>

namespace pulsemates {

enum class DeviceKind { Input, Output };

/// The devices of the sound server by its own numbers, as far as it has told them. Qt 6.4 keeps
/// those of a server that died beside those of the next one, so that a device seems to be there
/// although it was pulled out. Thread: any.
class ServerDevices
{
public:
    void put(DeviceKind kind, std::uint32_t number, const QByteArray &id);
    void remove(DeviceKind kind, std::uint32_t number);
    void noteComplete(DeviceKind kind); ///< the whole list has come
    void forget();                      ///< another server's numbers mean other devices

    /// The server has told all that it has, and @p id is not among them.
    [[nodiscard]] bool lacks(DeviceKind kind, const QByteArray &id) const;

private:
    struct List
    {
        std::map<std::uint32_t, QByteArray> ids;
        bool complete = false;
    };

    mutable std::mutex m_mutex;
    std::array<List, 2> m_lists;
};

} // namespace pulsemates
