#include "core/pipeline/jointtranscriber.h"
#include "core/providers/assemblyai/recognitionsession.h"
#include "tests/contract/streaming/streamingrig.h"
#include "tests/support/patience.h"
#include "tests/support/stagedtranscriber.h"
#include "tests/support/testregistry.h"

#include <QPointer>
#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;
using loopback::Fault;
using loopback::FaultPlan;

namespace {

constexpr qint64 soundPerMs = 32;
const QString ownWords = QStringLiteral("I failed my exam today.");

/// The recogniser of this computer, played by a test, with the one that streams beside it.
struct JoinedRig
{
    StreamingRig remote;
    StagedTranscriber *here = nullptr; ///< the joint one's
    std::unique_ptr<JointTranscriber> joint;
    QPointer<Transcriber> streaming;
    std::vector<Result<Transcript>> ends;
    HearingOutcome outcome;
    int partials = 0;

    void join()
    {
        auto own = std::make_unique<StagedTranscriber>(QStringLiteral("here:one"));
        here = own.get();
        joint = std::make_unique<JointTranscriber>(std::move(own), remote.clock);
        streaming = remote.transcriber.get();
        joint->setRemote(
            {remote.transcriber.release(), QStringLiteral("far:one"), {Language::English}});
        QObject::connect(joint.get(), &Transcriber::partial, joint.get(), [this] { ++partials; });
        QObject::connect(joint.get(),
                         &Transcriber::finished,
                         joint.get(),
                         [this](CheckInId, const Result<Transcript> &end) { ends.push_back(end); });
        QObject::connect(joint.get(),
                         &JointTranscriber::raced,
                         joint.get(),
                         [this](CheckInId, const HearingOutcome &told) { outcome = told; });
    }

    void speak(CheckInId id, std::chrono::milliseconds length) const
    {
        std::array<float, AudioFrame::samplesPerFrame> frame{};
        frame.fill(0.2F);
        for (auto left = length; left.count() > 0; left -= AudioFrame::duration)
            joint->push(id, frame, true);
    }

    [[nodiscard]] qsizetype sessions() const
    {
        return streaming ? streaming->findChildren<RecognitionSession *>().size() : 0;
    }
};

} // namespace

/// The network cable is pulled while somebody speaks: nothing is read, answered or closed any more.
class tst_PulledCable : public TestClass
{
    Q_OBJECT

private slots:
    void theWordsOfThisComputerWin()
    {
        JoinedRig rig;
        rig.remote.options.goodbyePatience = 50ms; // for one that will not come
        rig.remote.make();
        rig.join();
        rig.remote.service.inject({.fault = Fault::SocketUnplugged, .atByte = 1'000 * soundPerMs});
        const CheckInId id{7};
        rig.joint->start(id, Language::English, {});
        rig.speak(id, 1'000ms);
        QTRY_VERIFY_WITH_TIMEOUT(rig.partials > 0, patienceMs); // it had been quick
        rig.speak(id, 1'600ms);
        rig.here->endsAtFinish = ownWords;
        rig.joint->finish(id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.ends.size(), std::size_t(1), patienceMs);
        QVERIFY(rig.ends[0].has_value());
        QCOMPARE(rig.ends[0]->text(), ownWords);
        QVERIFY(rig.outcome.winner == Hearer::Here);
        QTRY_COMPARE_WITH_TIMEOUT(rig.sessions(), 0, patienceMs);
        QCOMPARE(rig.remote.service.requestCount(), 1);
        QCOMPARE(rig.ends.size(), std::size_t(1));
        rig.joint.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!rig.streaming, patienceMs);
    }

    /// What is there to end it, one at a time; the others are as long as the test's patience.
    void theSessionEndsWithinItsDeadline_data()
    {
        QTest::addColumn<bool>("stopped");
        QTest::newRow("of final words") << true;
        QTest::newRow("of a line that is mute") << false;
    }

    void theSessionEndsWithinItsDeadline()
    {
        QFETCH(const bool, stopped);
        StreamingRig rig;
        const AssemblyAiStreamingOptions usual = rig.options;
        rig.options.goodbyePatience = 50ms;
        rig.options.mostSessions = 1;
        rig.options.timeouts.silence = std::chrono::milliseconds(patienceMs);
        (stopped ? rig.options.finishPatience : rig.options.timeouts.silence) = 300ms;
        rig.make();
        rig.service.inject({.fault = Fault::SocketUnplugged, .atByte = 1'000 * soundPerMs});
        rig.start();
        rig.speak(StreamingRig::allOfIt);
        if (stopped)
            rig.finish();
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), QStringLiteral("answer-timeout"));
        const auto sessions = [&rig] {
            return rig.transcriber->findChildren<RecognitionSession *>().size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(sessions(), 0, patienceMs);
        QCOMPARE(rig.client.underWay(), 0);
        rig.options = usual;
        rig.make();
        rig.say(); // nothing of it stands in the way
        QCOMPARE(rig.said(), examWords());
    }

    void aCableThatIsPutBack()
    {
        StreamingRig rig;
        rig.options.timeouts.silence = 500ms;
        rig.options.goodbyePatience = 50ms;
        rig.make();
        rig.service.inject({.fault = Fault::SocketUnplugged, .atByte = 1'000 * soundPerMs});
        rig.start();
        rig.speak(1'000ms);
        QTRY_COMPARE_WITH_TIMEOUT(rig.service.requestCount(), 2, patienceMs);
        QVERIFY(rig.results.empty());
        rig.speak(1'600ms);
        rig.finish();
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), examWords()); // heard again from the beginning
    }
};

PULSEMATES_TEST(tst_PulledCable)

#include "tst_pulledcable.moc"
