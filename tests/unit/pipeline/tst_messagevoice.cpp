#include "core/pipeline/guidanceplan.h"
#include "core/pipeline/messagevoice.h"
#include "core/pipeline/stagebudgets.h"
#include "tests/support/fakeclock.h"
#include "tests/support/heldsynthesizer.h"
#include "tests/support/patience.h"
#include "tests/support/plays.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

const GuidanceMessage message{QStringLiteral("m1"),
                              QStringLiteral("That sounds heavy. Let us breathe."),
                              QStringLiteral("That sounds heavy.")};
const GuidanceMessage another{
    QStringLiteral("m2"), QStringLiteral("Good."), QStringLiteral("Good.")};

template <typename AnyClock>
struct MessageVoiceParts
{
    [[nodiscard]] qsizetype spoken() const { return playsOn(output, AudioChannel::Speech); }

    AnyClock clock;
    QStringList kept;
    HeldSynthesizer synthesizer;
    FakeAudioOutput output;
    SpeechLibrary library{{&synthesizer},
                          {[](const auto &...) { return AudioClipPtr(); },
                           [this](const SynthesisRequest &request, const auto &...) {
                               kept << request.text;
                               return Outcome(Done{});
                           }}};
    SpeechPlayer player{library, output};
    MessageVoice voice{player, clock};
};

} // namespace

class tst_MessageVoice : public TestClass
{
    Q_OBJECT

private slots:
    void partsAreTheOpenerAndTheRest()
    {
        QCOMPARE(
            spokenParts(message),
            (QStringList{QStringLiteral("That sounds heavy."), QStringLiteral("Let us breathe.")}));
        QCOMPARE(spokenParts(another), QStringList{QStringLiteral("Good.")});
        QCOMPARE(spokenParts({{}, QStringLiteral("Whole."), {}}),
                 QStringList{QStringLiteral("Whole.")});
    }

    void notBeforePeopleAnswerNorLongAfter_data()
    {
        QTest::addColumn<bool>("confirmed");
        QTest::newRow("with the final words") << true;
        QTest::newRow("without them") << false;
    }

    void notBeforePeopleAnswerNorLongAfter()
    {
        QFETCH(const bool, confirmed);
        MessageVoiceParts<SteadyClock> parts;
        const MonotonicTime stop = parts.clock.now();
        parts.voice.setMessage(message, Language::English);
        parts.voice.unlock({1}, stop);
        if (confirmed)
            parts.voice.confirm();
        QTRY_COMPARE_WITH_TIMEOUT(parts.spoken(), 2, patienceMs);
        QVERIFY(parts.voice.spokeAt().has_value());
        QVERIFY(*parts.voice.spokeAt() - stop
                >= (confirmed ? budget::earliestVoice : budget::latestVoice));
    }

    void confirmationThatIsLateSpeaksAtOnce()
    {
        MessageVoiceParts<FakeClock>
            parts; // stands still: the pause is over, the longest wait is not
        parts.voice.setMessage(message, Language::English);
        parts.voice.unlock({1}, parts.clock.now() - budget::earliestVoice + 1h);
        QTest::qWait(20);
        QCOMPARE(parts.spoken(), 0);
        parts.clock.advance(1h);
        parts.voice.confirm();
        QTRY_COMPARE_WITH_TIMEOUT(parts.spoken(), 2, patienceMs);
    }

    void lockedItKeepsSilent()
    {
        MessageVoiceParts<SteadyClock> parts;
        parts.voice.setMessage(message, Language::English);
        parts.voice.confirm();
        QTest::qWait(600); // longer than the latest voice
        QCOMPARE(parts.spoken(), 0);
    }

    void withoutAMessageItWaitsForOne()
    {
        MessageVoiceParts<FakeClock> parts;
        parts.voice.unlock({1}, parts.clock.now() - 1h);
        parts.voice.confirm();
        QTest::qWait(20);
        QCOMPARE(parts.spoken(), 0);
        parts.voice.setMessage(another, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(parts.spoken(), 1, patienceMs);
    }

    void oneMessageIsSpokenOnce()
    {
        MessageVoiceParts<FakeClock> parts;
        parts.voice.unlock({1}, parts.clock.now() - 1h);
        parts.voice.setMessage(message, Language::English);
        parts.voice.confirm();
        QTRY_COMPARE_WITH_TIMEOUT(parts.spoken(), 2, patienceMs);
        parts.voice.setMessage(another, Language::English);
        parts.voice.confirm();
        QTest::qWait(30);
        QCOMPARE(parts.spoken(), 2);
        parts.voice.sayNow({1}); // the person asked
        QTRY_COMPARE_WITH_TIMEOUT(parts.spoken(), 3, patienceMs);
        QVERIFY(!parts.voice.spokeAt()); // not by itself
    }

    void whatNoLongerFitsIsNotSpokenByItself()
    {
        MessageVoiceParts<FakeClock> parts;
        parts.voice.setMessage(message, Language::English);
        parts.voice.keepQuiet();
        parts.voice.unlock({1}, parts.clock.now() - 1h);
        parts.voice.confirm();
        QTest::qWait(30);
        QCOMPARE(parts.spoken(), 0);
        parts.voice.sayNow({1});
        QTRY_COMPARE_WITH_TIMEOUT(parts.spoken(), 2, patienceMs);
        parts.voice.reset(); // the next check-in speaks again
        parts.voice.setMessage(another, Language::English);
        parts.voice.unlock({2}, parts.clock.now() - 1h);
        QTRY_COMPARE_WITH_TIMEOUT(parts.spoken(), 3, patienceMs);
    }

    void whoWantsItByHandOnlyIsLeftInPeace()
    {
        MessageVoiceParts<FakeClock> parts;
        parts.voice.setSpeaksByItself(false);
        parts.voice.unlock({1}, parts.clock.now() - 1h);
        parts.voice.setMessage(message, Language::English);
        parts.voice.confirm();
        QTest::qWait(30);
        QCOMPARE(parts.spoken(), 0);
        parts.voice.sayNow({1});
        QTRY_COMPARE_WITH_TIMEOUT(parts.spoken(), 2, patienceMs);
    }

    void whatAnswersGraveWordsIsForNoService_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("asks");
        QTest::newRow("any other") << message.id << true;
        QTest::newRow("support") << QString(GuidancePlan::supportMessage) << false;
        QTest::newRow("emergency") << QString(GuidancePlan::emergencyMessage) << false;
    }

    /// Neither ahead nor where the person asks to hear it.
    void whatAnswersGraveWordsIsForNoService()
    {
        QFETCH(const QString, id);
        QFETCH(const bool, asks);
        for (const bool ahead : {true, false}) {
            HeldSynthesizer remote;
            MessageVoiceParts<FakeClock> parts;
            const std::chrono::milliseconds longest(patienceMs); // a loaded machine
            parts.library.setServicePatience({longest, longest, longest, longest, longest});
            parts.library.setServiceVoice(ServiceVoice::Voice{
                &remote, QStringLiteral("service"), remote.version(), {Language::English}});
            GuidanceMessage given = message;
            given.id = id;
            parts.voice.setMessage(given, Language::English);
            if (ahead)
                parts.voice.prefetch({1}, given, Language::English, false);
            else
                parts.voice.sayAll({1});
            for (const QString &part : spokenParts(given))
                QTRY_VERIFY_WITH_TIMEOUT(parts.player.clipFor(part, Language::English), patienceMs);
            QCOMPARE(remote.started(), asks ? spokenParts(given) : QStringList());
            QCOMPARE(parts.kept, remote.started()); // the store tells nothing of it either
        }
    }

    void resetEndsEverything()
    {
        MessageVoiceParts<SteadyClock> parts;
        parts.voice.setMessage(message, Language::English);
        parts.voice.unlock({1}, parts.clock.now());
        parts.voice.reset();
        QTest::qWait(600);
        QCOMPARE(parts.spoken(), 0);
        QCOMPARE(parts.player.state(), SpeechPlayer::State::Silent);
    }
};

PULSEMATES_TEST(tst_MessageVoice)
#include "tst_messagevoice.moc"
