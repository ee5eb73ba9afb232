#include "core/pipeline/recorder.h"
#include "tests/support/fakeaudiosource.h"
#include "tests/support/faketranscriber.h"
#include "tests/support/fakevad.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000; // ms

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
    [[nodiscard]] bool isStuck() const override { return stuck; }

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
    bool stuck = false;

private:
    CheckInId m_id;
    std::shared_ptr<FrameRing> m_ring;
    bool m_begun = false;
};

template <typename Source>
struct Parts : QObject
{
    Parts()
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

class tst_Recorder : public QObject
{
    Q_OBJECT

private slots:
    void answersInOrder()
    {
        Parts<FakeAudioSource> parts;
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QVERIFY(parts.recorder.isRecording());
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isRecording(), patience);
        parts.source.deliverFrames(20);
        parts.recorder.stop();
        parts.recorder.finish({1});
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.told,
            (QStringList{QStringLiteral("opened"), QStringLiteral("words one two")}),
            patience);
        QVERIFY(!parts.recorder.isRecording());
    }

    void theEndOfAFileIsToldBeforeItsWords()
    {
        Parts<FakeAudioSource> parts;
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isRecording(), patience);
        parts.source.deliverFrames(20);
        parts.source.reachEnd();
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.told, (QStringList{QStringLiteral("opened"), QStringLiteral("ended")}), patience);
        QCOMPARE(parts.lastEnd.reason, AudioEnd::Reason::EndOfFile);
        parts.recorder.finish({1});
        QTRY_COMPARE_WITH_TIMEOUT(parts.told.size(), 3, patience);
    }

    void nothingComesAfterCancel()
    {
        Parts<FakeAudioSource> parts;
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isRecording(), patience);
        parts.recorder.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!parts.source.isRecording(), patience); // by its stop token
        QTest::qWait(30);
        QCOMPARE(parts.told, QStringList{});
    }

    void aNewRecordingCancelsTheOld()
    {
        Parts<FakeAudioSource> parts;
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isRecording(), patience);
        parts.source.deliverFrames(20);
        parts.recorder.begin({2}, Language::English, 0ms, false);
        QTRY_COMPARE_WITH_TIMEOUT(parts.source.current().value, quint64(2), patience);
        parts.source.deliverFrames(10);
        parts.recorder.stop();
        parts.recorder.finish({2});
        QTRY_COMPARE_WITH_TIMEOUT(parts.told.isEmpty() ? QString() : parts.told.constLast(),
                                  QStringLiteral("words one"),
                                  patience);
    }

    void aDeviceThatNeverOpensIsToldInItsBudget()
    {
        Parts<SilentSource> parts;
        parts.recorder.setWaits({.openDevice = 300ms});
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.told, QStringList{QStringLiteral("failed microphone-stalled")}, patience);
        QTRY_COMPARE_WITH_TIMEOUT(parts.source.stops, 1, patience);
        QVERIFY(!parts.recorder.isRecording());
    }

    /// Its thread hangs in a call: the person is told at once, and what to do about it.
    void aSourceThatIsStuckIsNotAsked()
    {
        Parts<SilentSource> parts;
        parts.source.stuck = true;
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.told, QStringList{QStringLiteral("failed sound-stuck")}, patience);
        QVERIFY(!parts.recorder.isRecording());
        QVERIFY(!parts.source.isStarted());
        parts.source.stuck = false; // the call came back
        parts.recorder.begin({2}, Language::English, 0ms, false);
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isStarted(), patience);
    }

    void aSourceThatDoesNotStopIsGoneOnWithout()
    {
        Parts<SilentSource> parts;
        parts.recorder.setWaits({.drainSource = 100ms});
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isStarted(), patience);
        for (int i = 0; i < 20; ++i)
            parts.source.deliverOne();
        parts.recorder.stop();
        parts.recorder.finish({1});
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.told,
            (QStringList{QStringLiteral("opened"), QStringLiteral("words one two")}),
            patience);
        QCOMPARE(parts.source.stops, 1);
    }

    void wordsThatNeverComeEndInATimeout()
    {
        Parts<FakeAudioSource> parts;
        parts.recorder.setWaits({.finalWords = 300ms});
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isRecording(), patience);
        parts.source.deliverFrames(20);
        QTRY_COMPARE_WITH_TIMEOUT(parts.told.size(), 1, patience);
        parts.listener.blockSignals(true); // hangs
        parts.recorder.stop();
        parts.recorder.finish({1});
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.told,
            (QStringList{QStringLiteral("opened"), QStringLiteral("no words timeout")}),
            patience);
    }

    void replayAnswersWithTheWordsOnly()
    {
        Parts<FakeAudioSource> parts;
        parts.recorder.begin({1}, Language::English, 0ms, false);
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isRecording(), patience);
        parts.source.deliverFrames(20);
        parts.recorder.stop();
        parts.recorder.finish({1});
        QTRY_COMPARE_WITH_TIMEOUT(parts.told.size(), 2, patience);
        parts.recorder.replay({2}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(parts.told.size(), 3, patience);
        QCOMPARE(parts.told.constLast(), QStringLiteral("words one two"));
        parts.recorder.erase();
        parts.recorder.replay({3}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(parts.told.size(), 4, patience);
        QCOMPARE(parts.told.constLast(), QStringLiteral("words "));
    }

    void leavingDoesNotCloseARunningRecording()
    {
        Parts<FakeAudioSource> parts;
        parts.recorder.approach();
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isPrepared(), patience);
        parts.recorder.begin({1}, Language::English, 0ms, false);
        parts.recorder.leave();
        QTRY_VERIFY_WITH_TIMEOUT(parts.source.isRecording(), patience);
        QVERIFY(parts.source.isPrepared());
        parts.recorder.cancel();
        parts.recorder.leave();
        QTRY_VERIFY_WITH_TIMEOUT(!parts.source.isPrepared(), patience);
    }
};

PULSEMATES_TEST(tst_Recorder)
#include "tst_recorder.moc"
