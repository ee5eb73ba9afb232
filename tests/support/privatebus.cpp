#include "tests/support/privatebus.h"
#include "tests/support/patience.h"

#include <QDBusMessage>
#include <QFile>
#include <QUuid>

namespace pulsemates {

namespace {

// No folders of services: the bus starts no program of the desktop.
constexpr auto configuration = R"(<busconfig><type>session</type><listen>unix:dir=%1</listen>
<auth>EXTERNAL</auth><policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
)";

} // namespace

PrivateBus::~PrivateBus()
{
    for (const QString &name : m_connections)
        QDBusConnection::disconnectFromBus(name);
    m_daemon.terminate();
    if (m_daemon.state() != QProcess::NotRunning && !m_daemon.waitForFinished(patienceMs))
        m_daemon.kill();
}

bool PrivateBus::start()
{
    QFile file(m_folder.filePath(QStringLiteral("bus.conf")));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QString::fromLatin1(configuration).arg(m_folder.path()).toUtf8());
    file.close();
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--nofork"),
                    QStringLiteral("--print-address"),
                    QStringLiteral("--config-file=") + file.fileName()});
    while (!m_daemon.canReadLine()) {
        if (!m_daemon.waitForReadyRead(patienceMs))
            return false;
    }
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    return connect().isConnected();
}

QDBusConnection PrivateBus::connect()
{
    m_connections << QUuid::createUuid().toString();
    return QDBusConnection::connectToBus(m_address, m_connections.constLast());
}

void PrivateBus::settle(const QDBusConnection &connection)
{
    const auto bus = QStringLiteral("org.freedesktop.DBus");
    (void)connection.call(QDBusMessage::createMethodCall(
        bus, QStringLiteral("/org/freedesktop/DBus"), bus, QStringLiteral("GetId")));
}

QDBusConnection PrivateBus::none()
{
    return QDBusConnection(QStringLiteral("none"));
}

} // namespace pulsemates
