#include "tests/gui/widgets/pagefixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/common/pillbutton.h"

#include <QEnterEvent>
#include <QSignalSpy>

using namespace pulsemates;

namespace {

/// The page while somebody speaks.
struct ListeningFixture : PageFixture
{
    ListeningFixture()
    {
        page.showCheckIn(listening());
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page, patienceMs))
            qFatal("no window");
        if (!QTest::qWaitFor([this] { return stop().isVisible(); }, patienceMs))
            qFatal("no Stop");
    }
    [[nodiscard]] PillButton &stop() const { return *find<PillButton>("stopButton"); }
    void pointerIn() const
    {
        QEnterEvent event(QPointF(9, 9), QPointF(9, 9), QPointF(9, 9));
        stop().setAttribute(Qt::WA_UnderMouse);
        QApplication::sendEvent(&stop(), &event);
    }
    void pointerOut() const
    {
        QEvent event(QEvent::Leave);
        stop().setAttribute(Qt::WA_UnderMouse, false);
        QApplication::sendEvent(&stop(), &event);
    }
    [[nodiscard]] QList<bool> told() const
    {
        QList<bool> all;
        for (const QList<QVariant> &one : near)
            all << one[0].toBool();
        return all;
    }

    QSignalSpy near{&page, &CheckInPage::stopNear};
};

} // namespace

/// A hand that comes to Stop: what can be asked for ahead is asked for then.
class tst_StopApproach : public TestClass
{
    Q_OBJECT

private slots:
    void theFocusThatListeningSetsIsNoApproach()
    {
        ListeningFixture f;
        f.stop().setFocus(Qt::OtherFocusReason);
        QVERIFY(f.stop().hasFocus());
        QTest::qWait(20);
        QVERIFY(f.told().isEmpty());
    }

    void thePointerComesAndGoes()
    {
        ListeningFixture f;
        f.pointerIn();
        f.pointerIn();
        QCOMPARE(f.told(), QList<bool>{true});
        f.pointerOut();
        QTRY_COMPARE_WITH_TIMEOUT(f.told(), (QList<bool>{true, false}), patienceMs);
    }

    void soDoesTheFocusByKeyboard()
    {
        ListeningFixture f;
        auto *discard = f.find<PillButton>("discardButton");
        discard->setFocus(Qt::OtherFocusReason);
        QTRY_VERIFY_WITH_TIMEOUT(discard->hasFocus(), patienceMs);
        QVERIFY(f.told().isEmpty());
        QTest::keyClick(discard, Qt::Key_Backtab, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(f.stop().hasFocus(), patienceMs);
        QCOMPARE(f.told(), QList<bool>{true});
        QTest::keyClick(&f.stop(), Qt::Key_Tab);
        QTRY_COMPARE_WITH_TIMEOUT(f.told(), (QList<bool>{true, false}), patienceMs);
    }

    void thePointerStaysWhereTheFocusGoes()
    {
        ListeningFixture f;
        f.stop().setFocus(Qt::OtherFocusReason);
        f.pointerIn();
        f.find<PillButton>("discardButton")->setFocus(Qt::TabFocusReason);
        QTest::qWait(20);
        QCOMPARE(f.told(), QList<bool>{true});
    }

    /// A pause shows guidance in the place of Stop; who was about to press it still is.
    void aPauseThatHidesStopIsNobodysLeaving()
    {
        ListeningFixture f;
        f.pointerIn();
        f.page.showCheckIn(PageFixture::guiding());
        QTRY_VERIFY_WITH_TIMEOUT(!f.stop().isVisible(), patienceMs);
        f.pointerOut();
        QTest::qWait(20);
        QCOMPARE(f.told(), QList<bool>{true});
        f.page.showCheckIn(PageFixture::listening()); // the voice went on
        QTRY_VERIFY_WITH_TIMEOUT(f.stop().isVisible(), patienceMs);
        f.pointerIn();
        QCOMPARE(f.told(), (QList<bool>{true, true}));
    }
};

PULSEMATES_TEST(tst_StopApproach)

#include "tst_stopapproach.moc"
