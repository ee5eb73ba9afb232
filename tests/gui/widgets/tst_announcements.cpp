#include "tests/gui/widgets/pagefixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QLabel>

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
};

PULSEMATES_TEST(tst_Announcements)

#include "tst_announcements.moc"
