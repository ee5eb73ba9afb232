#include "core/pipeline/recorder.h"
#include "tests/support/fakeaudiosource.h"
#include "tests/support/faketranscriber.h"
#include "tests/support/fakevad.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

/// Takes every call and never answers, as a driver that hangs.
class SilentSource final : public AudioSource
{
public:
    void start(CheckInId id, std::shared_ptr<FrameRing> ring, std::stop_token stop) override
    {
        m_id = id;
        m_ring = std::move(ring);
        stopWanted = stop;
    }
    void stop(CheckInId) override { ++stops; }
    [[nodiscard]] bool isStuck() const override
    {
        ++asked;
        return stuck;
    }

    void deliverOne()
    {
        AudioFrame frame;
        frame.samples.fill(0.1F);
        (void)m_ring->push(frame);
        if (!std::exchange(m_begun, true))
            emit started(m_id);
    }
    [[nodiscard]] bool isStarted() const { return m_ring != nullptr; }

    std::stop_token stopWanted;
    int stops = 0;
    mutable int asked = 0;
    bool stuck = false;

private:
    CheckInId m_id;
    std::shared_ptr<FrameRing> m_ring;
    bool m_begun = false;
};

template <typename Source>
struct RecorderParts : QObject
{
    RecorderParts()
    {
        connect(&recorder, &Recorder::opened, this, [this] { told << QStringLiteral("opened"); });
        connect(&recorder, &Recorder::ended, this, [this](CheckInId, const AudioEnd &end) {
            told << QStringLiteral("ended");
            lastEnd = end;
        });
        connect(&recorder, &Recorder::failed, this, [this](CheckInId, const Error &error) {
            told << QStringLiteral("failed ") + errorCodeName(error.code);
        });
        connect(
            &recorder, &Recorder::words, this, [this](CheckInId, const auto &words, const auto &) {
                told << (words ? QStringLiteral("words ") + words->text()
                               : QStringLiteral("no words ") + errorCodeName(words.error().code));
            });
    }

    Source source;
    FakeVad detector;
    FakeTranscriber transcriber{QStringLiteral("one two three")};
    SteadyClock clock;
    Listener listener{detector, transcriber, clock};
    Recorder recorder{source, listener};
    QStringList told;
    AudioEnd lastEnd;
};

} // namespace

class tst_Recorder : public TestClass
{
    Q_OBJECT

private slots:
    void answersInOrder()
    {
        RecorderParts<FakeAudioSource> parts;
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QVERIFY(parts.recorder.isRecording());
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isRecording(), patienceMs);
        parts.source.deliverFrames(20);
        parts.recorder.stop();
        parts.recorder.finish({1});
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.told,
            (QStringList{QStringLiteral("opened"), QStringLiteral("words one two")}),
            patienceMs);
        QVERIFY(!parts.recorder.isRecording());
    }

    void theEndOfAFileIsToldBeforeItsWords()
    {
        RecorderParts<FakeAudioSource> parts;
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isRecording(), patienceMs);
        parts.source.deliverFrames(20);
        parts.source.reachEnd();
        QTRY_COMPARE_WITH_TIMEOUT(parts.told,
                                  (QStringList{QStringLiteral("opened"), QStringLiteral("ended")}),
                                  patienceMs);
        QCOMPARE(parts.lastEnd.reason, AudioEnd::Reason::EndOfFile);
        parts.recorder.finish({1});
        QTRY_COMPARE_WITH_TIMEOUT(parts.told.size(), 3, patienceMs);
    }

    /// The thread of sound hangs: what arrived is kept, and somebody says so.
    void aSourceThatHangsWhileItRecordsIsGivenUp_data()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("a call does not come back") << true;
        QTest::newRow("no end comes") << false;
    }

    void aSourceThatHangsWhileItRecordsIsGivenUp()
    {
        QFETCH(const bool, isKnown);
        RecorderParts<SilentSource> parts;
        parts.recorder.setWaits({.record = isKnown ? 60s : 200ms, .lookForHang = 20ms});
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isStarted(), patienceMs);
        for (int i = 0; i < 20; ++i)
            parts.source.deliverOne();
        QTRY_COMPARE_WITH_TIMEOUT(parts.told, QStringList{QStringLiteral("opened")}, patienceMs);
        if (isKnown) { // looked at, and found well
            QTRY_VERIFY_WITH_TIMEOUT(parts.source.asked > 3, patienceMs);
            QCOMPARE(parts.told.size(), 1);
        }
        parts.source.stuck = isKnown;
        QTRY_COMPARE_WITH_TIMEOUT(parts.told.size(), 2, patienceMs);
        QCOMPARE(parts.told.last(), QStringLiteral("failed sound-stuck"));
        QVERIFY(!parts.recorder.isRecording());
        parts.recorder.finish({1});
        QTRY_COMPARE_WITH_TIMEOUT(parts.told.size(), 3, patienceMs);
        QCOMPARE(parts.told.last(), QStringLiteral("words one two"));
        QCOMPARE(parts.source.stops, 1);
    }

    void nothingComesAfterCancel()
    {
        RecorderParts<FakeAudioSource> parts;
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isRecording(), patienceMs);
        parts.recorder.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!parts.source.isRecording(), patienceMs); // by its stop token
        QTest::qWait(30);
        QCOMPARE(parts.told, QStringList{});
    }

    void aNewRecordingCancelsTheOld()
    {
        RecorderParts<FakeAudioSource> parts;
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isRecording(), patienceMs);
        parts.source.deliverFrames(20);
        parts.recorder.begin({2}, Language::English, 0ms, false);
        QTRY_COMPARE_WITH_TIMEOUT(parts.source.current().value, quint64(2), patienceMs);
        parts.source.deliverFrames(10);
        parts.recorder.stop();
        parts.recorder.finish({2});
        QTRY_COMPARE_WITH_TIMEOUT(parts.told.isEmpty() ? QString() : parts.told.constLast(),
                                  QStringLiteral("words one"),
                                  patienceMs);
    }

    void aDeviceThatNeverOpensIsToldInItsBudget()
    {
        RecorderParts<SilentSource> parts;
        parts.recorder.setWaits({.openDevice = 300ms});
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.told, QStringList{QStringLiteral("failed microphone-stalled")}, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(parts.source.stops, 1, patienceMs);
        QVERIFY(!parts.recorder.isRecording());
    }

    /// Its thread hangs in a call: the person is told at once, and what to do about it.
    void aSourceThatIsStuckIsNotAsked()
    {
        RecorderParts<SilentSource> parts;
        parts.source.stuck = true;
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.told, QStringList{QStringLiteral("failed sound-stuck")}, patienceMs);
        QVERIFY(!parts.recorder.isRecording());
        QVERIFY(!parts.source.isStarted());
        parts.source.stuck = false; // the call came back
        parts.recorder.begin({2}, Language::English, 0ms, false);
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isStarted(), patienceMs);
    }

    void aSourceThatDoesNotStopIsGoneOnWithout()
    {
        QTest::ignoreMessage(QtWarningMsg, "the sound source did not finish in time");
        RecorderParts<SilentSource> parts;
        parts.recorder.setWaits({.drainSource = 100ms});
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isStarted(), patienceMs);
        for (int i = 0; i < 20; ++i)
            parts.source.deliverOne();
        parts.recorder.stop();
        parts.recorder.finish({1});
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.told,
            (QStringList{QStringLiteral("opened"), QStringLiteral("words one two")}),
            patienceMs);
        QCOMPARE(parts.source.stops, 1);
    }

    void wordsThatNeverComeEndInATimeout()
    {
        RecorderParts<FakeAudioSource> parts;
        parts.recorder.setWaits({.finalWords = 300ms});
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isRecording(), patienceMs);
        parts.source.deliverFrames(20);
        QTRY_COMPARE_WITH_TIMEOUT(parts.told.size(), 1, patienceMs);
        parts.listener.blockSignals(true); // hangs
        parts.recorder.stop();
        parts.recorder.finish({1});
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.told,
            (QStringList{QStringLiteral("opened"), QStringLiteral("no words timeout")}),
            patienceMs);
    }

    void replayAnswersWithTheWordsOnly()
    {
        RecorderParts<FakeAudioSource> parts;
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isRecording(), patienceMs);
        parts.source.deliverFrames(20);
        parts.recorder.stop();
        parts.recorder.finish({1});
        QTRY_COMPARE_WITH_TIMEOUT(parts.told.size(), 2, patienceMs);
        parts.recorder.replay({2}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(parts.told.size(), 3, patienceMs);
        QCOMPARE(parts.told.constLast(), QStringLiteral("words one two"));
        parts.recorder.erase();
        parts.recorder.replay({3}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(parts.told.size(), 4, patienceMs);
        QCOMPARE(parts.told.constLast(), QStringLiteral("words "));
    }

    void leavingDoesNotCloseARunningRecording()
    {
        RecorderParts<FakeAudioSource> parts;
        parts.recorder.approach();
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isPrepared(), patienceMs);
        parts.recorder.begin({1}, Language::English, 0ms, false);
        parts.recorder.leave();
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isRecording(), patienceMs);
        QVERIFY(parts.source.isPrepared());
        parts.recorder.cancel();
        parts.recorder.leave();
        QTRY_VERIFY_WITH_TIMEOUT(!parts.source.isPrepared(), patienceMs);
    }
};

PULSEMATES_TEST(tst_Recorder)
#include "tst_recorder.moc"
