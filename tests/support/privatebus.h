#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

namespace pulsemates {

/// A D-Bus of the test's own, on which nothing lives but what the test puts there.
/// Errors: start() is false where dbus-daemon is not installed.
class PrivateBus
{
public:
    PrivateBus() = default;
    ~PrivateBus();
    PrivateBus(const PrivateBus &) = delete;
    PrivateBus &operator=(const PrivateBus &) = delete;

    [[nodiscard]] bool start();
    [[nodiscard]] QString address() const { return m_address; } ///< for the environment of programs
    /// A connection of its own, as of another program.
    [[nodiscard]] QDBusConnection connect();
    /// Returns when the bus has taken all that @p connection sent: what it follows is followed.
    static void settle(const QDBusConnection &connection);
    /// A connection to nowhere.
    [[nodiscard]] static QDBusConnection none();

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    QStringList m_connections;
};

} // namespace pulsemates
