#pragma once

#include "tests/support/privatebus.h"

namespace pulsemates {

/// A GNOME Keyring of the test's own on a bus of its own, with its files in a folder that goes with
/// it; the Secret Service of this process while it lives. The last one of a test executable: what
/// has talked on a bus is told to end by its library when the bus goes, and no longer listens.
/// Errors: start() is false where dbus-daemon or gnome-keyring-daemon is not installed.
class PrivateKeyring
{
public:
    PrivateKeyring();
    ~PrivateKeyring();
    PrivateKeyring(const PrivateKeyring &) = delete;
    PrivateKeyring &operator=(const PrivateKeyring &) = delete;

    [[nodiscard]] bool start(); ///< unlocked; after stop() with what was kept before
    void stop();
    [[nodiscard]] bool lock();
    [[nodiscard]] PrivateBus &bus() { return m_bus; }

private:
    [[nodiscard]] bool isOnBus();
    [[nodiscard]] QDBusMessage ask(const QString &method, const QVariant &argument);

    PrivateBus m_bus;
    QTemporaryDir m_home;
    QProcess m_daemon;
    QDBusConnection m_connection;
    QByteArray m_addressBefore;
};

} // namespace pulsemates
