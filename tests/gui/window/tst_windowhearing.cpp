#include "core/settings/servicekeys.h"
#include "tests/gui/window/windowfixture.h"
#include "tests/support/faketranscriber.h"
#include "tests/support/patience.h"
#include "tests/support/providers/assemblyai/assemblyairest.h"
#include "tests/support/providers/assemblyai/assemblyaistreaming.h"
#include "tests/support/providers/assemblyai/assemblyaisync.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"
#include "tests/support/stagedtranscriber.h"
#include "tests/support/testregistry.h"
#include "ui/common/errortext.h"

#include <utility>

using namespace pulsemates;
using namespace pulsemates::loopback;

namespace {

const auto fromFarAway = QStringLiteral("It was a long day and I carried all of it home with me.");
const auto fromHere =
    QStringLiteral("it was a wrong day and I carried all of it alone and I am tired of it now too");
const auto korean = QStringLiteral("오늘은 일이 많아서 너무 힘들었어요.");

SpeechScript scriptOf(const QString &sentence)
{
    SpeechScript script(SpeechScript::Time(150));
    script.say(sentence, QStringLiteral("NEGATIVE"));
    return script;
}

std::unique_ptr<Transcriber> silentHere()
{
    return std::make_unique<StagedTranscriber>(QStringLiteral("here:silent"));
}

std::unique_ptr<Transcriber> scriptedHere()
{
    return std::make_unique<FakeTranscriber>(fromHere);
}

/// The window in optimized mode with a coach on loopback, and a recogniser on another server that
/// has its key.
template <typename Service>
struct HearingWindow : WindowFixture
{
    using Change = std::function<void(Settings &)>;

    explicit HearingWindow(OnlineRecognizer recognizer,
                           std::unique_ptr<Transcriber> (*here)() = silentHere,
                           Input input = Input::FileAtOnce,
                           Language language = Language::English,
                           const Change &change = {})
        : WindowFixture(input, {}, language)
    {
        service.setScript(scriptOf(language == Language::Korean ? korean : fromFarAway));
        if (!server.start() || !coachServer.start())
            qFatal("a server did not start");
        Settings chosen = store.current();
        chosen.mode = CoachingMode::Optimized;
        chosen.services.coach.addresses =
            QStringList{coachServer.url().toString() + QStringLiteral("/v1")};
        chosen.services.agree(ServiceUse::Coaching, coachServer.url().toString());
        chosen.services.recognizer = recognizer;
        origin = server.url().toString();
        const bool hasPath = recognizer == OnlineRecognizer::OpenAiCompatible;
        chosen.services.recognition.addresses =
            QStringList{hasPath ? origin + QStringLiteral("/v1") : origin};
        chosen.services.agree(ServiceUse::Recognition, origin);
        (void)secrets->write(ServiceKeys::nameOf(origin), Secret(service.key()));
        if (change)
            change(chosen);
        (void)store.save(chosen);
        options.transcriber = here;
        onOpen = [this] { listen(); };
        restart();
    }

    /// The servers go before the window: whatever it still asks for has its answer by then.
    ~HearingWindow()
    {
        (void)QTest::qWaitFor([this] { return !checkIn().awaitsWritten; }, patienceMs);
    }

    void listen()
    {
        OnlineHearing *hearing = window->engine().hearing();
        QObject::connect(hearing, &OnlineHearing::ready, hearing, [this] { ready = true; });
        QObject::connect(hearing,
                         &OnlineHearing::raced,
                         hearing,
                         [this](CheckInId, const HearingOutcome &told) { outcome = told; });
    }
    [[nodiscard]] bool waitUntilReady()
    {
        return QTest::qWaitFor([this] { return ready; }, patienceMs);
    }
    [[nodiscard]] bool checkInOnce()
    {
        return click("orb") && QTest::qWaitFor([this] { return isComplete(); }, patienceMs);
    }

    Service service;
    LoopbackServer server{service};
    OpenAiCompatible coach;
    LoopbackServer coachServer{coach};
    QString origin;
    HearingOutcome outcome;
    bool ready = false;
};

template <typename Service>
void wordsComeFrom(OnlineRecognizer recognizer, const QString &source, WindowFixture::Input input)
{
    HearingWindow<Service> w(recognizer, silentHere, input);
    QVERIFY(w.waitUntilReady());
    QVERIFY(w.checkInOnce());
    QCOMPARE(w.text("wordsLabel"), fromFarAway);
    QCOMPARE(w.checkIn().transcript.source, source);
    QVERIFY(w.isShown("guidancePanel"));
    QVERIFY(!w.text("messageLabel").isEmpty());
    QVERIFY(!w.isShown("troublePanel"));
    QTRY_VERIFY_WITH_TIMEOUT(w.outcome.winner == Hearer::Remote, patienceMs);
    QCOMPARE(w.outcome.remote.name, source);
    QTRY_VERIFY_WITH_TIMEOUT(w.text("heardByFigureLabel").startsWith(u"the"), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(w.isShown("heardRequestsFigureLabel"), patienceMs);
    QVERIFY(std::ranges::any_of(w.checkIn().timings.exchanges, [](const ExchangeNote &note) {
        return note.stage == Stage::Transcribe && note.answered;
    }));
    QCOMPARE(w.service.violations(), QStringList());
}

} // namespace

/// Recognisers on the network through the window, with scripted services on loopback.
class tst_WindowHearing : public TestClass
{
    Q_OBJECT

private slots:
    void wordsComeFromAStreamingService()
    {
        wordsComeFrom<AssemblyAiStreaming>(OnlineRecognizer::AssemblyAiStreaming,
                                           QStringLiteral("assemblyai:universal-streaming-english"),
                                           WindowFixture::Input::FilePaced);
    }

    void wordsComeFromAJob()
    {
        wordsComeFrom<AssemblyAiRest>(OnlineRecognizer::AssemblyAiPrerecorded,
                                      QStringLiteral("assemblyai:pre-recorded"),
                                      WindowFixture::Input::FileAtOnce);
    }

    void wordsComeFromOneRequest()
    {
        wordsComeFrom<AssemblyAiSync>(OnlineRecognizer::AssemblyAiSync,
                                      QStringLiteral("assemblyai:sync"),
                                      WindowFixture::Input::FileAtOnce);
    }

    void wordsComeFromACompatibleServer()
    {
        wordsComeFrom<OpenAiCompatible>(OnlineRecognizer::OpenAiCompatible,
                                        QStringLiteral("openai:gpt-4o-mini-transcribe"),
                                        WindowFixture::Input::FileAtOnce);
    }

    void transcriptsAreDeletedAtTheService()
    {
        HearingWindow<AssemblyAiRest> w(OnlineRecognizer::AssemblyAiPrerecorded);
        QVERIFY(w.waitUntilReady());
        QVERIFY(w.checkInOnce());
        QTRY_COMPARE_WITH_TIMEOUT(w.service.transcriptsKept(), 0, patienceMs);
        QVERIFY(!w.checkIn().transcript.sentiments.empty());
    }

    // The network cable, in the middle of speech.
    void aServiceThatVanishesCostsNothing()
    {
        HearingWindow<AssemblyAiStreaming> w(
            OnlineRecognizer::AssemblyAiStreaming, scriptedHere, WindowFixture::Input::FilePaced);
        QVERIFY(w.waitUntilReady());
        QVERIFY(w.speaksUntil(u"long", [&w] { QVERIFY(w.click("orb")); })); // its own word
        w.server.stop();
        const QString spoken = w.text("liveWordsLabel");
        QTRY_VERIFY_WITH_TIMEOUT(w.checkIn().transcript.text().contains(u"alone"),
                                 patienceMs); // the words go on, from here
        QVERIFY(w.checkIn().transcript.text().size() >= spoken.size());
        w.window->engine().pipeline().stop();
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("guidancePanel"), patienceMs);
        const QString message = w.text("messageLabel");
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
        QCOMPARE(w.checkIn().transcript.source, QStringLiteral("fake:script"));
        QVERIFY(w.text("wordsLabel").startsWith(u"it was a wrong day"));
        QVERIFY(message.isEmpty() || w.text("messageLabel") == message);
        QVERIFY(!w.text("messageLabel").isEmpty());
        QVERIFY(!w.isShown("troublePanel"));
        QCOMPARE(w.checkIn().notice, CheckInNotice::None);
        QVERIFY(!w.outcome.remote.lost);
    }

    void aServiceThatWasNeverThereCostsNothing()
    {
        HearingWindow<OpenAiCompatible> w(OnlineRecognizer::OpenAiCompatible, scriptedHere);
        QVERIFY(w.waitUntilReady());
        w.server.stop();
        QVERIFY(w.checkInOnce());
        QCOMPARE(w.checkIn().transcript.source, QStringLiteral("fake:script"));
        QVERIFY(!w.isShown("troublePanel"));
    }

    void koreanIsHeardByAService()
    {
        HearingWindow<OpenAiCompatible> w(OnlineRecognizer::OpenAiCompatible,
                                          silentHere,
                                          WindowFixture::Input::FileAtOnce,
                                          Language::Korean);
        QVERIFY(w.waitUntilReady());
        QVERIFY(w.window->engine().canListen(Language::Korean));
        QVERIFY(w.checkInOnce());
        QCOMPARE(w.text("wordsLabel"), korean);
        QVERIFY(std::ranges::any_of(w.text("messageLabel"), [](QChar character) {
            return character.script() == QChar::Script_Hangul;
        }));
        QCOMPARE(w.service.violations(), QStringList());
    }

    // Sound that is there at once, as at a second look: a stream takes it at the pace of speech.
    void koreanIsHeardByAStreamThatTakesItsTime()
    {
        HearingWindow<AssemblyAiStreaming> w(OnlineRecognizer::AssemblyAiStreaming,
                                             silentHere,
                                             WindowFixture::Input::FileAtOnce,
                                             Language::Korean);
        QVERIFY(w.waitUntilReady());
        QVERIFY(w.checkInOnce());
        QCOMPARE(w.text("wordsLabel"), korean);
        QCOMPARE(w.checkIn().transcript.source, QStringLiteral("assemblyai:whisper-rt"));
        QCOMPARE(w.service.violations(), QStringList());
    }

    void whereOnlyTheServiceHearsItsFailureIsTold()
    {
        HearingWindow<OpenAiCompatible> w(OnlineRecognizer::OpenAiCompatible,
                                          silentHere,
                                          WindowFixture::Input::FileAtOnce,
                                          Language::Korean);
        QVERIFY(w.waitUntilReady());
        const QByteArray key = w.service.key();
        w.service.setKey("another");
        QVERIFY(w.click("orb"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("retryButton"), patienceMs); // the recording is kept
        QCOMPARE(w.checkIn().error->code, ErrorCode::KeyRefused);
        w.service.setKey(key);
        QVERIFY(w.click("retryButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
        QCOMPARE(w.text("wordsLabel"), korean);
    }

    void nobodyHearsWhatWasNotAgreedTo_data()
    {
        QTest::addColumn<bool>("agreed");
        QTest::addColumn<bool>("optimized");
        QTest::newRow("not agreed") << false << true;
        QTest::newRow("fast mode") << true << false;
    }

    void nobodyHearsWhatWasNotAgreedTo()
    {
        QFETCH(bool, agreed);
        QFETCH(bool, optimized);
        const auto change = [&](Settings &settings) {
            if (!agreed)
                settings.services.agreed.removeIf(
                    [](const QString &line) { return line.startsWith(u"recognition"); });
            settings.mode = optimized ? CoachingMode::Optimized : CoachingMode::Fast;
        };
        HearingWindow<OpenAiCompatible> w(OnlineRecognizer::OpenAiCompatible,
                                          scriptedHere,
                                          WindowFixture::Input::FileAtOnce,
                                          Language::English,
                                          change);
        QVERIFY(w.checkInOnce());
        QCOMPARE(w.checkIn().transcript.source, QStringLiteral("fake:script"));
        QCOMPARE(w.server.connectionCount(), 0);
        QVERIFY(!w.ready);
        QVERIFY(!w.window->engine().canListen(Language::Korean));
    }

    void whatIsTakenBackCountsAtOnce()
    {
        HearingWindow<OpenAiCompatible> w(OnlineRecognizer::OpenAiCompatible, scriptedHere);
        QVERIFY(w.waitUntilReady());
        QVERIFY(w.click("fastModeButton"));
        QVERIFY(w.checkInOnce());
        QCOMPARE(w.checkIn().transcript.source, QStringLiteral("fake:script"));
        QCOMPARE(w.service.requestCount(), 0);
    }
};

PULSEMATES_TEST(tst_WindowHearing)
#include "tst_windowhearing.moc"
