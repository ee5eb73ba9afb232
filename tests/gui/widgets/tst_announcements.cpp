#include "tests/gui/widgets/pagefixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QLabel>
#include <QSignalSpy>

using namespace pulsemates;
using namespace std::chrono_literals;

/// What a screen reader is told on the check-in page: each thing once, and phases, never seconds.
class tst_Announcements : public TestClass
{
    Q_OBJECT

private slots:
    void breathIsAnnouncedByPhase()
    {
        PageFixture f;
        f.page.showCheckIn(PageFixture::guiding());
        auto *live = f.find<QLabel>("liveLabel");
        BreathMoment moment;
        moment.state = BreathMoment::State::Breathing;
        moment.cycle = 1;
        moment.cycles = 30;
        moment.secondsLeft = 4;
        f.page.showBreath(moment);
        const QString message = PageFixture::guiding().guidance->message.text;
        QTRY_COMPARE_WITH_TIMEOUT(live->text(), message, patienceMs); // is read first
        moment.step = 1;
        f.page.showBreath(moment);
        QTRY_COMPARE_WITH_TIMEOUT(live->text(), QStringLiteral("Breathe out"), patienceMs);
        moment.step = 0;
        f.page.showBreath(moment);
        QTRY_COMPARE_WITH_TIMEOUT(live->text(), QStringLiteral("Breathe in"), patienceMs);
        CheckIn another = PageFixture::guiding();
        f.page.showCheckIn(another); // nothing new
        QCoreApplication::processEvents();
        QCOMPARE(live->text(), QStringLiteral("Breathe in"));
        another.guidance->message.text = QStringLiteral("Another message.");
        f.page.showCheckIn(another);
        QTRY_COMPARE_WITH_TIMEOUT(live->text(), QStringLiteral("Another message."), patienceMs);
        QVERIFY(f.find<QLabel>("breathCycleLabel")->text().contains(QStringLiteral("6 a minute")));
    }

    /// The microphone would hear it.
    void nothingIsAnnouncedAtASoftEnd()
    {
        PageFixture f;
        auto *live = f.find<QLabel>("liveLabel");
        CheckIn listening = PageFixture::listening();
        listening.listeningSince = {};
        f.page.showCheckIn(listening); // no frame yet: what is said now would be lost
        const auto told = [live] {     // in the next turn of the loop
            QCoreApplication::processEvents();
            return live->text();
        };
        QCOMPARE(told(), QString());
        listening.listeningSince = 1s;
        f.page.showCheckIn(listening);
        QCOMPARE(told(), QStringLiteral("Listening"));

        CheckIn soft = PageFixture::guiding();
        soft.id = listening.id;
        soft.listeningSince = listening.listeningSince;
        soft.softEnded = true;
        f.page.showCheckIn(soft);
        BreathMoment moment;
        moment.state = BreathMoment::State::Breathing;
        moment.step = 1;
        f.page.showBreath(moment);
        f.page.showCheckIn(listening); // taken back
        QCOMPARE(told(), QStringLiteral("Listening"));
        f.page.showCheckIn(soft);
        QCOMPARE(told(), QStringLiteral("Listening"));
        soft.softEnded = false; // the end is hard
        f.page.showCheckIn(soft);
        QCOMPARE(told(), soft.guidance->message.text);
    }

    void whatComesBesideTheGuidanceIsAnnounced()
    {
        PageFixture f;
        auto *live = f.find<QLabel>("liveLabel");
        f.page.showCheckIn(PageFixture::listening());
        f.page.showRecorded(50s);
        QTRY_VERIFY_WITH_TIMEOUT(live->text().contains(QStringLiteral("Ten more seconds")),
                                 patienceMs);

        CheckIn checkIn = PageFixture::guiding();
        checkIn.notice = CheckInNotice::MicrophoneLost;
        f.page.showCheckIn(checkIn); // with the message: neither cuts off the other
        QTRY_VERIFY_WITH_TIMEOUT(live->text().contains(checkIn.guidance->message.text), patienceMs);
        QVERIFY(live->text().contains(QStringLiteral("The microphone was disconnected.")));

        const StretchRoutine routine = checkIn.guidance->stretch;
        StretchMoment moment;
        moment.state = StretchMoment::State::Holding;
        f.page.showStretch(moment, routine);
        QTRY_VERIFY_WITH_TIMEOUT(live->text().contains(routine.steps[0].text), patienceMs);
        QVERIFY(live->text().startsWith(routine.steps[0].title));
        QVERIFY(!live->text().contains(QStringLiteral("disconnected")));
        f.page.showCheckIn(checkIn); // nothing new: each is told once
        QCoreApplication::processEvents();
        QVERIFY(live->text().startsWith(routine.steps[0].title));

        checkIn.alternative = checkIn.guidance;
        checkIn.alternative->breathing.id = QStringLiteral("box");
        checkIn.alternative->breathing.title = QStringLiteral("Box breathing");
        f.page.showCheckIn(checkIn);
        QTRY_VERIFY_WITH_TIMEOUT(live->text().contains(QStringLiteral("Box breathing")),
                                 patienceMs);
    }

    /// Each sentence of a written message once, as it comes; and the opener is not said again.
    void aWrittenMessageIsAnnouncedSentenceBySentence()
    {
        PageFixture f;
        f.page.setCoached(true);
        auto *live = f.find<QLabel>("liveLabel");
        CheckIn checkIn = awaiting();
        f.page.showCheckIn(checkIn);
        QTRY_COMPARE_WITH_TIMEOUT(live->text(), checkIn.guidance->message.text, patienceMs);
        checkIn.written = WrittenMessage{{QStringLiteral("That sounds long.")}, false};
        f.page.showCheckIn(checkIn);
        QTRY_COMPARE_WITH_TIMEOUT(live->text(), QStringLiteral("That sounds long."), patienceMs);
        checkIn.written->sentences << QStringLiteral("Let one breath out.");
        f.page.showCheckIn(checkIn);
        QTRY_COMPARE_WITH_TIMEOUT(live->text(), QStringLiteral("Let one breath out."), patienceMs);
        BreathMoment moment;
        moment.state = BreathMoment::State::Breathing;
        moment.step = 1;
        f.page.showBreath(moment);
        f.page.showCheckIn(checkIn); // nothing new
        QTRY_COMPARE_WITH_TIMEOUT(live->text(), QStringLiteral("Breathe out"), patienceMs);
    }

    void aWrittenMessageIsNotAnnouncedIntoTheMicrophone()
    {
        PageFixture f;
        f.page.setCoached(true);
        auto *live = f.find<QLabel>("liveLabel");
        CheckIn soft = awaiting();
        soft.softEnded = true;
        soft.written = WrittenMessage{{QStringLiteral("That sounds long.")}, false};
        f.page.showCheckIn(soft);
        QCoreApplication::processEvents();
        QVERIFY(!live->text().contains(u"That sounds long."));
        soft.softEnded = false;
        f.page.showCheckIn(soft);
        QTRY_VERIFY_WITH_TIMEOUT(live->text().contains(u"That sounds long."), patienceMs);
    }

    /// Whoever listens is told of the message itself.
    void thatOneIsBeingWrittenIsShownAndNotAnnounced()
    {
        PageFixture f;
        f.page.setCoached(true);
        auto *live = f.find<QLabel>("liveLabel");
        auto *pending = f.find<QLabel>("writtenAwaitedLabel");
        QVERIFY(!pending->isVisible());
        CheckIn checkIn = awaiting();
        f.page.showCheckIn(checkIn);
        QVERIFY(pending->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(live->text(), checkIn.guidance->message.text, patienceMs);
        f.page.showCheckIn(checkIn);
        QCoreApplication::processEvents(); // what was to be told would be by now
        QCOMPARE(live->text(), checkIn.guidance->message.text);
        checkIn.written = WrittenMessage{{QStringLiteral("That sounds long.")}, false};
        f.page.showCheckIn(checkIn);
        QVERIFY(!pending->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(live->text(), QStringLiteral("That sounds long."), patienceMs);
        checkIn.written.reset();
        checkIn.awaitsWritten = false;
        f.page.showCheckIn(checkIn);
        QVERIFY(!pending->isVisible());
    }

    void thatNoneCameIsAnnouncedWithItsReason()
    {
        PageFixture f;
        f.page.setCoached(true);
        auto *live = f.find<QLabel>("liveLabel");
        CheckIn checkIn = awaiting();
        f.page.showCheckIn(checkIn);
        QTRY_COMPARE_WITH_TIMEOUT(live->text(), checkIn.guidance->message.text, patienceMs);
        checkIn.awaitsWritten = false;
        checkIn.writtenError = Error{ErrorCode::KeyRefused, {}, Stage::Coach};
        f.page.showCheckIn(checkIn);
        QTRY_VERIFY_WITH_TIMEOUT(live->text().startsWith(u"No message was written: The service "
                                                         u"did not accept the key. Check the key"),
                                 patienceMs);
        checkIn.writtenError->code = ErrorCode::ServiceError; // what was read stays
        f.page.showCheckIn(checkIn);
        QVERIFY(f.find<QLabel>("writtenNoneLabel")->text().contains(u"accept the key"));
    }

    void aLateMessageIsOfferedAndOpenedByKeyboard()
    {
        PageFixture f;
        f.page.setCoached(true);
        f.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.page));
        auto *live = f.find<QLabel>("liveLabel");
        auto *more = f.find<QWidget>("writtenMoreButton");
        QSignalSpy opened(&f.page, &CheckInPage::lateOpened);
        QSignalSpy paused(&f.page, &CheckInPage::stretchPauseToggled);
        CheckIn checkIn = awaiting();
        f.page.showCheckIn(checkIn);
        QTRY_COMPARE_WITH_TIMEOUT(live->text(), checkIn.guidance->message.text, patienceMs);
        checkIn.awaitsWritten = false;
        f.page.showCheckIn(checkIn);
        QTRY_VERIFY_WITH_TIMEOUT(live->text().startsWith(u"No message came in time."), patienceMs);
        const QString text = QStringLiteral("That sounds long. Let one breath out.");
        checkIn.written = WrittenMessage{{text}, true};
        f.page.showCheckIn(checkIn);
        QVERIFY(more->isVisible() && !f.find<QLabel>("writtenLabel")->isVisible());
        QVERIFY(!f.find<QLabel>("writtenNoneLabel")->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(
            live->text(), QStringLiteral("Read the message written for you"), patienceMs);
        more->setFocus();
        QTest::keyClick(more, Qt::Key_Space);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(f.find<QLabel>("writtenLabel")->text(), text);
        QVERIFY(f.find<QLabel>("writtenLabel")->isVisible() && !more->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(live->text(), text, patienceMs);
        QTest::keyClick(f.page.focusWidget(), Qt::Key_Space); // reaches nothing
        QCOMPARE(f.page.focusWidget()->objectName(), QStringLiteral("writtenLabel"));
        QCOMPARE(opened.count() + paused.count(), 1);
        checkIn.written->offered = false;
        f.page.showCheckIn(checkIn);
        QVERIFY(f.find<QLabel>("writtenLabel")->isVisible());
    }

private:
    [[nodiscard]] static CheckIn awaiting()
    {
        CheckIn checkIn = PageFixture::guiding();
        checkIn.mode = CoachingMode::Optimized;
        checkIn.awaitsWritten = true;
        return checkIn;
    }
};

PULSEMATES_TEST(tst_Announcements)

#include "tst_announcements.moc"
