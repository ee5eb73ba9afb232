#include "tests/support/checkinids.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/pipeline/jointrig.h"

#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

/// The recogniser of this computer with one on the network beside it.
class tst_JointTranscriber : public TestClass
{
    Q_OBJECT

private slots:
    void bothHearTheSameSound()
    {
        JointRig rig;
        rig.joint.start(firstCheckIn, Language::English, {});
        rig.push(firstCheckIn, 30);
        rig.turn();
        QCOMPARE(rig.here->frames, 30);
        QCOMPARE(rig.remote->frames, 30);
        QCOMPARE(rig.remote->lastSample, 0.25F); // by value: the frame is long gone
        QCOMPARE(JointTranscriber::checkInOf(rig.remote->id()), firstCheckIn);
        rig.joint.finish(firstCheckIn);
        rig.turn();
        QVERIFY(rig.here->isFinishing() && rig.remote->isFinishing());
        QVERIFY(rig.ends.empty());
        rig.remote->endWith(QStringLiteral("from far away"));
        rig.turn();
        QCOMPARE(rig.lastWords(), QStringLiteral("from far away"));
        QCOMPARE(rig.ends[0]->source, QStringLiteral("far:one"));
        QCOMPARE(rig.joint.name(), QStringLiteral("far:one"));
        QVERIFY(rig.joint.where() == Where::Network);
        QVERIFY(rig.here->isStopped()); // and its words would be for nobody
        rig.here->endWith(QStringLiteral("late"));
        rig.turn();
        QCOMPARE(rig.ends.size(), std::size_t(1));
        QVERIFY(rig.joint.staleCount() > 0);
    }

    void thisComputersWordsEndTheOther()
    {
        JointRig rig;
        rig.joint.start(firstCheckIn, Language::English, {});
        rig.push(firstCheckIn, 30);
        rig.joint.finish(firstCheckIn);
        rig.turn();
        rig.here->endWith(QStringLiteral("from here"));
        rig.turn();
        QCOMPARE(rig.lastWords(), QStringLiteral("from here"));
        QVERIFY(rig.remote->isStopped()); // it erases its sound
        QVERIFY(rig.outcome.winner == Hearer::Here);
        QVERIFY(rig.joint.where() == Where::Device);
        QVERIFY(!rig.outcome.remote.took);
        QCOMPARE(rig.outcome.remote.name, QStringLiteral("far:one"));
    }

    void whatCameWhileThisOneComputedCameFirst()
    {
        JointRig rig;
        rig.joint.start(firstCheckIn, Language::English, {});
        rig.push(firstCheckIn, 30);
        rig.joint.finish(firstCheckIn);
        rig.turn();
        rig.remote->endWith(QStringLiteral("from far away"));
        rig.here->endWith(QStringLiteral("from here")); // both wait for the same turn
        rig.turn();
        QCOMPARE(rig.lastWords(), QStringLiteral("from far away"));
        QCOMPARE(rig.ends[0]->beside, QStringLiteral("from here")); // the screen sees them
    }

    /// As the recogniser of this computer: it computes within finish(), and says nothing before.
    void whatThisOneComputedMeanwhileGoesAlong()
    {
        JointRig rig;
        rig.joint.start(firstCheckIn, Language::English, {});
        rig.push(firstCheckIn, 30);
        rig.turn();
        rig.here->say(QStringLiteral("and I want"));
        rig.remote->endWith(QStringLiteral("and I want to dry")); // queued
        rig.here->endsAtFinish = QStringLiteral("and I want to die");
        rig.joint.finish(firstCheckIn);
        rig.turn();
        QCOMPARE(rig.lastWords(), QStringLiteral("and I want to dry"));
        QCOMPARE(rig.ends[0]->beside, QStringLiteral("and I want to die"));
    }

    void wordsThatAreHeldAreSeenAtOnce()
    {
        JointRig rig({.grace = 60s});
        QStringList beside;
        connect(&rig.joint, &Transcriber::partial, this, [&](CheckInId, const Transcript &words) {
            beside << words.beside;
        });
        rig.joint.start(firstCheckIn, Language::English, {});
        rig.push(firstCheckIn, 30);
        rig.turn();
        rig.here->say(QStringLiteral("and I"));
        rig.remote->say({}, QStringLiteral("and I want"));
        rig.turn();
        rig.joint.finish(firstCheckIn);
        rig.here->endWith(QStringLiteral("and I want to die"));
        rig.turn();
        QVERIFY(rig.ends.empty());
        QCOMPARE(beside.constLast(), QStringLiteral("and I want to die"));
        QCOMPARE(rig.partials.constLast(), QStringLiteral("and I want")); // shown as before
        rig.remote->endWith(QStringLiteral("and I want to dry"));
        rig.turn();
        QCOMPARE(rig.ends[0]->beside, QStringLiteral("and I want to die"));
    }

    void anEmptyEndLeavesWhatWasHeardBefore()
    {
        JointRig rig({.grace = 60s});
        rig.joint.start(firstCheckIn, Language::English, {});
        rig.push(firstCheckIn, 30, false);
        rig.turn();
        rig.here->say(QStringLiteral("I want to die"));
        rig.remote->say({}, QStringLiteral("I"));
        rig.turn();
        rig.joint.finish(firstCheckIn);
        rig.here->endWith({});
        rig.turn();
        rig.remote->endWith(QStringLiteral("I want to dry"));
        rig.turn();
        QCOMPARE(rig.ends[0]->beside, QStringLiteral("I want to die"));
    }

    void wordsOfOneThatKeptUpAreWaitedFor()
    {
        JointRig rig({.grace = 60s});
        rig.joint.start(firstCheckIn, Language::English, {});
        rig.push(firstCheckIn, 30);
        rig.turn();
        rig.remote->say({}, QStringLiteral("from"));
        rig.turn();
        rig.joint.finish(firstCheckIn);
        rig.here->endWith(QStringLiteral("from here"));
        rig.turn();
        QVERIFY(rig.ends.empty());
        rig.remote->endWith(QStringLiteral("from far away"));
        rig.turn();
        QCOMPARE(rig.lastWords(), QStringLiteral("from far away"));
        QCOMPARE(rig.ends[0]->beside, QStringLiteral("from here"));
        QVERIFY(rig.outcome.held);
    }

    void everyWaitHasAnEnd_data()
    {
        QTest::addColumn<bool>("keptUp");
        QTest::addColumn<int>("hereSays"); // 0 words, 1 another language
        QTest::addColumn<Language>("language");
        QTest::newRow("held") << true << 0 << Language::English;
        QTest::newRow("beside") << false << 1 << Language::English;
        QTest::newRow("alone") << false << 2 << Language::Korean;
    }

    void everyWaitHasAnEnd()
    {
        QFETCH(bool, keptUp);
        QFETCH(int, hereSays);
        QFETCH(Language, language);
        JointRig rig({.grace = 20ms, .beside = 20ms, .alone = 20ms});
        rig.joint.start(firstCheckIn, language, {});
        rig.turn();
        if (keptUp)
            rig.remote->say({}, QStringLiteral("from"));
        rig.joint.finish(firstCheckIn);
        if (hereSays == 0)
            rig.here->endWith(QStringLiteral("from here"));
        else if (hereSays == 1)
            rig.here->failWith(ErrorCode::LanguageUnclear);
        QTRY_COMPARE_WITH_TIMEOUT(rig.ends.size(), std::size_t(1), patienceMs);
        QVERIFY(rig.remote->isStopped());
        if (hereSays == 0)
            QCOMPARE(rig.lastWords(), QStringLiteral("from here"));
        else
            QCOMPARE(rig.lastError(),
                     hereSays == 1 ? ErrorCode::LanguageUnclear : ErrorCode::AnswerTimeout);
    }

    void theNetworksLossIsSilent()
    {
        JointRig rig;
        rig.joint.start(firstCheckIn, Language::English, {});
        rig.push(firstCheckIn, 30);
        rig.turn();
        rig.remote->failWith(ErrorCode::ConnectionLost);
        rig.turn();
        QVERIFY(rig.ends.empty());
        rig.push(firstCheckIn, 30);
        rig.turn();
        QCOMPARE(rig.here->frames, 60);
        QCOMPARE(rig.remote->frames, 30); // nothing more is sent there
        rig.joint.finish(firstCheckIn);
        rig.here->endWith(QStringLiteral("from here"));
        rig.turn();
        QCOMPARE(rig.lastWords(), QStringLiteral("from here"));
        QCOMPARE(rig.outcome.remote.lost.error().code, ErrorCode::ConnectionLost);
    }

    void whatTheLoserHeardGoesAlong()
    {
        JointRig rig;
        rig.joint.start(firstCheckIn, Language::English, {});
        rig.push(firstCheckIn, 30);
        rig.turn();
        rig.here->say(QStringLiteral("I could die"));
        rig.joint.finish(firstCheckIn);
        rig.turn();
        rig.remote->endWith(QStringLiteral("I could try"));
        rig.turn();
        QCOMPARE(rig.lastWords(), QStringLiteral("I could try"));
        QCOMPARE(rig.ends[0]->beside, QStringLiteral("I could die"));
    }

    void aLanguageOfTheNetworksAloneIsItsOwn()
    {
        JointRig rig;
        QVERIFY(rig.joint.supports(Language::Korean));
        rig.joint.start(firstCheckIn, Language::Korean, {});
        rig.push(firstCheckIn, 30);
        rig.turn();
        QCOMPARE(rig.here->starts, 0); // Korean sound never goes to an English model
        QCOMPARE(rig.remote->frames, 30);
        rig.remote->failWith(ErrorCode::KeyRefused);
        rig.turn();
        QCOMPARE(rig.lastError(), ErrorCode::KeyRefused); // the person's, and at once
    }

    /// Nobody has refused a key that could not be read.
    void aKeyThatCouldNotBeReadIsWhatIsWrong_data()
    {
        QTest::addColumn<ErrorCode>("failure");
        QTest::addColumn<ErrorCode>("told");
        QTest::newRow("for want of it") << ErrorCode::KeyRefused << ErrorCode::SecretStoreLocked;
        QTest::newRow("otherwise") << ErrorCode::ServiceError << ErrorCode::ServiceError;
    }

    void aKeyThatCouldNotBeReadIsWhatIsWrong()
    {
        QFETCH(ErrorCode, failure);
        QFETCH(ErrorCode, told);
        JointRig rig;
        rig.connectRemote(QStringLiteral("far:locked"),
                          {Language::Korean},
                          Error{ErrorCode::SecretStoreLocked, {}, Stage::Store});
        rig.joint.start(firstCheckIn, Language::Korean, {});
        rig.push(firstCheckIn, 30);
        rig.turn();
        rig.remote->failWith(failure);
        rig.turn();
        QCOMPARE(rig.lastError(), told);
    }

    void withoutTheNetworkItIsAsThisComputer()
    {
        JointRig rig;
        rig.joint.dropRemote();
        QVERIFY(!rig.joint.supports(Language::Korean));
        rig.joint.start(firstCheckIn, Language::Korean, {});
        QCOMPARE(rig.lastError(), ErrorCode::LanguageNotSupported);
        rig.joint.start(secondCheckIn, Language::English, {});
        rig.here->say(QStringLiteral("I feel"), QStringLiteral("fine"));
        rig.joint.finish(secondCheckIn);
        rig.here->endWith(QStringLiteral("I feel fine."));
        rig.turn();
        QCOMPARE(rig.partials, QStringList{QStringLiteral("I feel fine")});
        QCOMPARE(rig.lastWords(), QStringLiteral("I feel fine."));
        QCOMPARE(rig.outcome.remote.name, QString());
    }

    void nothingIsAskedOfTheNetworkBeforeRecord()
    {
        JointRig rig;
        QSignalSpy prepared(&rig.joint, &Transcriber::prepared);
        rig.joint.prepare();
        rig.turn();
        QCOMPARE(rig.here->prepares, 1);
        QCOMPARE(rig.remote->prepares, 0);
        rig.joint.setUsualLanguage(Language::Korean); // for which there is nothing to load
        rig.joint.prepare();
        QCOMPARE(rig.here->prepares, 1);
        QCOMPARE(prepared.count(), 2);
    }

    void aSecondLookIsNotDisturbedByTheFirst()
    {
        JointRig rig;
        rig.joint.start(firstCheckIn, Language::English, {});
        rig.joint.finish(firstCheckIn);
        rig.turn();
        const CheckInId first = rig.remote->id();
        rig.here->endWith({});
        rig.turn();
        QCOMPARE(rig.ends.size(), std::size_t(1));
        rig.joint.start(firstCheckIn, Language::English, {}); // the same check-in
        rig.turn();
        QVERIFY(rig.remote->id() != first);
        rig.remote->sayOf(first, QStringLiteral("of the first look"));
        rig.turn();
        QCOMPARE(rig.partials, QStringList());
    }

    void theRemoteIsStoppedWhenTheJointOneGoes()
    {
        auto rig = std::make_unique<JointRig>();
        rig->joint.start(firstCheckIn, Language::English, {});
        rig->turn();
        const QPointer<StagedTranscriber> remote = rig->remote;
        rig.reset();
        QVERIFY(remote->isStopped());
        QTRY_VERIFY_WITH_TIMEOUT(remote.isNull(), patienceMs);
    }
};

PULSEMATES_TEST(tst_JointTranscriber)
#include "tst_jointtranscriber.moc"
