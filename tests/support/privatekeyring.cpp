#include "tests/support/privatekeyring.h"

#include "tests/support/patience.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QProcessEnvironment>
#include <QTest>

#include <csignal>

namespace pulsemates {

namespace {

constexpr auto addressVariable = "DBUS_SESSION_BUS_ADDRESS";
const auto secretService = QStringLiteral("org.freedesktop.secrets");

} // namespace

PrivateKeyring::PrivateKeyring()
    : m_connection(PrivateBus::none())
    , m_addressBefore(qgetenv(addressVariable))
{}

PrivateKeyring::~PrivateKeyring()
{
    stop();
    // libsecret's library ends a program whose bus goes, as at the end of a login.
    std::signal(SIGTERM, SIG_IGN);
    if (m_addressBefore.isEmpty())
        qunsetenv(addressVariable);
    else
        qputenv(addressVariable, m_addressBefore);
}

bool PrivateKeyring::start()
{
    if (!m_connection.isConnected()) {
        if (!m_bus.start())
            return false;
        m_connection = m_bus.connect();
        qputenv(addressVariable, m_bus.address().toUtf8());
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"})
        environment.insert(QString::fromLatin1(name), m_home.path());
    environment.insert(QString::fromLatin1(addressVariable), m_bus.address());
    m_daemon.setProcessEnvironment(environment);
    m_daemon.setStandardErrorFile(QProcess::nullDevice()); // it misses rights of a login
    m_daemon.setStandardOutputFile(QProcess::nullDevice());
    m_daemon.start(QStringLiteral("gnome-keyring-daemon"),
                   {QStringLiteral("--foreground"),
                    QStringLiteral("--unlock"),
                    QStringLiteral("--components=secrets")});
    if (!m_daemon.waitForStarted(patienceMs))
        return false;
    m_daemon.write("a password of the test");
    m_daemon.closeWriteChannel();
    return QTest::qWaitFor([this] { return isOnBus(); }, patienceMs);
}

bool PrivateKeyring::isOnBus()
{
    return m_connection.interface()->isServiceRegistered(secretService);
}

void PrivateKeyring::stop()
{
    if (m_daemon.state() == QProcess::NotRunning)
        return;
    m_daemon.terminate();
    if (!m_daemon.waitForFinished(patienceMs))
        m_daemon.kill();
    (void)QTest::qWaitFor([this] { return !isOnBus(); }, patienceMs);
}

QDBusMessage PrivateKeyring::ask(const QString &method, const QVariant &argument)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(secretService,
                                       QStringLiteral("/org/freedesktop/secrets"),
                                       QStringLiteral("org.freedesktop.Secret.Service"),
                                       method);
    call << argument;
    return m_connection.call(call, QDBus::Block, patienceMs);
}

bool PrivateKeyring::lock()
{
    const QDBusMessage alias = ask(QStringLiteral("ReadAlias"), QStringLiteral("default"));
    const auto collection = alias.arguments().value(0).value<QDBusObjectPath>();
    const QDBusMessage reply =
        ask(QStringLiteral("Lock"), QVariant::fromValue(QList<QDBusObjectPath>{collection}));
    const auto locked = qdbus_cast<QList<QDBusObjectPath>>(reply.arguments().value(0));
    return locked.contains(collection);
}

} // namespace pulsemates
