#include "tests/support/fakeclock.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/checkin/orb.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

BreathMoment breathing(double fullness)
{
    BreathMoment moment;
    moment.state = BreathMoment::State::Breathing;
    moment.fullness = fullness;
    moment.secondsLeft = 3;
    return moment;
}

BreathingPattern pattern()
{
    BreathingPattern pattern;
    pattern.steps = {{BreathPhase::Inhale, 4000ms, QStringLiteral("Breathe in"), 1.0}};
    return pattern;
}

QImage painted(const Theme &theme, const OrbPicture &picture)
{
    OrbPainter orb(theme);
    QImage image(356, 356, QImage::Format_RGB32);
    image.fill(theme.color(&ThemeColors::background));
    QPainter painter(&image);
    orb.paint(painter, picture, QRectF(image.rect()), 1.0);
    return image;
}

} // namespace

class tst_Orb : public TestClass
{
    Q_OBJECT

private slots:
    void idlePaintsNothingByItself();
    void sizeMovesInOneEasedMotion();
    void breathTakesOverFromTheSizeItFinds();
    void reducedMotionDoesNotScale();
    void wordsAndSecondsFollowTheMoment();
    void framesStopWhenNothingMoves();
    void spacePressesIt();
    void outsideTheCircleIsNoClick();
    void focusOfTheWindowIsNoApproach();
    void onlyTheIdleOrbIsApproached();
    void whoeverDoesNothingClosesTheMicrophone();
    void aPressRightAfterTheEndIsKnown();
    void wordsOnTheOrbCanBeRead_data();
    void wordsOnTheOrbCanBeRead();
    void levelFollowsAttackAndRelease();
    void namesItsAction();
};

void tst_Orb::idlePaintsNothingByItself()
{
    Theme theme(*qApp);
    const SteadyClock clock;
    Orb orb(theme, clock);
    orb.show();
    QVERIFY(QTest::qWaitForWindowExposed(&orb));
    QTRY_VERIFY_WITH_TIMEOUT(orb.framesPainted() > 0, patienceMs);
    QVERIFY(!orb.isMoving());
    orb.setLevel(0.4F); // the level of an idle microphone is not its business
    QVERIFY(!orb.isMoving());
}

void tst_Orb::sizeMovesInOneEasedMotion()
{
    Theme theme(*qApp);
    FakeClock clock;
    Orb orb(theme, clock);
    QCOMPARE(orb.diameter(), Orb::idleDiameter);
    orb.setMode(Orb::Mode::Listening);
    QCOMPARE(orb.diameter(), Orb::idleDiameter);
    clock.advance(110ms);
    QVERIFY(orb.diameter() < Orb::idleDiameter && orb.diameter() > Orb::listeningDiameter);
    clock.advance(140ms); // 250 ms in all
    QCOMPARE(orb.diameter(), Orb::listeningDiameter);
}

void tst_Orb::breathTakesOverFromTheSizeItFinds()
{
    Theme theme(*qApp);
    FakeClock clock;
    Orb orb(theme, clock);
    orb.setMode(Orb::Mode::Listening);
    clock.advance(1s);
    orb.setPattern(pattern());
    orb.setMode(Orb::Mode::Breathing);
    double last = orb.diameter();
    QCOMPARE(last, Orb::listeningDiameter);
    for (int i = 0; i < 30; ++i) {
        clock.advance(16ms);
        orb.setBreath(breathing(i / 240.0));
        QVERIFY2(std::abs(orb.diameter() - last) < 5, "a jump");
        last = orb.diameter();
    }
    orb.setBreath(breathing(1.0));
    QCOMPARE(orb.diameter(), Orb::fullDiameter);
    orb.setBreath(breathing(0.0));
    QCOMPARE(orb.diameter(), Orb::emptyDiameter);
}

void tst_Orb::reducedMotionDoesNotScale()
{
    Theme theme(*qApp);
    theme.apply(ThemeChoice::Light, 100, true);
    FakeClock clock;
    Orb orb(theme, clock);
    orb.setPattern(pattern());
    orb.setMode(Orb::Mode::Breathing);
    for (double fullness : {0.0, 0.5, 1.0}) {
        orb.setBreath(breathing(fullness));
        QCOMPARE(orb.diameter(), Orb::stillDiameter);
    }
    QCOMPARE(orb.words(), QStringLiteral("Breathe in"));
}

void tst_Orb::wordsAndSecondsFollowTheMoment()
{
    Theme theme(*qApp);
    FakeClock clock;
    Orb orb(theme, clock);
    orb.setPattern(pattern());
    orb.setMode(Orb::Mode::Breathing);
    QCOMPARE(orb.words(), Orb::tr("Get ready"));
    QCOMPARE(orb.count(), QStringLiteral("3"));
    orb.setBreath(breathing(0.3));
    QCOMPARE(orb.words(), QStringLiteral("Breathe in"));
    orb.setBreathPaused(true);
    QCOMPARE(orb.words(), Orb::tr("Paused"));
    QVERIFY(orb.count().isEmpty());
    orb.setBreathPaused(false);
    BreathMoment end;
    end.state = BreathMoment::State::Finished;
    orb.setBreath(end);
    QCOMPARE(orb.words(), Orb::tr("Done"));
}

void tst_Orb::framesStopWhenNothingMoves()
{
    Theme theme(*qApp);
    const SteadyClock clock;
    Orb orb(theme, clock);
    orb.show();
    orb.setMode(Orb::Mode::Listening);
    orb.setLevel(0.3F);
    QVERIFY(orb.isMoving());
    orb.setLevel(0.0F);
    QTRY_VERIFY_WITH_TIMEOUT(!orb.isMoving(), patienceMs);
    QCOMPARE(orb.diameter(), Orb::listeningDiameter);
}

void tst_Orb::spacePressesIt()
{
    Theme theme(*qApp);
    const SteadyClock clock;
    Orb orb(theme, clock);
    QSignalSpy clicked(&orb, &Orb::clicked);
    orb.show();
    QTest::keyClick(&orb, Qt::Key_Space);
    QTest::keyClick(&orb, Qt::Key_Return);
    QTest::mouseClick(&orb, Qt::LeftButton);
    QCOMPARE(clicked.size(), 3);
}

void tst_Orb::outsideTheCircleIsNoClick()
{
    Theme theme(*qApp);
    const SteadyClock clock;
    Orb orb(theme, clock);
    QSignalSpy clicked(&orb, &Orb::clicked);
    orb.resize(orb.sizeHint());
    orb.show();
    QTest::mouseClick(&orb, Qt::LeftButton, {}, QPoint(8, 8));
    QCOMPARE(clicked.size(), 0);
}

void tst_Orb::focusOfTheWindowIsNoApproach()
{
    Theme theme(*qApp);
    const SteadyClock clock;
    Orb orb(theme, clock);
    QSignalSpy approached(&orb, &Orb::approached);
    QSignalSpy left(&orb, &Orb::left);
    QFocusEvent window(QEvent::FocusIn, Qt::ActiveWindowFocusReason);
    QApplication::sendEvent(&orb, &window);
    QCOMPARE(approached.size(), 0);
    QFocusEvent tab(QEvent::FocusIn, Qt::TabFocusReason);
    QApplication::sendEvent(&orb, &tab);
    QCOMPARE(approached.size(), 1);
    QFocusEvent out(QEvent::FocusOut, Qt::TabFocusReason);
    QApplication::sendEvent(&orb, &out);
    QCOMPARE(left.size(), 1);
}

void tst_Orb::onlyTheIdleOrbIsApproached()
{
    Theme theme(*qApp);
    const SteadyClock clock;
    Orb orb(theme, clock);
    QSignalSpy approached(&orb, &Orb::approached);
    QSignalSpy left(&orb, &Orb::left);
    const auto enter = [&orb] {
        QEnterEvent event(QPointF(9, 9), QPointF(9, 9), QPointF(9, 9));
        QApplication::sendEvent(&orb, &event);
    };
    enter();
    QCOMPARE(approached.size(), 1);
    orb.setMode(Orb::Mode::Listening); // the recording has the microphone now
    QCOMPARE(left.size(), 0);
    orb.setMode(Orb::Mode::Breathing);
    enter();
    QCOMPARE(approached.size(), 1);
    orb.setMode(Orb::Mode::Idle);
    enter();
    QCOMPARE(approached.size(), 2);
    orb.setMode(Orb::Mode::Breathing); // "Just breathe" needs no microphone
    QCOMPARE(left.size(), 1);
}

void tst_Orb::whoeverDoesNothingClosesTheMicrophone()
{
    Theme theme(*qApp);
    const SteadyClock clock;
    Orb orb(theme, clock);
    orb.setNearForLongest(std::chrono::milliseconds(50));
    QSignalSpy approached(&orb, &Orb::approached);
    QSignalSpy left(&orb, &Orb::left);
    QEnterEvent enter(QPointF(9, 9), QPointF(9, 9), QPointF(9, 9));
    QApplication::sendEvent(&orb, &enter);
    QCOMPARE(approached.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(left.size(), 1, patienceMs); // the pointer rests there
    QMouseEvent move(QEvent::MouseMove,
                     QPointF(20, 20),
                     QPointF(20, 20),
                     Qt::NoButton,
                     Qt::NoButton,
                     Qt::NoModifier);
    QApplication::sendEvent(&orb, &move);
    QCOMPARE(approached.size(), 2);
}

void tst_Orb::aPressRightAfterTheEndIsKnown()
{
    Theme theme(*qApp);
    FakeClock clock;
    Orb orb(theme, clock);
    QVERIFY(!orb.isEndFresh());
    orb.noteEnd();
    clock.advance(std::chrono::milliseconds(390));
    QVERIFY(orb.isEndFresh());
    clock.advance(std::chrono::milliseconds(20));
    QVERIFY(!orb.isEndFresh());
}

void tst_Orb::wordsOnTheOrbCanBeRead_data()
{
    QTest::addColumn<double>("diameter");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("count");
    QTest::addColumn<bool>("icon");
    QTest::newRow("idle") << Orb::idleDiameter << QStringLiteral("Tell me how\nyou feel")
                          << QString() << true;
    for (double diameter : {Orb::emptyDiameter, Orb::stillDiameter, Orb::fullDiameter}) {
        QTest::addRow("in %.0f", diameter)
            << diameter << QStringLiteral("Breathe in") << QStringLiteral("4") << false;
        QTest::addRow("ko %.0f", diameter)
            << diameter << QStringLiteral("천천히 내쉬기") << QStringLiteral("6") << false;
        QTest::addRow("paused %.0f", diameter)
            << diameter << QStringLiteral("Paused") << QString() << true;
    }
}

void tst_Orb::wordsOnTheOrbCanBeRead()
{
    QFETCH(double, diameter);
    QFETCH(QString, words);
    QFETCH(QString, count);
    QFETCH(bool, icon);
    Theme theme(*qApp);
    for (ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme.apply(choice, 100, false);
        OrbPicture bare;
        bare.diameter = diameter;
        OrbPicture written = bare;
        written.words = words;
        written.count = count;
        if (icon)
            written.icon = Icon::Mic;
        const QImage under = painted(theme, bare);
        const QImage over = painted(theme, written);
        double least = 21;
        int letters = 0;
        for (int y = 0; y < under.height(); ++y) {
            for (int x = 0; x < under.width(); ++x) {
                if (under.pixel(x, y) == over.pixel(x, y))
                    continue;
                ++letters;
                least = std::min(
                    least, contrastRatio(theme.color(&ThemeColors::onOrb), under.pixelColor(x, y)));
            }
        }
        QVERIFY(letters > 100);
        QVERIFY2(least >= 3.0, qPrintable(QString::number(least)));
    }
}

void tst_Orb::levelFollowsAttackAndRelease()
{
    LevelFollower follower;
    MonotonicTime now = 1s;
    follower.advance(now);
    follower.setTarget(1.0);
    for (int i = 0; i < 4; ++i)
        follower.advance(now += 10ms);
    QVERIFY(follower.value() > 0.6 && follower.value() < 0.66); // 1 - 1/e after 40 ms
    for (int i = 0; i < 100; ++i)
        follower.advance(now += 10ms);
    QCOMPARE(follower.value(), 1.0);
    follower.setTarget(0.0);
    for (int i = 0; i < 30; ++i)
        follower.advance(now += 10ms);
    QVERIFY(follower.value() > 0.34 && follower.value() < 0.40); // 1/e after 300 ms
    QCOMPARE(shownLevel(0.0F), 0.0);
    QCOMPARE(shownLevel(1.0F), 1.0);
}

void tst_Orb::namesItsAction()
{
    Theme theme(*qApp);
    FakeClock clock;
    Orb orb(theme, clock);
    QVERIFY(!orb.accessibleName().contains(u'\n'));
    QSet<QString> names{orb.accessibleName()};
    orb.setMode(Orb::Mode::Listening);
    names << orb.accessibleName();
    orb.setMode(Orb::Mode::Breathing);
    names << orb.accessibleName();
    orb.setBreathPaused(true);
    names << orb.accessibleName();
    BreathMoment end;
    end.state = BreathMoment::State::Finished;
    orb.setBreath(end);
    names << orb.accessibleName();
    QCOMPARE(names.size(), 5);
}

PULSEMATES_TEST(tst_Orb)
#include "tst_orb.moc"
