#include "app/sessionwatch.h"

#include <QDBusConnection>

namespace pulsemates {

SessionWatch::SessionWatch(QObject *parent)
    : QObject(parent)
{
    // Sources: freedesktop.org screen saver interface; systemd-logind manager interface.
    QDBusConnection session = QDBusConnection::sessionBus();
    for (const char *name : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"}) {
        session.connect({},
                        {},
                        QString::fromLatin1(name),
                        QStringLiteral("ActiveChanged"),
                        this,
                        SLOT(onActiveChanged(bool)));
    }
    QDBusConnection::systemBus().connect(QStringLiteral("org.freedesktop.login1"),
                                         QStringLiteral("/org/freedesktop/login1"),
                                         QStringLiteral("org.freedesktop.login1.Manager"),
                                         QStringLiteral("PrepareForSleep"),
                                         this,
                                         SLOT(onPrepareForSleep(bool)));
}

void SessionWatch::onActiveChanged(bool active)
{
    if (active)
        emit left();
}

void SessionWatch::onPrepareForSleep(bool goingToSleep)
{
    if (goingToSleep)
        emit left();
}

} // namespace pulsemates
