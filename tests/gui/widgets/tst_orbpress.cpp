#include "core/common/clock.h"
#include "tests/support/testregistry.h"
#include "ui/checkin/orb.h"

#include <QApplication>
#include <QCursor>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace pulsemates;

/// A press by who neither hovers nor tabs: what a recording needs is opened before it has ended.
class tst_OrbPress : public TestClass
{
    Q_OBJECT

private slots:
    void isAnApproach_data()
    {
        QTest::addColumn<QString>("by");
        for (const char *by : {"key", "mouse", "finger"})
            QTest::newRow(by) << QString::fromLatin1(by);
    }

    void isAnApproach()
    {
        QFETCH(const QString, by);
        Theme theme(*qApp);
        const SteadyClock clock;
        Orb orb(theme, clock);
        orb.setGeometry(QRect(QPoint(200, 200), orb.sizeHint()));
        QCursor::setPos(0, 0); // a mouse above it has come near already
        orb.show();
        QVERIFY(QTest::qWaitForWindowExposed(&orb));
        QSignalSpy approached(&orb, &Orb::approached);
        QSignalSpy clicked(&orb, &Orb::clicked);
        const QPoint middle = orb.rect().center();
        if (by == u"key")
            QTest::keyPress(&orb, Qt::Key_Space);
        else if (by == u"mouse")
            QTest::mousePress(&orb, Qt::LeftButton, {}, middle);
        else
            QTest::touchEvent(&orb, m_screen.get()).press(0, middle, &orb);
        QCOMPARE(approached.size(), 1);
        QCOMPARE(clicked.size(), 0);
        if (by == u"key")
            QTest::keyRelease(&orb, Qt::Key_Space);
        else if (by == u"mouse")
            QTest::mouseRelease(&orb, Qt::LeftButton, {}, middle);
        else
            QTest::touchEvent(&orb, m_screen.get()).release(0, middle, &orb);
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(approached.size(), 1);
    }

    /// Outside the circle there is nothing to press, and where there is nothing to speak into, no
    /// microphone to open.
    void elsewhereItIsNone()
    {
        Theme theme(*qApp);
        const SteadyClock clock;
        Orb orb(theme, clock);
        orb.resize(orb.sizeHint());
        QSignalSpy approached(&orb, &Orb::approached);
        QMouseEvent corner(QEvent::MouseButtonPress,
                           QPointF(4, 4),
                           QPointF(4, 4),
                           Qt::LeftButton,
                           Qt::LeftButton,
                           Qt::NoModifier);
        QApplication::sendEvent(&orb, &corner);
        orb.setInvitation(Orb::Invitation::Write);
        QTest::keyPress(&orb, Qt::Key_Space);
        QCOMPARE(approached.size(), 0);
    }

    /// A finger that slides off has not recorded, and leaves no microphone open.
    void whoSlidesOffIsGone()
    {
        Theme theme(*qApp);
        const SteadyClock clock;
        Orb orb(theme, clock);
        orb.resize(orb.sizeHint());
        QSignalSpy approached(&orb, &Orb::approached);
        QSignalSpy left(&orb, &Orb::left);
        QSignalSpy clicked(&orb, &Orb::clicked);
        const auto send = [&orb](QEvent::Type type, QPointF at, Qt::MouseButtons still) {
            QMouseEvent event(type, at, at, Qt::LeftButton, still, Qt::NoModifier);
            QApplication::sendEvent(&orb, &event);
        };
        send(QEvent::MouseButtonPress, QRectF(orb.rect()).center(), Qt::LeftButton);
        QCOMPARE(approached.size(), 1);
        QCOMPARE(left.size(), 0);
        send(QEvent::MouseButtonRelease, QPointF(4, 4), Qt::NoButton);
        QCOMPARE(left.size(), 1);
        QCOMPARE(clicked.size(), 0);
    }

private:
    std::unique_ptr<QPointingDevice> m_screen{QTest::createTouchDevice()};
};

PULSEMATES_TEST(tst_OrbPress)
#include "tst_orbpress.moc"
