#include "tests/gui/widgets/pagefixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/checkin/orb.h"
#include "ui/common/paintlater.h"
#include "ui/guidance/messagecard.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace pulsemates;

namespace {

/// Notes which of the watched widgets were painted, in order.
class PaintWatch : public QObject
{
public:
    void watch(QWidget *widget) { widget->installEventFilter(this); }
    QStringList painted;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted << watched->objectName();
        return QObject::eventFilter(watched, event);
    }
};

/// What a person sees after a change: layouts ask for their turn in posted events, and no condition
/// tells of one that moves nothing.
void layOut()
{
    QApplication::processEvents();
}

CheckIn withWords(const QString &words)
{
    CheckIn checkIn = PageFixture::guiding();
    checkIn.transcript.settled = words;
    return checkIn;
}

} // namespace

/// The cards of guidance come in an order that leaves the first frame light, and then stay where
/// somebody reads them.
class tst_GuidanceCards : public TestClass
{
    Q_OBJECT

private slots:
    void cardsBelowFollowTheMessage()
    {
        PageFixture f;
        QVERIFY(QTest::qWaitForWindowExposed(&f.page));
        f.page.showCheckIn(PageFixture::listening());
        PaintWatch watch;
        for (const char *name : {"messageCard", "stretchCard", "stretchTextLabel", "wordsCard"})
            watch.watch(f.find<QWidget>(name));
        QStringList before;
        connect(f.find<MessageCard>("messageCard"), &MessageCard::painted, this, [&] {
            before = watch.painted;
        });
        f.page.showCheckIn(PageFixture::guiding());
        QTRY_VERIFY_WITH_TIMEOUT(!before.isEmpty(), patienceMs);
        QCOMPARE(before, QStringList{QStringLiteral("messageCard")});
        for (const char *name : {"stretchCard", "stretchTextLabel", "wordsCard"})
            QTRY_VERIFY2_WITH_TIMEOUT(
                watch.painted.contains(QLatin1String(name)), name, patienceMs);
    }

    /// Words may come late, and with them the message; what is read meanwhile stays on the screen.
    void aMessageThatComesLaterHidesNoCard()
    {
        PageFixture f;
        QVERIFY(QTest::qWaitForWindowExposed(&f.page));
        CheckIn silent = PageFixture::guiding();
        const GuidanceMessage message = std::exchange(silent.guidance->message, {});
        PaintWatch watch;
        watch.watch(f.find<QWidget>("stretchCard"));
        f.page.showCheckIn(silent);
        f.page.grab(); // whatever has to be painted, at once
        QVERIFY(watch.painted.contains(QStringLiteral("stretchCard")));
        watch.painted.clear();
        CheckIn spoken = silent;
        spoken.guidance->message = message;
        f.page.showCheckIn(spoken);
        QVERIFY(f.find<QWidget>("messageCard")->isVisible());
        f.page.grab();
        QVERIFY(watch.painted.contains(QStringLiteral("stretchCard")));
    }

    void cardsComeAlsoWhereNoMessageIsPainted()
    {
        QWidget window;
        window.setObjectName(QStringLiteral("window"));
        auto *inside = new QWidget(&window);
        inside->setObjectName(QStringLiteral("inside"));
        PaintWatch watch;
        watch.watch(&window);
        watch.watch(inside);
        PaintLater later;
        later.hold({&window});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_VERIFY_WITH_TIMEOUT(watch.painted.contains(QStringLiteral("inside")), patienceMs);
        QVERIFY(watch.painted.contains(QStringLiteral("window")));
    }

    void wordsThatComeDoNotMoveTheMessage()
    {
        PageFixture f;
        f.page.resize(900, 900);
        layOut();
        f.page.showCheckIn(withWords(QStringLiteral("I am tired")));
        layOut();
        const auto *message = f.find<QWidget>("messageCard");
        const QPoint place = message->mapTo(&f.page, QPoint(0, 0));
        const auto *words = f.find<QWidget>("wordsCard");
        const int before = words->height();
        f.page.showCheckIn(withWords(QStringLiteral("I am tired ").repeated(9)));
        QTRY_VERIFY_WITH_TIMEOUT(words->height() > before, patienceMs);
        QVERIFY(!f.find<QScrollArea>("checkInScroll")->verticalScrollBar()->isVisible());
        QCOMPARE(message->mapTo(&f.page, QPoint(0, 0)), place);
    }

    void aWindowThatGrowsLooksAsOneThatIsOpenedLarge()
    {
        const CheckIn checkIn = withWords(QStringLiteral("I am tired"));
        PageFixture grown;
        grown.page.resize(724, 720);
        layOut();
        grown.page.showCheckIn(checkIn);
        layOut();
        grown.page.resize(1600, 1000);
        PageFixture large;
        large.page.resize(1600, 1000);
        layOut();
        large.page.showCheckIn(checkIn);
        layOut();
        QTRY_COMPARE_WITH_TIMEOUT(grown.find<QWidget>("guidancePanel")->geometry(),
                                  large.find<QWidget>("guidancePanel")->geometry(),
                                  patienceMs);
    }

    void aScrollBarMovesNothing_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("ordinary") << QSize(724, 600);
        QTest::newRow("with a larger orb") << QSize(940, 760);
    }

    void aScrollBarMovesNothing()
    {
        QFETCH(const QSize, size);
        PageFixture f;
        f.page.resize(size);
        layOut();
        f.page.showCheckIn(withWords(QStringLiteral("I am tired")));
        layOut();
        const auto *bar = f.find<QScrollArea>("checkInScroll")->verticalScrollBar();
        QVERIFY(!bar->isVisible());
        const QRect orb = f.page.orb().geometry();
        const int width = f.find<QWidget>("messageCard")->width();
        CheckIn longer = withWords(QStringLiteral("I am tired ").repeated(40));
        longer.notice = CheckInNotice::WordsUnsure;
        longer.alternative = longer.guidance;
        f.page.showCheckIn(longer);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patienceMs);
        QCOMPARE(f.page.orb().geometry(), orb);
        QCOMPARE(f.find<QWidget>("messageCard")->width(), width);
    }
};

PULSEMATES_TEST(tst_GuidanceCards)
#include "tst_guidancecards.moc"
