#include "app/sessionwatch.h"
#include "tests/support/fakelogin.h"
#include "tests/support/patience.h"
#include "tests/support/privatebus.h"
#include "tests/support/testregistry.h"

#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;

/// When a person leaves, told by a login service on a bus of the test's own.
class tst_SessionWatch : public TestClass
{
    Q_OBJECT

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeLogin> m_login;
    std::unique_ptr<SessionWatch> m_watch;
    QDBusConnection m_fromLogin = PrivateBus::none();
    QDBusConnection m_toWatch = PrivateBus::none();

    /// Starts the watch and returns when whatever is told from now on reaches it.
    void startWatch(const QDBusConnection &session, const QDBusConnection &system)
    {
        m_watch = std::make_unique<SessionWatch>(session, system);
        m_watch->start();
        PrivateBus::settle(session);
        PrivateBus::settle(system);
        m_toWatch = system;
    }
    /// Returns when the watch has taken in all that the login service told so far.
    void arrive()
    {
        PrivateBus::settle(m_fromLogin);
        PrivateBus::settle(m_toWatch);
        QCoreApplication::sendPostedEvents();
    }

private slots:
    void init()
    {
        TestClass::init();
        m_bus = std::make_unique<PrivateBus>();
        if (!m_bus->start())
            QSKIP("dbus-daemon is not installed");
        m_fromLogin = m_bus->connect();
        m_login = std::make_unique<FakeLogin>(m_bus->connect(), m_fromLogin);
    }

    void cleanup()
    {
        qunsetenv("XDG_SESSION_ID");
        m_watch.reset();
        m_login.reset();
        m_bus.reset();
    }

    void tellsThatThePersonLeaves_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("sleep") << 0;
        QTest::newRow("screen saver") << 1;
        QTest::newRow("screen saver of GNOME") << 2;
    }

    void tellsThatThePersonLeaves()
    {
        QFETCH(const int, way);
        startWatch(m_bus->connect(), m_bus->connect());
        QSignalSpy left(m_watch.get(), &SessionWatch::left);
        for (const bool away : {false, true, false}) { // ends with coming back
            if (way == 0)
                m_login->prepareForSleep(away);
            else if (way == 1)
                m_login->screenSaver(QStringLiteral("org.freedesktop.ScreenSaver"), away);
            else
                m_login->screenSaver(QStringLiteral("org.gnome.ScreenSaver"), away);
        }
        QTRY_COMPARE_WITH_TIMEOUT(left.size(), 1, patienceMs);
        QTest::qWait(50); // coming back, which was told before, is not leaving
        QCOMPARE(left.size(), 1);
    }

    void tellsTheLockOfTheOwnSession_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("known by its name") << QByteArray("2");
        QTest::newRow("found by the process") << QByteArray();
    }

    void tellsTheLockOfTheOwnSession()
    {
        QFETCH(const QByteArray, id);
        qputenv("XDG_SESSION_ID", id);
        startWatch(m_bus->connect(), m_bus->connect());
        QSignalSpy left(m_watch.get(), &SessionWatch::left);
        QTRY_VERIFY_WITH_TIMEOUT(m_login->wasAsked(), patienceMs);
        const auto lockIsTold = [&] { // the answer is on its way to the watch
            m_login->lock();
            return QTest::qWaitFor([&] { return !left.isEmpty(); }, 100);
        };
        QTRY_VERIFY_WITH_TIMEOUT(lockIsTold(), patienceMs);
        arrive(); // locks may still be on their way
        left.clear();
        m_login->unlock();
        m_login->lock(QStringLiteral("/org/freedesktop/login1/session/_33")); // of somebody else
        m_login->prepareForSleep(false);
        arrive();
        QVERIFY(left.isEmpty());
        m_login->lock();
        QTRY_COMPARE_WITH_TIMEOUT(left.size(), 1, patienceMs);
    }

    void withoutABusNothingIsTold()
    {
        SessionWatch watch(PrivateBus::none(), PrivateBus::none());
        QSignalSpy left(&watch, &SessionWatch::left);
        watch.start();
        m_login->prepareForSleep(true);
        QTest::qWait(50);
        QVERIFY(left.isEmpty());
    }

    void withoutALoginServiceScreenSaversAreHeard()
    {
        m_login.reset();
        QDBusConnection other = m_bus->connect();
        startWatch(m_bus->connect(), m_bus->connect());
        QSignalSpy left(m_watch.get(), &SessionWatch::left);
        QDBusMessage told =
            QDBusMessage::createSignal(QStringLiteral("/ScreenSaver"),
                                       QStringLiteral("org.freedesktop.ScreenSaver"),
                                       QStringLiteral("ActiveChanged"));
        other.send(told << true);
        QTRY_COMPARE_WITH_TIMEOUT(left.size(), 1, patienceMs);
    }
};

PULSEMATES_TEST(tst_SessionWatch)
#include "tst_sessionwatch.moc"
