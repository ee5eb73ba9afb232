#include "tests/support/fakelogin.h"

#include <QCoreApplication>
#include <QDBusMessage>

namespace pulsemates {

namespace {

const auto loginPath = QStringLiteral("/org/freedesktop/login1");

} // namespace

FakeLogin::FakeLogin(QDBusConnection session, QDBusConnection system)
    : m_session(std::move(session))
    , m_system(std::move(system))
{
    if (!m_system.registerObject(loginPath, this, QDBusConnection::ExportScriptableSlots)
        || !m_system.registerService(QStringLiteral("org.freedesktop.login1")))
        qFatal("the login service does not come up");
}

void FakeLogin::lock(const QString &sessionPath)
{
    tellOfSession(sessionPath, QStringLiteral("Lock"));
}

void FakeLogin::unlock()
{
    tellOfSession(ownSession(), QStringLiteral("Unlock"));
}

void FakeLogin::tellOfSession(const QString &path, const QString &name)
{
    m_system.send(
        QDBusMessage::createSignal(path, QStringLiteral("org.freedesktop.login1.Session"), name));
}

void FakeLogin::prepareForSleep(bool goingToSleep)
{
    QDBusMessage told = QDBusMessage::createSignal(loginPath,
                                                   QStringLiteral("org.freedesktop.login1.Manager"),
                                                   QStringLiteral("PrepareForSleep"));
    m_system.send(told << goingToSleep);
}

void FakeLogin::screenSaver(const QString &service, bool active)
{
    QDBusMessage told = QDBusMessage::createSignal(
        QStringLiteral("/ScreenSaver"), service, QStringLiteral("ActiveChanged"));
    m_session.send(told << active);
}

QDBusObjectPath FakeLogin::GetSession(const QString &id)
{
    m_asked = true;
    if (id != qEnvironmentVariable("XDG_SESSION_ID"))
        sendErrorReply(QStringLiteral("org.freedesktop.login1.NoSuchSession"), id);
    return QDBusObjectPath(ownSession());
}

QDBusObjectPath FakeLogin::GetSessionByPID(uint pid)
{
    m_asked = true;
    if (pid != uint(QCoreApplication::applicationPid()))
        sendErrorReply(QStringLiteral("org.freedesktop.login1.NoSessionForPID"),
                       QString::number(pid));
    return QDBusObjectPath(ownSession());
}

} // namespace pulsemates
