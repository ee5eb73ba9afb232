#include "app/desktopbuses.h"

namespace pulsemates {

DesktopBuses DesktopBuses::ofThisLogin()
{
    return {QDBusConnection::sessionBus(), QDBusConnection::systemBus()};
}

} // namespace pulsemates
