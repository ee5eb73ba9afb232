#include "core/settings/servicekeys.h"
#include "tests/gui/window/windowfixture.h"
#include "tests/support/fakeaudiooutput.h"
#include "tests/support/patience.h"
#include "tests/support/providers/google/googlespeech.h"
#include "tests/support/providers/google/googletokens.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"
#include "tests/support/testregistry.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace pulsemates;
using namespace pulsemates::loopback;

namespace {

const QStringList spokenSentences{
    QStringLiteral("That sounds like a long day to carry home."),
    QStringLiteral("You kept going, and you may set it down now."),
    QStringLiteral("If you like, let one slow breath out."),
};
const auto tiredWords = QStringLiteral("It was a long day at work and I am tired");

enum class Speaker { OpenAi, GoogleKey, GoogleAccount };

/// The window with a coach and a voice on loopback, both agreed to, and a loudspeaker that keeps
/// time without a sound.
class VoicedWindow : public WindowFixture
{
public:
    explicit VoicedWindow(Speaker speaker = Speaker::OpenAi,
                          bool agreed = true,
                          const ServiceVoice::Patience &patience = unhurried())
    {
        options.firstSentence = std::chrono::milliseconds(patienceMs / 2); // a loaded machine
        options.voicePatience = patience;
        coach.setWords(spokenSentences.join(u' '));
        if (!coachServer.start() || !openAiServer.start() || !tokenServer.start()
            || !googleServer.start())
            qFatal("the servers did not start");
        options.output = [] {
            auto output = std::make_unique<FakeAudioOutput>();
            output->setHurry(8);
            return output;
        };
        Settings chosen = store.current();
        chosen.mode = CoachingMode::Optimized;
        chosen.services.coach.addresses = QStringList{coachServer.url().toString() + u"/v1"};
        agreeTo(chosen, ServiceUse::Coaching, coachServer, coach.key());
        const bool first = speaker == Speaker::OpenAi;
        LoopbackServer &server = first ? openAiServer : googleServer;
        chosen.services.voice = first ? OnlineVoice::OpenAiCompatible : OnlineVoice::Google;
        chosen.services.speech.addresses =
            QStringList{server.url().toString() + (first ? u"/v1" : u"")};
        if (agreed)
            agreeTo(chosen, ServiceUse::Voice, server, keyFor(speaker));
        (void)store.save(chosen);
        onOpen = [this] { listen(); };
        restart();
        const bool ready = QTest::qWaitFor(
            [&] { return m_coachReady && (!agreed || !m_voice.isEmpty()); }, patienceMs);
        if (!ready)
            qFatal("no key");
    }
    ~VoicedWindow() { qunsetenv("GOOGLE_APPLICATION_CREDENTIALS"); }

    void listen()
    {
        Engine &engine = window->engine();
        QObject::connect(engine.coaching(), &OnlineCoaching::ready, engine.coaching(), [this] {
            m_coachReady = true;
        });
        QObject::connect(engine.onlineSpeech(),
                         &OnlineSpeech::ready,
                         engine.onlineSpeech(),
                         [this](const QString &name) { m_voice = name; });
        QObject::connect(&engine.speech(),
                         &SpeechPlayer::saying,
                         &engine.speech(),
                         [this](CheckInId id, const QString &text) {
                             if (!id) // tiredWords of the breath
                                 return;
                             heard << text;
                             voices << window->engine().speech().voiceFor(text, Language::English);
                         });
    }

    [[nodiscard]] static ServiceVoice::Patience unhurried()
    {
        const std::chrono::milliseconds all{patienceMs / 2};
        return {.firstSound = all, .whole = all, .idle = all};
    }
    /// Waits until the last written sentence is heard.
    [[nodiscard]] bool hearsAll()
    {
        return QTest::qWaitFor([this] { return heard.contains(spokenSentences.constLast()); },
                               patienceMs);
    }
    [[nodiscard]] bool hasSpokenAt(Where where) const
    {
        return std::ranges::any_of(checkIn().timings.spans, [where](const Span &span) {
            return span.stage == Stage::Synthesize && span.where == where && span.end > span.start;
        });
    }
    [[nodiscard]] QString state() const ///< for a failed check
    {
        const auto &written = checkIn().written;
        return QStringLiteral("heard: %1; written: %2%3; requests: %4")
            .arg(heard.join(u" | "),
                 written ? written->text() : QStringLiteral("nothing"),
                 written && written->offered ? QStringLiteral(" (late)") : QString())
            .arg(openAi.requestCount() + google.requestCount());
    }
    [[nodiscard]] static QStringList inputsOf(const ScriptedProvider &provider)
    {
        QStringList inputs;
        for (const auto &request : provider.requests(QStringLiteral("speech"))) {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            inputs << body[QStringLiteral("input")].toString();
        }
        return inputs;
    }

    OpenAiCompatible coach;
    OpenAiCompatible openAi;
    GoogleTokens tokens;
    GoogleSpeech google{tokens};
    LoopbackServer coachServer{coach};
    LoopbackServer openAiServer{openAi};
    LoopbackServer tokenServer{tokens};
    LoopbackServer googleServer{google};
    QStringList heard;  ///< of the message, in order
    QStringList voices; ///< of each
private:
    void agreeTo(Settings &chosen,
                 ServiceUse use,
                 const LoopbackServer &server,
                 const QByteArray &key) const
    {
        const QString origin = server.url().toString();
        chosen.services.agree(use, origin);
        if (!key.isEmpty())
            (void)secrets->write(ServiceKeys::nameOf(origin), Secret(key));
    }
    [[nodiscard]] QByteArray keyFor(Speaker speaker)
    {
        if (speaker != Speaker::GoogleAccount)
            return speaker == Speaker::OpenAi ? openAi.key() : google.key();
        QFile file(folder.filePath(QStringLiteral("account.json")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file");
        file.write(tokens.account().keyFile(tokenServer.url().toString().toLatin1() + "/token"));
        qputenv("GOOGLE_APPLICATION_CREDENTIALS", file.fileName().toLocal8Bit());
        return {};
    }

    bool m_coachReady = false;
    QString m_voice;
};

} // namespace

/// A written message in the voice of a service, through the window.
class tst_WindowVoices : public TestClass
{
    Q_OBJECT

private slots:
    void aWrittenMessageIsSpokenByTheService_data()
    {
        QTest::addColumn<Speaker>("speaker");
        QTest::addColumn<QString>("voice");
        QTest::newRow("openai") << Speaker::OpenAi << QStringLiteral("openai:gpt-4o-mini-tts");
        QTest::newRow("google, key")
            << Speaker::GoogleKey << QStringLiteral("google:text-to-speech");
        QTest::newRow("google, account")
            << Speaker::GoogleAccount << QStringLiteral("google:text-to-speech");
    }

    void aWrittenMessageIsSpokenByTheService()
    {
        QFETCH(const Speaker, speaker);
        QFETCH(const QString, voice);
        VoicedWindow w(speaker);
        QVERIFY(w.typeInstead(tiredWords));
        QVERIFY2(w.hearsAll(), qPrintable(w.state()));
        QCOMPARE(w.text("writtenLabel"), spokenSentences.join(u' '));
        // The opener of the prepared message, and behind it what was written, each once.
        QVERIFY(w.text("messageLabel").startsWith(w.heard.constFirst()));
        QCOMPARE(w.heard.mid(1), spokenSentences);
        QCOMPARE(w.voices.mid(1), QStringList(spokenSentences.size(), voice));
        const ScriptedProvider &service =
            speaker == Speaker::OpenAi ? static_cast<const ScriptedProvider &>(w.openAi) : w.google;
        QCOMPARE(service.violations() + w.tokens.violations(), QStringList());
        if (speaker == Speaker::OpenAi) { // nothing but what is heard, and no word of the person
            for (const QString &input : VoicedWindow::inputsOf(w.openAi))
                QVERIFY2(w.heard.contains(input), qPrintable(input));
        }
        QCOMPARE(w.coach.requestCount(QStringLiteral("speech")), 0);
        // Its time is seen in the picture of this check-in.
        QTRY_VERIFY_WITH_TIMEOUT(w.hasSpokenAt(Where::Provider), patienceMs);
        QVERIFY(w.hasSpokenAt(Where::Network));
    }

    void replayBringsWhatTheCardShows()
    {
        VoicedWindow w;
        QVERIFY(w.typeInstead(tiredWords));
        QVERIFY2(w.hearsAll(), qPrintable(w.state()));
        QTRY_COMPARE_WITH_TIMEOUT(
            w.window->engine().speech().state(), SpeechPlayer::State::Silent, patienceMs);
        w.heard.clear();
        QVERIFY(w.click("replayButton"));
        QVERIFY2(w.hearsAll(), qPrintable(w.state()));
        const QString card = w.text("messageLabel") + u' ' + w.text("writtenLabel");
        QCOMPARE(w.heard.join(u' '), card);
    }

    void aServiceThatFailsIsSpokenFor_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("server error") << Fault::ServerError;
        QTest::newRow("key refused") << Fault::Unauthorized;
        QTest::newRow("silence") << Fault::NoAnswer;
    }

    void aServiceThatFailsIsSpokenFor()
    {
        QFETCH(const Fault, fault);
        // Silence has its end; and nobody is asked anew while the test runs.
        VoicedWindow w(Speaker::OpenAi, true, {.firstRest = std::chrono::minutes(5)});
        w.openAi.inject({.fault = fault, .times = FaultPlan::always});
        QVERIFY(w.typeInstead(tiredWords));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("voiceFigureLabel").startsWith(u"rests"), patienceMs);
        QVERIFY2(w.hearsAll(), qPrintable(w.state()));
        QCOMPARE(w.heard.mid(1), spokenSentences);
        for (const QString &voice : w.voices)
            QVERIFY2(!voice.startsWith(u"openai"), qPrintable(voice));
        // One text was asked for, with its two retries at most: no storm.
        QVERIFY(w.openAi.requestCount(QStringLiteral("speech")) <= 3);
        QVERIFY(!w.isShown("troublePanel"));
    }

    void whoWasNotAgreedToIsNotReached()
    {
        VoicedWindow w(Speaker::OpenAi, false);
        QVERIFY(w.typeInstead(tiredWords));
        QVERIFY2(w.hearsAll(), qPrintable(w.state()));
        QCOMPARE(w.openAiServer.connectionCount(), 0);
        for (const QString &voice : w.voices)
            QVERIFY2(!voice.startsWith(u"openai"), qPrintable(voice));
    }

    void fastModeReachesNobody()
    {
        VoicedWindow w;
        QVERIFY(w.click("fastModeButton"));
        QVERIFY(w.typeInstead(tiredWords));
        QTRY_VERIFY_WITH_TIMEOUT(!w.heard.isEmpty(), patienceMs);
        QCOMPARE(w.openAiServer.connectionCount(), 0);
        QCOMPARE(w.coachServer.connectionCount(), 0);
    }

    void helpIsSilent()
    {
        VoicedWindow w;
        QVERIFY(w.typeInstead(tiredWords));
        QTRY_VERIFY_WITH_TIMEOUT(w.heard.contains(spokenSentences.constFirst()), patienceMs);
        w.window->engine().pipeline().editWords(QStringLiteral("I want to kill myself tonight"));
        QCOMPARE(w.window->engine().speech().state(), SpeechPlayer::State::Silent);
        QVERIFY(w.isShown("helpPanel"));
        const QStringList before = w.heard;
        QTest::qWait(300);
        QCOMPARE(w.heard, before);
    }

    void mutedAsksForNoSound()
    {
        VoicedWindow w;
        w.key(Qt::Key_M);
        QTRY_VERIFY_WITH_TIMEOUT(w.window->engine().speech().isMuted(), patienceMs);
        QVERIFY(w.typeInstead(tiredWords));
        QTRY_COMPARE_WITH_TIMEOUT(w.text("writtenLabel"), spokenSentences.join(u' '), patienceMs);
        QCOMPARE(w.openAi.requestCount(), 0);
    }
};

PULSEMATES_TEST(tst_WindowVoices)
#include "tst_windowvoices.moc"
