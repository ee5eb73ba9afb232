#include "tests/gui/window/windowfixture.h"
#include "tests/support/fakelogin.h"
#include "tests/support/fakeportal.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

using namespace pulsemates;

namespace {

const auto animations = QStringLiteral("enable-animations");
const auto scheme = QStringLiteral("color-scheme");

} // namespace

/// The real window on a desktop of the test's own.
class tst_WindowDesktop : public TestClass
{
    Q_OBJECT

    std::unique_ptr<PrivateBus> m_bus;
    QDBusConnection m_toWindow = PrivateBus::none();
    QDBusConnection m_fromLogin = PrivateBus::none();

    [[nodiscard]] DesktopBuses buses()
    {
        m_toWindow = m_bus->connect();
        return {m_bus->connect(), m_toWindow};
    }
    /// Returns when the window has taken in all that was told so far.
    void arrive()
    {
        PrivateBus::settle(m_fromLogin);
        PrivateBus::settle(m_toWindow);
        QCoreApplication::sendPostedEvents();
    }

private slots:
    void init()
    {
        TestClass::init();
        m_bus = std::make_unique<PrivateBus>();
        if (!m_bus->start())
            QSKIP("dbus-daemon is not installed");
    }

    void cleanup() { m_bus.reset(); }

    void theOrbKeepsStillWhereTheDesktopDoes()
    {
        FakePortal portal(m_bus->connect());
        portal.set(FakePortal::gnome(), animations, false);
        WindowFixture w(WindowFixture::Input::FileAtOnce, {}, Language::English, buses());
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        const auto *orb = w.find<Orb>("orb");
        QCOMPARE(orb->mode(), Orb::Mode::Breathing);
        QTRY_COMPARE_WITH_TIMEOUT(orb->diameter(), Orb::stillDiameter, patienceMs);
        QTest::qWait(500); // a moving one has grown by now
        QCOMPARE(orb->diameter(), Orb::stillDiameter);
        QVERIFY(w.window->engine().exercises().isBreathing());
        QVERIFY(!w.store.current().reducedMotion); // what the desktop says is not kept

        portal.change(FakePortal::gnome(), animations, true);
        QTRY_VERIFY_WITH_TIMEOUT(orb->diameter() > Orb::stillDiameter, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(orb->diameter() < Orb::stillDiameter, patienceMs);
        portal.change(FakePortal::gnome(), animations, false);
        QTRY_COMPARE_WITH_TIMEOUT(orb->diameter(), Orb::stillDiameter, patienceMs);
    }

    void turnsDarkWithTheDesktop()
    {
        FakePortal portal(m_bus->connect());
        WindowFixture w(WindowFixture::Input::FileAtOnce, {}, Language::English, buses());
        const Theme &theme = Theme::ofApplication();
        QTRY_VERIFY_WITH_TIMEOUT(portal.asked() > 0, patienceMs);
        portal.change(FakePortal::appearance(), scheme, 1U);
        QTRY_VERIFY_WITH_TIMEOUT(theme.colors().dark, patienceMs);
        portal.change(FakePortal::appearance(), scheme, 2U);
        QTRY_VERIFY_WITH_TIMEOUT(!theme.colors().dark, patienceMs);
        QVERIFY(w.click("settingsRailButton"));
        QVERIFY(w.click("themeDarkButton")); // what the person says counts
        QVERIFY(theme.colors().dark);
    }

    void theWindowComesWithoutADesktopThatAnswers()
    {
        FakePortal portal(m_bus->connect());
        portal.setAnswers(false);
        WindowFixture w(WindowFixture::Input::FileAtOnce, {}, Language::English, buses());
        QTRY_VERIFY_WITH_TIMEOUT(portal.asked() > 0, patienceMs);
        QVERIFY(w.isShown("idlePanel"));
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        QVERIFY(!Theme::ofApplication().reducedMotion());
    }

    void leavingEndsARecordingAndKeepsIt_data()
    {
        QTest::addColumn<bool>("sleeps");
        QTest::newRow("lock") << false;
        QTest::newRow("sleep") << true;
    }

    void leavingEndsARecordingAndKeepsIt()
    {
        QFETCH(const bool, sleeps);
        m_fromLogin = m_bus->connect();
        FakeLogin login(m_bus->connect(), m_fromLogin);
        WindowFixture w(WindowFixture::Input::FilePaced, {}, Language::English, buses());
        QTRY_VERIFY_WITH_TIMEOUT(login.wasAsked(), patienceMs);
        QVERIFY(w.speaksFor(std::chrono::seconds(2), [&w] { QVERIFY(w.click("orb")); }));
        const auto leave = [&](bool away) {
            if (sleeps)
                login.prepareForSleep(away);
            else if (away)
                login.lock();
            else
                login.unlock();
        };
        leave(false);
        arrive();
        QCOMPARE(w.checkIn().state, CheckInState::Listening);
        leave(true);
        QTRY_VERIFY_WITH_TIMEOUT(w.checkIn().state != CheckInState::Listening, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
        QVERIFY(w.text("wordsLabel").contains(u"behind"));
        QVERIFY(w.window->engine().exercises().isBreathingPaused());
        const CheckInId kept = w.checkIn().id;
        leave(false); // coming back: nothing goes on by itself
        QTest::qWait(300);
        QCOMPARE(w.checkIn().id, kept);
        QCOMPARE(w.checkIn().state, CheckInState::Guiding);
        QVERIFY(w.window->engine().exercises().isBreathingPaused());
    }

    void leavingPausesAnExercise()
    {
        FakeLogin login(m_bus->connect(), m_bus->connect());
        WindowFixture w(WindowFixture::Input::FileAtOnce, {}, Language::English, buses());
        QTRY_VERIFY_WITH_TIMEOUT(login.wasAsked(), patienceMs);
        QVERIFY(w.click("breatheButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.window->engine().practice().isBreathing(), patienceMs);
        login.prepareForSleep(true);
        QTRY_VERIFY_WITH_TIMEOUT(w.window->engine().practice().isBreathingPaused(), patienceMs);
    }
};

PULSEMATES_TEST(tst_WindowDesktop)
#include "tst_windowdesktop.moc"
