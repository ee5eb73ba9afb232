#include "tests/support/checkinids.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/pipeline/jointrig.h"

#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;

/// Which recogniser on the network is asked beside the one of this computer, and until when.
class tst_JointRemotes : public TestClass
{
    Q_OBJECT

private slots:
    void anotherRecogniserCountsFromTheNextCheckInOn()
    {
        JointRig rig;
        rig.joint.start(firstCheckIn, Language::English, {});
        rig.push(firstCheckIn, 10);
        const QPointer<StagedTranscriber> old = rig.remote;
        rig.connectRemote(QStringLiteral("far:two"), {Language::English});
        rig.push(firstCheckIn, 10);
        rig.turn();
        QCOMPARE(old->frames, 20);
        QCOMPARE(rig.remote->starts, 0);
        rig.joint.finish(firstCheckIn);
        rig.turn();
        old->endWith(QStringLiteral("from the old one"));
        QTRY_COMPARE_WITH_TIMEOUT(rig.ends.size(), std::size_t(1), patienceMs);
        QCOMPARE(rig.lastWords(), QStringLiteral("from the old one"));
        QTRY_VERIFY_WITH_TIMEOUT(old.isNull(), patienceMs);
        rig.joint.start(secondCheckIn, Language::English, {});
        rig.turn();
        QCOMPARE(rig.remote->starts, 1);
    }

    void oneThatIsNotWantedAnyMoreStopsAtOnce()
    {
        JointRig rig;
        rig.joint.start(firstCheckIn, Language::English, {});
        rig.push(firstCheckIn, 10);
        rig.turn();
        rig.joint.dropRemote();
        QVERIFY(rig.remote->isStopped());
        QVERIFY(!rig.here->isStopped());
        rig.push(firstCheckIn, 10);
        rig.turn();
        QCOMPARE(rig.remote->frames, 10);
        rig.joint.finish(firstCheckIn);
        rig.here->endWith(QStringLiteral("from here"));
        rig.turn();
        QCOMPARE(rig.lastWords(), QStringLiteral("from here"));
    }

    void onlyWhoMayNotBeAskedIsDropped()
    {
        JointRig rig;
        const auto connectAt = [&rig](const QString &origin) {
            rig.remote = new StagedTranscriber(origin, {Language::English});
            rig.joint.setRemote({rig.remote, origin, {Language::English}, origin});
        };
        const QString one = QStringLiteral("https://one.example.org:443");
        const QString two = QStringLiteral("https://two.example.org:443");
        connectAt(one);
        const QPointer<StagedTranscriber> first = rig.remote;
        rig.joint.start(firstCheckIn, Language::English, {});
        rig.turn();
        connectAt(two);
        const QPointer<StagedTranscriber> second = rig.remote;
        rig.joint.keepRemotes([](const QString &) { return true; });
        QVERIFY(!first->isStopped());
        rig.joint.keepRemotes([&two](const QString &origin) { return origin == two; });
        QVERIFY(first->isStopped());
        rig.here->endWith(QStringLiteral("from here"));
        rig.turn();
        rig.joint.start(secondCheckIn, Language::English, {});
        rig.turn();
        QVERIFY(!first);
        QVERIFY(second && second->isRunning());
        rig.joint.keepRemotes([](const QString &) { return false; });
        QVERIFY(second->isStopped());
        rig.joint.finish(secondCheckIn);
        rig.here->endWith(QStringLiteral("from here"));
        rig.turn();
        QVERIFY(!second);
    }

    void whoLetsEveryDeadlinePassIsToldOf()
    {
        JointRig rig({.alone = std::chrono::milliseconds(1)});
        const QString origin = QStringLiteral("https://one.example.org:443");
        rig.remote = new StagedTranscriber(origin, {Language::English, Language::Korean});
        rig.joint.setRemote({rig.remote, origin, {Language::English, Language::Korean}, origin});
        QSignalSpy mute(&rig.joint, &JointTranscriber::unanswered);
        rig.joint.start(firstCheckIn, Language::English, {});
        rig.push(firstCheckIn, 10);
        rig.joint.finish(firstCheckIn);
        rig.here->endWith(QStringLiteral("from here")); // the other was late, and nobody missed it
        rig.turn();
        QCOMPARE(rig.lastWords(), QStringLiteral("from here"));
        QCOMPARE(mute.count(), 0);
        rig.joint.start(secondCheckIn, Language::Korean, {});
        rig.push(secondCheckIn, 10);
        rig.joint.finish(secondCheckIn);
        QTRY_COMPARE_WITH_TIMEOUT(rig.ends.size(), std::size_t(2), patienceMs);
        QCOMPARE(rig.lastError(), ErrorCode::AnswerTimeout);
        QCOMPARE(mute.count(), 1);
        QCOMPARE(mute.first().first().toString(), origin);
    }
};

PULSEMATES_TEST(tst_JointRemotes)
#include "tst_jointremotes.moc"
