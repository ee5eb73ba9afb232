#include "tests/support/fakeportal.h"
#include "tests/support/patience.h"
#include "tests/support/privatebus.h"
#include "tests/support/testregistry.h"
#include "ui/common/desktopappearance.h"

#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

const auto animations = QStringLiteral("enable-animations");
const auto scheme = QStringLiteral("color-scheme");
const auto contrast = QStringLiteral("contrast");
const auto reducedMotion = QStringLiteral("reduced-motion");

} // namespace

/// What the desktop says of itself, told by a portal on a bus of the test's own.
class tst_DesktopAppearance : public TestClass
{
    Q_OBJECT

    std::unique_ptr<PrivateBus> m_bus;

private slots:
    void init()
    {
        TestClass::init();
        m_bus = std::make_unique<PrivateBus>();
        if (!m_bus->start())
            QSKIP("dbus-daemon is not installed");
    }

    void cleanup() { m_bus.reset(); }

    // First in the process: no answer has made the types of a signal known yet.
    void aPortalThatComesLaterIsHeard()
    {
        DesktopAppearance desktop(m_bus->connect());
        desktop.start();
        QTRY_VERIFY_WITH_TIMEOUT(!desktop.isAsking(), patienceMs);
        FakePortal portal(m_bus->connect());
        portal.change(FakePortal::gnome(), animations, false);
        QTRY_COMPARE_WITH_TIMEOUT(
            desktop.appearance().reducedMotion, std::optional(true), patienceMs);
    }

    void takesWhatTheDesktopSays()
    {
        FakePortal portal(m_bus->connect());
        portal.set(FakePortal::appearance(), scheme, 1U);
        portal.set(FakePortal::appearance(), contrast, 1U);
        portal.set(FakePortal::gnome(), animations, false);
        DesktopAppearance desktop(m_bus->connect());
        QCOMPARE(desktop.appearance(), SystemAppearance{});
        desktop.start();
        const SystemAppearance wanted{true, true, true};
        QTRY_COMPARE_WITH_TIMEOUT(desktop.appearance(), wanted, patienceMs);
    }

    void noWishLeavesItToThePalette()
    {
        FakePortal portal(m_bus->connect());
        portal.set(FakePortal::appearance(), scheme, 0U);
        portal.set(FakePortal::appearance(), contrast, 0U);
        DesktopAppearance desktop(m_bus->connect());
        desktop.start();
        QTRY_VERIFY_WITH_TIMEOUT(portal.asked() == 4 && !desktop.isAsking(), patienceMs);
        QCOMPARE(desktop.appearance(), SystemAppearance{});
    }

    void followsEveryChange()
    {
        FakePortal portal(m_bus->connect());
        portal.set(FakePortal::appearance(), scheme, 2U);
        DesktopAppearance desktop(m_bus->connect());
        desktop.start();
        QTRY_COMPARE_WITH_TIMEOUT(desktop.appearance().dark, std::optional(false), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!desktop.isAsking(), patienceMs);
        QSignalSpy changed(&desktop, &DesktopAppearance::changed);
        portal.change(FakePortal::appearance(), scheme, 1U);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.appearance().dark, std::optional(true), patienceMs);
        portal.change(FakePortal::appearance(), contrast, 1U);
        QTRY_COMPARE_WITH_TIMEOUT(
            desktop.appearance().highContrast, std::optional(true), patienceMs);
        portal.change(FakePortal::appearance(), contrast, 1U);    // nothing new
        portal.change(QStringLiteral("org.example"), scheme, 2U); // of somebody else
        portal.change(FakePortal::appearance(), scheme, 0U);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.appearance().dark, std::optional<bool>(), patienceMs);
        QCOMPARE(changed.size(), 3);
    }

    void eitherWishForStillnessIsEnough_data()
    {
        QTest::addColumn<QVariant>("reduced");
        QTest::addColumn<QVariant>("animated");
        QTest::addColumn<bool>("still");
        QTest::newRow("the common key") << QVariant(1U) << QVariant() << true;
        QTest::newRow("the common key, no wish") << QVariant(0U) << QVariant() << false;
        QTest::newRow("the older key") << QVariant() << QVariant(false) << true;
        QTest::newRow("the older key, no wish") << QVariant() << QVariant(true) << false;
        QTest::newRow("both differ") << QVariant(0U) << QVariant(false) << true;
        QTest::newRow("both differ otherwise") << QVariant(1U) << QVariant(true) << true;
    }

    void eitherWishForStillnessIsEnough()
    {
        QFETCH(const QVariant, reduced);
        QFETCH(const QVariant, animated);
        QFETCH(const bool, still);
        FakePortal portal(m_bus->connect());
        if (reduced.isValid())
            portal.set(FakePortal::appearance(), reducedMotion, reduced);
        if (animated.isValid())
            portal.set(FakePortal::gnome(), animations, animated);
        DesktopAppearance desktop(m_bus->connect());
        desktop.start();
        QTRY_VERIFY_WITH_TIMEOUT(portal.asked() == 4 && !desktop.isAsking(), patienceMs);
        QCOMPARE(desktop.appearance().reducedMotion, std::optional(still));
    }

    void withoutAPortalNothingIsSaid()
    {
        DesktopAppearance desktop(m_bus->connect());
        QSignalSpy changed(&desktop, &DesktopAppearance::changed);
        desktop.start();
        QVERIFY(desktop.isAsking());
        QTRY_VERIFY_WITH_TIMEOUT(!desktop.isAsking(), patienceMs);
        QVERIFY(changed.isEmpty());
    }

    void withoutABusNothingIsAsked()
    {
        DesktopAppearance desktop(PrivateBus::none());
        desktop.start();
        QVERIFY(!desktop.isAsking());
        QCOMPARE(desktop.appearance(), SystemAppearance{});
    }

    void aPortalThatNeverAnswersIsNotAwaited()
    {
        FakePortal portal(m_bus->connect());
        portal.setAnswers(false);
        DesktopAppearance desktop(m_bus->connect(), 100ms);
        desktop.start();
        QVERIFY(desktop.isAsking()); // nobody waits: this is said before any answer could come
        QCOMPARE(portal.asked(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(portal.asked(), 4, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!desktop.isAsking(), patienceMs);
        QCOMPARE(desktop.appearance(), SystemAppearance{});
        portal.change(FakePortal::appearance(), scheme, 1U); // it has come to itself
        QTRY_COMPARE_WITH_TIMEOUT(desktop.appearance().dark, std::optional(true), patienceMs);
    }
};

PULSEMATES_TEST(tst_DesktopAppearance)
#include "tst_desktopappearance.moc"
