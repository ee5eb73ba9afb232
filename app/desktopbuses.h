#pragma once

#include <QDBusConnection>

#include <functional>

namespace pulsemates {

/// The two buses a desktop talks on; one that is not there is not connected.
struct DesktopBuses
{
    using Opener = std::function<DesktopBuses()>;

    QDBusConnection session;
    QDBusConnection system;

    /// Those of this login. Thread: any but the GUI thread, for it waits for the bus.
    [[nodiscard]] static DesktopBuses ofThisLogin();
};

} // namespace pulsemates
