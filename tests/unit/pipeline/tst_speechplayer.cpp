#include "core/pipeline/speechplayer.h"
#include "tests/support/heldsynthesizer.h"
#include "tests/support/patience.h"
#include "tests/support/plays.h"
#include "tests/support/testregistry.h"

#include <QCoreApplication>
#include <QTest>

using namespace pulsemates;

namespace {

using State = SpeechPlayer::State;

struct SpeechPlayerParts : QObject
{
    SpeechPlayerParts()
    {
        output.setManual(true); // a clip ends when the test says so
        connect(&player, &SpeechPlayer::saying, this, [this](CheckInId, const QString &text) {
            captions << text;
        });
        connect(&player, &SpeechPlayer::said, this, [this](CheckInId id) { said << id.value; });
        connect(&player, &SpeechPlayer::failed, this, [this](CheckInId, const Error &error) {
            failures << errorCodeName(error.code);
        });
        connect(
            &player, &SpeechPlayer::firstSample, this, [this](CheckInId id) { heard << id.value; });
    }

    [[nodiscard]] qsizetype played() const { return playsOn(output, AudioChannel::Speech); }
    [[nodiscard]] bool sounds() const { return output.isPlaying(AudioChannel::Speech); }
    void endClip() { output.finishNow(AudioChannel::Speech); }

    HeldSynthesizer synthesizer;
    FakeAudioOutput output;
    SpeechLibrary library{{&synthesizer},
                          {[](const auto &...) { return AudioClipPtr(); },
                           [](const auto &...) { return Outcome(Done{}); }}};
    SpeechPlayer player{library, output};
    QStringList captions;
    QStringList failures;
    QList<quint64> said;
    QList<quint64> heard;
};

const QString first = QStringLiteral("First.");
const QString second = QStringLiteral("Second.");
const QString other = QStringLiteral("Other.");

} // namespace

class tst_SpeechPlayer : public TestClass
{
    Q_OBJECT

private slots:
    void speaksOneAfterTheOther()
    {
        SpeechPlayerParts parts;
        parts.player.say({5}, {first, QStringLiteral("  "), second}, Language::English);
        QCOMPARE(parts.player.state(), State::Preparing);
        QTRY_COMPARE_WITH_TIMEOUT(parts.played(), 1, patienceMs);
        QCOMPARE(parts.player.state(), State::Speaking);
        parts.endClip();
        QTRY_COMPARE_WITH_TIMEOUT(parts.played(), 2, patienceMs);
        parts.endClip();
        QTRY_COMPARE_WITH_TIMEOUT(parts.player.state(), State::Silent, patienceMs);
        QCOMPARE(parts.captions, (QStringList{first, second}));
        QCOMPARE(parts.said, QList<quint64>{5});
        QCOMPARE(parts.heard, QList<quint64>{5}); // the first sample of the whole
    }

    void whatIsReadyIsPlayedAtOnce()
    {
        SpeechPlayerParts parts;
        parts.player.prefetch({first}, Language::English, false);
        QVERIFY(!parts.player.isSettled(first, Language::English));
        QTRY_VERIFY_WITH_TIMEOUT(parts.player.clipFor(first, Language::English), patienceMs);
        QVERIFY(parts.player.isSettled(first, Language::English));
        QCOMPARE(parts.player.voiceFor(first, Language::English), QStringLiteral("fake:held"));
        QVERIFY(!parts.player.clipFor(first, Language::Korean));
        parts.synthesizer.setHeld(true);
        parts.player.say({1}, {first}, Language::English);
        QCOMPARE(parts.player.state(), State::Speaking);
    }

    void anotherTextTakesThePlaceOfTheFirst()
    {
        SpeechPlayerParts parts;
        parts.player.say({1}, {first}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(parts.played(), 1, patienceMs);
        parts.synthesizer.setHeld(true);
        parts.player.say({2}, {other}, Language::English);
        QTRY_VERIFY_WITH_TIMEOUT(!parts.sounds(), patienceMs); // not still the first
        parts.synthesizer.finishRunning();
        QTRY_COMPARE_WITH_TIMEOUT(parts.played(), 2, patienceMs);
        parts.endClip();
        QTRY_COMPARE_WITH_TIMEOUT(parts.said, QList<quint64>{2}, patienceMs);
    }

    void aVoiceThatTakesTooLongLeavesTheText()
    {
        SpeechPlayerParts parts;
        parts.synthesizer.setHeld(true);
        parts.player.setBudget(std::chrono::milliseconds(1));
        parts.player.prefetch({first}, Language::English, false);
        parts.player.say({1}, {first, second}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.failures, QStringList{errorCodeName(ErrorCode::Timeout)}, patienceMs);
        QCOMPARE(parts.player.state(), State::Silent);
        QVERIFY(parts.player.isSettled(first, Language::English)); // nobody waits for it
        parts.player.setBudget(std::chrono::milliseconds(patienceMs));
        parts.synthesizer.setHeld(false);
        parts.synthesizer.finishRunning();
        parts.player.say({2}, {first}, Language::English); // asked for again
        QTRY_COMPARE_WITH_TIMEOUT(parts.played(), 1, patienceMs);
    }

    void whatIsMadeInIdleTimeHasNoDeadline()
    {
        SpeechPlayerParts parts;
        parts.synthesizer.setHeld(true);
        parts.player.setBudget(std::chrono::milliseconds(1));
        parts.player.prefetch({first}, Language::English, false);
        QTest::qWait(30);
        QVERIFY(!parts.player.isSettled(first, Language::English));
    }

    void mutedIsSilentAtOnce_data()
    {
        QTest::addColumn<bool>("preparing");
        QTest::newRow("while speaking") << false;
        QTest::newRow("while the next text is made") << true;
    }

    void mutedIsSilentAtOnce()
    {
        QFETCH(const bool, preparing);
        SpeechPlayerParts parts;
        parts.player.say({1}, {first}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(parts.played(), 1, patienceMs);
        if (preparing) {
            parts.synthesizer.setHeld(true);
            parts.player.say({2}, {other}, Language::English);
        }
        parts.player.setMuted(true);
        QCOMPARE(parts.player.state(), State::Silent);
        QTRY_VERIFY_WITH_TIMEOUT(!parts.sounds(), patienceMs);
        parts.synthesizer.setHeld(false);
        if (parts.synthesizer.isRunning())
            parts.synthesizer.finishRunning();
        parts.player.say({3}, {second}, Language::English);
        QTest::qWait(30);
        QCOMPARE(parts.played(), 1);
        parts.player.setMuted(false);
        parts.player.replay();
        QTRY_COMPARE_WITH_TIMEOUT(parts.played(), 2, patienceMs);
    }

    void pausedAsOnePartEndsTheNextWaits()
    {
        SpeechPlayerParts parts;
        parts.player.say({1}, {first, second}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(parts.played(), 1, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(parts.player.clipFor(second, Language::English), patienceMs);
        parts.player.pause();
        parts.endClip(); // was on its way
        QCoreApplication::processEvents();
        QCOMPARE(parts.player.state(), State::Paused);
        QCOMPARE(parts.played(), 1);
        parts.player.resume();
        QTRY_COMPARE_WITH_TIMEOUT(parts.played(), 2, patienceMs);
        QCOMPARE(parts.player.state(), State::Speaking);
        parts.endClip();
        QTRY_COMPARE_WITH_TIMEOUT(parts.said, QList<quint64>{1}, patienceMs);
    }

    void pausesAndGoesOn()
    {
        SpeechPlayerParts parts;
        parts.player.pause(); // nothing to pause
        QCOMPARE(parts.player.state(), State::Silent);
        parts.player.say({1}, {first}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(parts.played(), 1, patienceMs);
        parts.player.pause();
        QCOMPARE(parts.player.state(), State::Paused);
        QTRY_VERIFY_WITH_TIMEOUT(parts.output.isPaused(AudioChannel::Speech), patienceMs);
        parts.player.resume();
        QCOMPARE(parts.player.state(), State::Speaking);
        QTRY_VERIFY_WITH_TIMEOUT(!parts.output.isPaused(AudioChannel::Speech), patienceMs);
    }

    void replayBeginsAgain()
    {
        SpeechPlayerParts parts;
        parts.output.setManual(false);
        parts.player.say({1}, {first, second}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(parts.said.size(), 1, patienceMs);
        parts.player.replay();
        QTRY_COMPARE_WITH_TIMEOUT(parts.said.size(), 2, patienceMs);
        QCOMPARE(parts.captions, (QStringList{first, second, first, second}));
    }

    void aTextThatCannotBeMadeIsToldOnce()
    {
        SpeechPlayerParts parts;
        parts.synthesizer.failNext({ErrorCode::ModelMissing, {}, Stage::Synthesize});
        parts.player.say({1}, {first}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.failures, QStringList{QStringLiteral("model-missing")}, patienceMs);
        QCOMPARE(parts.player.state(), State::Silent);
        QVERIFY(parts.player.isSettled(first, Language::English));
        parts.player.replay(); // the next time it works
        QTRY_COMPARE_WITH_TIMEOUT(parts.played(), 1, patienceMs);
    }

    void noSpeakerIsTold()
    {
        SpeechPlayerParts parts;
        parts.output.setSpeaker(false);
        parts.player.say({1}, {first, second}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.failures, QStringList{QStringLiteral("no-speaker")}, patienceMs);
        QCOMPARE(parts.player.state(), State::Silent);
        QCOMPARE(parts.played(), 1);
    }

    void anOutputThatIsStuckIsNotWaitedFor()
    {
        SpeechPlayerParts parts;
        parts.output.setStuck(true);
        parts.player.say({1}, {first, second}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.failures, QStringList{QStringLiteral("sound-stuck")}, patienceMs);
        QCOMPARE(parts.player.state(), State::Silent);
        QCOMPARE(parts.played(), 0);
        parts.output.setStuck(false);
        parts.player.replay();
        QTRY_COMPARE_WITH_TIMEOUT(parts.played(), 1, patienceMs);
    }

    void whatIsAskedWhileTheOutputHangsEndsToo()
    {
        SpeechPlayerParts parts;
        parts.player.say({1}, {first}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(parts.played(), 1, patienceMs);
        parts.output.setHung(true);
        parts.player.replay();
        QTRY_COMPARE_WITH_TIMEOUT(parts.player.state(), State::Speaking, patienceMs);
        QCoreApplication::processEvents(); // asked, and not taken in
        QCOMPARE(parts.played(), 1);
        parts.output.reportHang();
        QCOMPARE(parts.player.state(), State::Silent);
        QCOMPARE(parts.failures, QStringList{errorCodeName(ErrorCode::SoundStuck)});
    }

    void anotherPaceMakesTheTextAnew()
    {
        SpeechPlayerParts parts;
        parts.output.setManual(false);
        parts.player.say({1}, {first}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(parts.said.size(), 1, patienceMs);
        parts.player.setRate(1.2F);
        QVERIFY(!parts.player.clipFor(first, Language::English));
        parts.player.replay();
        QTRY_COMPARE_WITH_TIMEOUT(parts.said.size(), 2, patienceMs);
        QCOMPARE(parts.synthesizer.started().size(), 2);
    }

    void aPaceChangedWhileATextIsMadeStillSpeaks()
    {
        SpeechPlayerParts parts;
        parts.synthesizer.setHeld(true);
        parts.output.setManual(false);
        parts.player.say({1}, {first}, Language::English);
        QTRY_VERIFY_WITH_TIMEOUT(parts.synthesizer.isRunning(), patienceMs);
        parts.player.setRate(1.2F);
        parts.synthesizer.setHeld(false);
        parts.synthesizer.finishRunning();
        QTRY_COMPARE_WITH_TIMEOUT(parts.player.state(), State::Silent, patienceMs);
    }

    void onlySoManyClipsAreKept()
    {
        SpeechPlayerParts parts;
        QStringList texts;
        for (int i = 0; i < 120; ++i)
            texts << QStringLiteral("Text %1.").arg(i);
        parts.player.prefetch(texts, Language::English, false);
        QTRY_VERIFY_WITH_TIMEOUT(parts.player.clipFor(texts.constLast(), Language::English),
                                 patienceMs);
        QVERIFY(!parts.player.clipFor(texts.constFirst(), Language::English));
        parts.player.say({1}, {texts.constFirst()}, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(parts.played(), 1, patienceMs);
    }
};

PULSEMATES_TEST(tst_SpeechPlayer)
#include "tst_speechplayer.moc"
