#pragma once

#include <QDBusConnection>
#include <QObject>

namespace pulsemates {

/// Tells when the screen is locked or the computer goes to sleep, so that a recording ends and is
/// never resumed by itself. Thread: GUI, which it never blocks.
/// Errors: without a D-Bus that tells, nothing is ever told.
/// Source: https://www.freedesktop.org/software/systemd/man/org.freedesktop.login1.html
class SessionWatch : public QObject
{
    Q_OBJECT

public:
    /// @p session carries the screen savers, @p system the login service.
    SessionWatch(QDBusConnection session, QDBusConnection system, QObject *parent = nullptr);

    void start();

signals:
    void left();

private slots:
    void onActiveChanged(bool active);
    void onPrepareForSleep(bool goingToSleep);

private:
    void followSleep();
    void followLock();

    QDBusConnection m_session;
    QDBusConnection m_system;
};

} // namespace pulsemates
