#include "app/sessionwatch.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace pulsemates {

namespace {

constexpr int answerDeadline = 5'000; // ms

// A signal is followed by path and interface alone: with the name of a service Qt looks its owner
// up first, and the GUI thread would wait for that.
const QString anyService;

const auto loginService = QStringLiteral("org.freedesktop.login1");
const auto loginPath = QStringLiteral("/org/freedesktop/login1");
const auto loginInterface = QStringLiteral("org.freedesktop.login1.Manager");

/// Asks for the path of the session this program runs in.
QDBusMessage sessionQuestion()
{
    // A program started by the desktop's service manager belongs to no session by its process.
    const QString id = qEnvironmentVariable("XDG_SESSION_ID");
    QDBusMessage call = QDBusMessage::createMethodCall(
        loginService,
        loginPath,
        loginInterface,
        id.isEmpty() ? QStringLiteral("GetSessionByPID") : QStringLiteral("GetSession"));
    if (id.isEmpty())
        call << uint(QCoreApplication::applicationPid());
    else
        call << id;
    return call;
}

} // namespace

SessionWatch::SessionWatch(QDBusConnection session, QDBusConnection system, QObject *parent)
    : QObject(parent)
    , m_session(std::move(session))
    , m_system(std::move(system))
{}

void SessionWatch::start()
{
    if (m_session.isConnected()) {
        for (const char *name : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"}) {
            m_session.connect(anyService,
                              {},
                              QString::fromLatin1(name),
                              QStringLiteral("ActiveChanged"),
                              this,
                              SLOT(onActiveChanged(bool)));
        }
    }
    if (m_system.isConnected()) {
        followSleep();
        followLock();
    }
}

void SessionWatch::followSleep()
{
    m_system.connect(anyService,
                     loginPath,
                     loginInterface,
                     QStringLiteral("PrepareForSleep"),
                     this,
                     SLOT(onPrepareForSleep(bool)));
}

void SessionWatch::followLock()
{
    const QDBusPendingCall answer = m_system.asyncCall(sessionQuestion(), answerDeadline);
    auto *watcher = new QDBusPendingCallWatcher(answer, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> path = *watcher;
        if (path.isError())
            return;
        m_system.connect(anyService,
                         path.value().path(), // other persons lock theirs
                         QStringLiteral("org.freedesktop.login1.Session"),
                         QStringLiteral("Lock"),
                         this,
                         SIGNAL(left()));
    });
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
