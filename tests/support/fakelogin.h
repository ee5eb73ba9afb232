#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusObjectPath>
#include <QObject>

namespace pulsemates {

/// The login service and the screen savers of a desktop, as far as they tell that somebody leaves.
/// Thread: the test's.
class FakeLogin : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    static QString ownSession() { return QStringLiteral("/org/freedesktop/login1/session/_32"); }

    FakeLogin(QDBusConnection session, QDBusConnection system);

    void lock(const QString &sessionPath = ownSession());
    void unlock();
    void prepareForSleep(bool goingToSleep);
    void screenSaver(const QString &service, bool active);
    [[nodiscard]] bool wasAsked() const { return m_asked; } ///< which session is the program's

public slots:
    Q_SCRIPTABLE QDBusObjectPath GetSession(const QString &id);
    Q_SCRIPTABLE QDBusObjectPath GetSessionByPID(uint pid);

private:
    void tellOfSession(const QString &path, const QString &name);

    QDBusConnection m_session;
    QDBusConnection m_system;
    bool m_asked = false;
};

} // namespace pulsemates
