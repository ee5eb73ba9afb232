#include "core/pipeline/messagevoice.h"
#include "tests/support/fakeclock.h"
#include "tests/support/heldsynthesizer.h"
#include "tests/support/patience.h"
#include "tests/support/plays.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

const auto preparedOpener = QStringLiteral("That sounds heavy.");
const auto preparedRest = QStringLiteral("Let us breathe.");
const auto firstWritten = QStringLiteral("You carried all of it today.");
const auto secondWritten = QStringLiteral("If you like, set it down now.");
const GuidanceMessage preparedMessage{
    QStringLiteral("m1"), preparedOpener + u' ' + preparedRest, preparedOpener};

/// The preparedMessage and what a service writes for it; a clip ends when the test says so.
struct WrittenVoice : QObject
{
    WrittenVoice()
    {
        output.setManual(true);
        connect(&player, &SpeechPlayer::saying, this, [this](CheckInId, const QString &text) {
            heard << text;
        });
        connect(&player, &SpeechPlayer::said, this, [this] { ++ends; });
    }

    /// The preparedMessage is due at once.
    void begin()
    {
        voice.setMessage(preparedMessage, Language::English);
        voice.unlock({1}, clock.now() - 1h);
        voice.confirm();
    }
    [[nodiscard]] bool hears(const QStringList &texts)
    {
        return QTest::qWaitFor([&] { return heard.size() >= texts.size(); }, patienceMs)
               && QTest::qWaitFor([&] { return output.isPlaying(AudioChannel::Speech); },
                                  patienceMs)
               && heard == texts;
    }
    void endClip() { output.finishNow(AudioChannel::Speech); }
    [[nodiscard]] bool isSilentFor(std::chrono::milliseconds time)
    {
        const auto before = heard.size();
        QTest::qWait(int(time.count()));
        return heard.size() == before;
    }

    FakeClock clock;
    HeldSynthesizer synthesizer;
    FakeAudioOutput output;
    SpeechLibrary library{{&synthesizer},
                          {[](const auto &...) { return AudioClipPtr(); },
                           [](const auto &...) { return Outcome(Done{}); }}};
    SpeechPlayer player{library, output};
    MessageVoice voice{player, clock};
    QStringList heard;
    int ends = 0;
};

} // namespace

/// A written preparedMessage behind the preparedOpener of the prepared firstWritten.
class tst_WrittenVoice : public TestClass
{
    Q_OBJECT

private slots:
    void sentencesFollowTheOpenerAsTheyCome()
    {
        WrittenVoice w;
        w.voice.setAwaitsWritten(true);
        w.begin();
        QVERIFY(w.hears({preparedOpener}));
        w.endClip();
        QTRY_COMPARE_WITH_TIMEOUT(w.player.state(), SpeechPlayer::State::Preparing, patienceMs);
        w.voice.addWritten(firstWritten);
        QVERIFY(w.hears({preparedOpener, firstWritten}));
        w.voice.addWritten(secondWritten); // there in time: no silence between them
        QVERIFY(QTest::qWaitFor(
            [&] { return w.player.clipFor(secondWritten, Language::English) != nullptr; },
            patienceMs));
        w.endClip();
        QCOMPARE(w.heard,
                 (QStringList{preparedOpener, firstWritten, secondWritten})); // in the same turn
        w.voice.setAwaitsWritten(false);
        QTRY_VERIFY_WITH_TIMEOUT(w.output.isPlaying(AudioChannel::Speech), patienceMs);
        w.endClip();
        QTRY_COMPARE_WITH_TIMEOUT(w.ends, 1, patienceMs);
        QCOMPARE(w.player.state(), SpeechPlayer::State::Silent);
    }

    void whatCameBeforeTheVoiceFollowsToo()
    {
        WrittenVoice w;
        w.voice.setAwaitsWritten(true);
        w.voice.addWritten(firstWritten);
        w.voice.addWritten(secondWritten);
        w.voice.setAwaitsWritten(false);
        w.begin();
        QVERIFY(w.hears({preparedOpener}));
        w.endClip();
        QVERIFY(w.hears({preparedOpener, firstWritten}));
        w.endClip();
        QVERIFY(w.hears({preparedOpener, firstWritten, secondWritten}));
        w.endClip();
        QTRY_COMPARE_WITH_TIMEOUT(w.ends, 1, patienceMs);
    }

    void whereNoneComesTheRestIsSaid_data()
    {
        QTest::addColumn<bool>("waited");
        QTest::newRow("while the preparedOpener is heard") << false;
        QTest::newRow("after it") << true;
    }

    void whereNoneComesTheRestIsSaid()
    {
        QFETCH(const bool, waited);
        WrittenVoice w;
        w.voice.setAwaitsWritten(true);
        w.begin();
        QVERIFY(w.hears({preparedOpener}));
        if (waited) {
            w.endClip();
            QTRY_COMPARE_WITH_TIMEOUT(w.player.state(), SpeechPlayer::State::Preparing, patienceMs);
        }
        w.voice.setAwaitsWritten(false);
        if (!waited)
            w.endClip();
        QVERIFY(w.hears({preparedOpener, preparedRest}));
        w.endClip();
        QTRY_COMPARE_WITH_TIMEOUT(w.ends, 1, patienceMs);
    }

    void whatIsSilencedStaysSo_data()
    {
        QTest::addColumn<std::function<void(WrittenVoice &)>>("silence");
        const auto row = [](const char *name, std::function<void(WrittenVoice &)> silence) {
            QTest::newRow(name) << std::move(silence);
        };
        row("hushed", [](WrittenVoice &w) { w.voice.hush(); });
        row("muted", [](WrittenVoice &w) { w.player.setMuted(true); });
        row("an alarm of the body", [](WrittenVoice &w) { w.voice.setHeld(true); });
        row("taken back", [](WrittenVoice &w) { w.voice.takeBackWritten(); });
        row("another check-in", [](WrittenVoice &w) { w.voice.reset(); });
    }

    void whatIsSilencedStaysSo()
    {
        QFETCH(const std::function<void(WrittenVoice &)>, silence);
        WrittenVoice w;
        w.voice.setAwaitsWritten(true);
        w.begin();
        QVERIFY(w.hears({preparedOpener}));
        w.voice.addWritten(firstWritten);
        w.endClip();
        QVERIFY(w.hears({preparedOpener, firstWritten}));
        silence(w);
        QCOMPARE(w.player.state(), SpeechPlayer::State::Silent);
        QTRY_VERIFY_WITH_TIMEOUT(!w.output.isPlaying(AudioChannel::Speech), patienceMs);
        w.voice.addWritten(secondWritten);
        w.voice.setAwaitsWritten(false);
        QVERIFY(w.isSilentFor(50ms));
    }

    void whatIsTakenBackIsMadeByNobody_data()
    {
        QTest::addColumn<std::function<void(WrittenVoice &)>>("silence");
        const auto row = [](const char *name, std::function<void(WrittenVoice &)> silence) {
            QTest::newRow(name) << std::move(silence);
        };
        row("muted", [](WrittenVoice &w) { w.player.setMuted(true); });
        row("taken back", [](WrittenVoice &w) { w.voice.takeBackWritten(); });
        row("another check-in", [](WrittenVoice &w) { w.voice.reset(); });
    }

    void whatIsTakenBackIsMadeByNobody()
    {
        QFETCH(const std::function<void(WrittenVoice &)>, silence);
        const auto later = QStringLiteral("Breathe in.");
        WrittenVoice w;
        w.voice.setAwaitsWritten(true);
        w.begin();
        QVERIFY(w.hears({preparedOpener}));
        w.synthesizer.setHeld(true);
        w.voice.addWritten(firstWritten);
        w.voice.addWritten(secondWritten);
        QTRY_VERIFY_WITH_TIMEOUT(w.synthesizer.isRunning(), patienceMs);
        silence(w);
        QVERIFY(w.player.isSettled(firstWritten, Language::English));
        QVERIFY(w.player.isSettled(secondWritten, Language::English));
        w.synthesizer.setHeld(false);
        w.player.prefetch({later}, Language::English, false); // behind all that waits
        QTRY_VERIFY_WITH_TIMEOUT(w.player.clipFor(later, Language::English), patienceMs);
        QCOMPARE(w.synthesizer.started(), (QStringList{preparedOpener, firstWritten, later}));
    }

    void mutedForAMomentItCanBeSaidAgain()
    {
        WrittenVoice w;
        w.voice.setAwaitsWritten(true);
        w.begin();
        QVERIFY(w.hears({preparedOpener}));
        w.synthesizer.setHeld(true);
        w.voice.addWritten(firstWritten);
        QTRY_VERIFY_WITH_TIMEOUT(w.synthesizer.isRunning(), patienceMs);
        w.player.setMuted(true);
        w.player.setMuted(false);
        w.synthesizer.setHeld(false);
        w.player.replay();
        QTRY_COMPARE_WITH_TIMEOUT(playsOn(w.output, AudioChannel::Speech), 2, patienceMs);
        QVERIFY(w.hears({preparedOpener, preparedOpener}));
        w.endClip();
        QVERIFY(w.hears({preparedOpener, preparedOpener, firstWritten}));
    }

    void nothingByItselfIsNothing()
    {
        WrittenVoice w;
        w.voice.setSpeaksByItself(false);
        w.voice.setAwaitsWritten(true);
        w.begin();
        w.voice.addWritten(firstWritten);
        w.voice.setAwaitsWritten(false);
        QVERIFY(w.isSilentFor(50ms));
        QVERIFY(w.synthesizer.started().isEmpty());
        w.voice.sayAll({1}); // what the card shows
        for (const QStringList &texts : {QStringList{preparedOpener},
                                         QStringList{preparedOpener, preparedRest},
                                         QStringList{preparedOpener, preparedRest, firstWritten}}) {
            QVERIFY(w.hears(texts));
            w.endClip();
        }
        QTRY_COMPARE_WITH_TIMEOUT(w.ends, 1, patienceMs);
    }

    void aReplyIsSaidByItself()
    {
        WrittenVoice w;
        w.voice.setAwaitsWritten(true);
        w.begin();
        w.voice.addWritten(firstWritten);
        QVERIFY(w.hears({preparedOpener}));
        const auto reply = QStringLiteral("Good.");
        w.voice.setMessage({QStringLiteral("m2"), reply, reply}, Language::English);
        w.voice.sayNow({1});
        QVERIFY(w.hears({preparedOpener, reply}));
        w.voice.addWritten(secondWritten);
        w.voice.setAwaitsWritten(false);
        w.endClip();
        QTRY_COMPARE_WITH_TIMEOUT(w.ends, 1, patienceMs);
        QVERIFY(w.isSilentFor(50ms));
    }

    void whereTheMessageFitsNoMoreTheWrittenOneIsSaid()
    {
        WrittenVoice w;
        w.voice.setAwaitsWritten(true);
        w.voice.setMessage(preparedMessage, Language::English);
        w.voice.unlock({1}, w.clock.now() - 1h);
        w.voice.withdraw();
        QVERIFY(w.isSilentFor(50ms));
        w.voice.addWritten(firstWritten);
        QVERIFY(w.hears({firstWritten}));
        w.voice.setAwaitsWritten(false);
        w.endClip();
        QTRY_COMPARE_WITH_TIMEOUT(w.ends, 1, patienceMs);
    }

    void pausedItWaits()
    {
        WrittenVoice w;
        w.voice.setAwaitsWritten(true);
        w.begin();
        QVERIFY(w.hears({preparedOpener}));
        w.player.pause();
        w.voice.addWritten(firstWritten);
        QVERIFY(w.isSilentFor(50ms));
        w.player.resume();
        w.endClip();
        QVERIFY(w.hears({preparedOpener, firstWritten}));
    }

    void itsSoundIsForgottenWithTheCheckIn()
    {
        WrittenVoice w;
        w.voice.setAwaitsWritten(true);
        w.begin();
        w.voice.addWritten(firstWritten);
        QTRY_VERIFY_WITH_TIMEOUT(w.player.clipFor(firstWritten, Language::English), patienceMs);
        w.voice.reset();
        QVERIFY(!w.player.clipFor(firstWritten, Language::English));
        QVERIFY(w.player.clipFor(preparedOpener, Language::English));
    }
};

PULSEMATES_TEST(tst_WrittenVoice)
#include "tst_writtenvoice.moc"
