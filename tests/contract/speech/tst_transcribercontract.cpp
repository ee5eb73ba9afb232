#include "core/network/httpclient.h"
#include "core/pipeline/jointtranscriber.h"
#include "core/providers/assemblyai/assemblyaistreamingtranscriber.h"
#include "core/providers/local/moonshinetranscriber.h"
#include "core/providers/local/silerodetector.h"
#include "tests/contract/hearing/hearingrig.h"
#include "tests/support/faketranscriber.h"
#include "tests/support/fakevad.h"
#include "tests/support/patience.h"
#include "tests/support/providers/assemblyai/assemblyaistreaming.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/speechdata.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>

using namespace pulsemates;

namespace {

// A clock that lets every decode look instantaneous and every frame arrive in real time, so that
// partial words come also when a test pushes as fast as it can.
class FrameClock final : public Clock
{
public:
    [[nodiscard]] MonotonicTime now() const override { return m_now; }
    void frame() { m_now += AudioFrame::duration; }

private:
    MonotonicTime m_now{};
};

bool isSilent(const std::vector<float> &sound)
{
    return std::ranges::all_of(sound, [](float sample) { return sample == 0; });
}

std::vector<float> fifthOfASecond()
{
    std::vector<float> tone(3'200);
    for (std::size_t i = 0; i < tone.size(); ++i)
        tone[i] = 0.3F * std::sin(0.08F * static_cast<float>(i));
    return tone;
}

/// The scripted service of the streaming implementation, which hears words in all sound but
/// silence.
struct StreamingService
{
    loopback::AssemblyAiStreaming service;
    loopback::LoopbackServer server{service};
    SteadyClock clock;
    HttpClient client{clock};

    [[nodiscard]] std::unique_ptr<Transcriber> transcriber()
    {
        constexpr std::chrono::minutes anything{5}; // sound comes at once here
        service.setAllowedLead(anything);
        AssemblyAiStreamingOptions options;
        if (server.start())
            options.base = *ServiceAddress::parse(server.url().toString());
        options.lead = options.mostWaiting = anything;
        return std::make_unique<AssemblyAiStreamingTranscriber>(
            client, options, Credential::raw(Secret(service.key())));
    }

    void hears(const std::vector<float> &sound)
    {
        service.setScript(isSilent(sound) ? loopback::SpeechScript()
                                          : loopback::SpeechScript::demo());
    }
};

} // namespace

/// One suite over every implementation of the Transcriber seam: real weights, scripted services and
/// fake. What only those have in common that are asked by requests is in tst_RequestRecognisers.
class tst_TranscriberContract : public TestClass
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto files = std::make_shared<SpeechFiles>();
        m_detector = std::make_unique<SileroDetector>(files);
        QVERIFY(m_detector->load().has_value());
        MoonshineOptions tiny;
        tiny.size = MoonshineSize::Tiny;
        m_all[QStringLiteral("moonshine base")] =
            std::make_unique<MoonshineTranscriber>(files, m_clock);
        m_all[QStringLiteral("moonshine tiny")] =
            std::make_unique<MoonshineTranscriber>(files, m_clock, tiny);
        m_all[QStringLiteral("fake")] = std::make_unique<FakeTranscriber>();
        m_all[QStringLiteral("streaming")] = m_remote.transcriber();
        m_all[QStringLiteral("joint")] = joint();
        for (const HearingRig::Kind kind : HearingRig::all()) {
            auto rig = std::make_unique<HearingRig>(kind);
            m_all[HearingRig::nameOf(kind)] = std::move(rig->transcriber);
            m_asked[HearingRig::nameOf(kind)] = std::move(rig);
        }
    }

    void cleanupTestCase()
    {
        m_all.clear();
        m_asked.clear();
    }

    void init()
    {
        TestClass::init();
        static std::uint64_t next = 0;
        m_id = CheckInId{++next};
        m_detector->reset();
    }

    void prepares_data() { everyImplementation(); }
    void prepares()
    {
        QSignalSpy prepared(&transcriber(), &Transcriber::prepared);
        transcriber().prepare();
        transcriber().prepare();
        QTRY_COMPARE_WITH_TIMEOUT(prepared.count(), 2, patienceMs);
        for (const auto &arguments : prepared)
            QVERIFY(arguments[0].value<Outcome>().has_value());
        QVERIFY(!transcriber().name().isEmpty());
        transcriber().release(); // what it would hear was settled when it connected
    }

    void partialWordsComeBeforeTheFinalOnes_data() { everyImplementation(); }
    void partialWordsComeBeforeTheFinalOnes()
    {
        PULSEMATES_NEEDS_DATA();
        const auto sound = readRecording(QStringLiteral("jfk.flac"));
        QVERIFY(!sound.empty());
        const Transcription heard = transcribe(sound);
        QVERIFY(heard.partials.size() >= leastPartials());
        QVERIFY(!heard.partialAfterResult);
        QCOMPARE(heard.results.size(), std::size_t(1));
        QVERIFY(heard.results[0].has_value());
        QVERIFY(!heard.results[0]->settled.isEmpty());
        QVERIFY(heard.results[0]->unsettled.isEmpty());
        QCOMPARE(heard.results[0]->source, transcriber().name());
        for (const Transcript &words : heard.partials) {
            QVERIFY(!words.isEmpty());
            QVERIFY2(heard.results[0]->settled.startsWith(words.settled),
                     "settled words must not change");
        }
    }

    void silenceIsAnEmptyTranscript_data() { everyImplementation(); }
    void silenceIsAnEmptyTranscript()
    {
        const Transcription heard = transcribe(std::vector<float>(16'000 * 3));
        QCOMPARE(heard.results.size(), std::size_t(1));
        QVERIFY(heard.results[0].has_value());
        QVERIFY(heard.results[0]->isEmpty());
        QVERIFY(heard.partials.empty());
    }

    void noFramesIsAnEmptyTranscript_data() { everyImplementation(); }
    void noFramesIsAnEmptyTranscript()
    {
        const Transcription heard = transcribe({});
        QCOMPARE(heard.results.size(), std::size_t(1));
        QVERIFY(heard.results[0].has_value() && heard.results[0]->isEmpty());
    }

    void aFifthOfASecondIsNoTrouble_data() { everyImplementation(); }
    void aFifthOfASecondIsNoTrouble()
    {
        const Transcription heard = transcribe(fifthOfASecond(), true);
        QCOMPARE(heard.results.size(), std::size_t(1));
        QVERIFY(heard.results[0].has_value());
    }

    void aStopEndsWithOneCancelled_data() { everyImplementation(); }
    void aStopEndsWithOneCancelled()
    {
        QSignalSpy finished(&transcriber(), &Transcriber::finished);
        std::stop_source stop;
        transcriber().start(m_id, Language::English, stop.get_token());
        pushVoice(m_id, 20);
        QCOMPARE(finished.count(), 0);
        stop.request_stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patienceMs); // without another call
        pushVoice(m_id, 20);
        transcriber().finish(m_id);
        QCoreApplication::processEvents();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(errorOf(finished).code, ErrorCode::Cancelled);
    }

    void aStopBeforeTheStartEndsToo_data() { everyImplementation(); }
    void aStopBeforeTheStartEndsToo()
    {
        QSignalSpy finished(&transcriber(), &Transcriber::finished);
        std::stop_source stop;
        stop.request_stop();
        transcriber().start(m_id, Language::English, stop.get_token());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patienceMs);
        QCOMPARE(errorOf(finished).code, ErrorCode::Cancelled);
    }

    void finishingTwiceTellsOnce_data() { everyImplementation(); }
    void finishingTwiceTellsOnce()
    {
        QSignalSpy finished(&transcriber(), &Transcriber::finished);
        transcriber().start(m_id, Language::English, {});
        transcriber().finish(m_id);
        transcriber().finish(m_id);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patienceMs);
        QCoreApplication::processEvents();
        QCOMPARE(finished.count(), 1);
    }

    void aNewStartEndsTheOldOne_data() { everyImplementation(); }
    void aNewStartEndsTheOldOne()
    {
        QSignalSpy finished(&transcriber(), &Transcriber::finished);
        const CheckInId second{m_id.value + 1'000'000};
        transcriber().start(m_id, Language::English, {});
        transcriber().start(second, Language::English, {});
        transcriber().finish(m_id); // stale: must not end the new one
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patienceMs);
        QCOMPARE(finished[0][0].value<CheckInId>(), m_id);
        transcriber().finish(second);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, patienceMs);
        QCOMPARE(finished[1][0].value<CheckInId>(), second);
    }

    void staleFramesAreDropped_data() { everyImplementation(); }
    void staleFramesAreDropped()
    {
        QSignalSpy finished(&transcriber(), &Transcriber::finished);
        transcriber().start(m_id, Language::English, {});
        pushVoice(CheckInId{m_id.value + 7}, 100);
        transcriber().finish(m_id);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patienceMs);
        const auto result = finished[0][1].value<Result<Transcript>>();
        QVERIFY(result.has_value() && result->isEmpty());
    }

    void aLanguageItCannotHearIsAnError_data() { everyImplementation(); }
    void aLanguageItCannotHearIsAnError()
    {
        if (isAsked() && transcriber().supports(Language::Korean))
            QSKIP("the service hears every language that the program speaks");
        QVERIFY(!transcriber().supports(Language::Korean));
        QSignalSpy finished(&transcriber(), &Transcriber::finished);
        transcriber().start(m_id, Language::Korean, {});
        transcriber().finish(m_id);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patienceMs);
        QCOMPARE(errorOf(finished).code, ErrorCode::LanguageNotSupported);
    }

    void worksAgainAfterARelease_data() { everyImplementation(); }
    void worksAgainAfterARelease()
    {
        transcriber().release();
        const Transcription heard = transcribe(std::vector<float>(16'000));
        QCOMPARE(heard.results.size(), std::size_t(1));
        QVERIFY(heard.results[0].has_value());
        if (!isAsked()) // silence is nothing to ask for
            return;
        ++m_id.value;
        const Transcription words = transcribe(fifthOfASecond(), true);
        QCOMPARE(words.results.size(), std::size_t(1));
        QVERIFY(words.results[0].has_value());
        QCOMPARE(words.results[0]->settled, calmWords());
    }

    void tellsMissingWeights()
    {
        const auto nowhere =
            std::make_shared<SpeechFiles>(QStringLiteral("/nonexistent"), QString());
        MoonshineTranscriber lost(nowhere, m_clock);
        QSignalSpy finished(&lost, &Transcriber::finished);
        lost.start(m_id, Language::English, {});
        QCOMPARE(finished.count(), 1);
        QCOMPARE(errorOf(finished).code, ErrorCode::ModelMissing);
    }

private:
    void everyImplementation()
    {
        QTest::addColumn<QString>("implementation");
        for (const auto &[name, entry] : m_all)
            QTest::newRow(qPrintable(name)) << name;
    }

    /// The scripted one here, the streaming one on the network.
    std::unique_ptr<Transcriber> joint()
    {
        auto made =
            std::make_unique<JointTranscriber>(std::make_unique<FakeTranscriber>(), m_jointClock);
        Transcriber *remote = m_besideRemote.transcriber().release();
        remote->setParent(&m_home);
        made->setRemote({remote, remote->name(), {Language::English}});
        return made;
    }

    Transcriber &transcriber()
    {
        QFETCH(const QString, implementation);
        return *m_all.at(implementation);
    }

    /// By requests: what the sound holds is sent as a whole.
    [[nodiscard]] bool isAsked() const
    {
        QFETCH(const QString, implementation);
        return m_asked.contains(implementation);
    }

    /// A service's come all at once here, so that most are left out; whoever answers in one piece,
    /// or whose stream is read as one, has none.
    [[nodiscard]] std::size_t leastPartials() const
    {
        QFETCH(const QString, implementation);
        if (isAsked())
            return 0;
        return implementation == u"streaming" ? 1 : 3;
    }

    Transcription transcribe(const std::vector<float> &sound, bool allVoice = false)
    {
        m_remote.hears(sound);
        m_besideRemote.hears(sound);
        for (const auto &[name, rig] : m_asked)
            rig->setScript(isSilent(sound) ? loopback::SpeechScript() : calmScript());
        // The detector is in the way of the clock, so it moves it.
        class Ticking final : public VoiceActivityDetector
        {
        public:
            Ticking(VoiceActivityDetector &inner, FrameClock &clock, bool allVoice)
                : m_inner(inner)
                , m_clock(clock)
                , m_allVoice(allVoice)
            {}
            [[nodiscard]] Outcome load() override { return Done{}; }
            void reset() override { m_inner.reset(); }
            [[nodiscard]] bool
            accept(std::span<const float, AudioFrame::samplesPerFrame> frame) override
            {
                m_clock.frame();
                return m_inner.accept(frame) || m_allVoice;
            }

        private:
            VoiceActivityDetector &m_inner;
            FrameClock &m_clock;
            bool m_allVoice;
        };
        Ticking detector(*m_detector, m_clock, allVoice);
        return transcribeAtOnce(transcriber(), detector, sound, m_id);
    }

    void pushVoice(CheckInId id, int frames)
    {
        const std::array<float, AudioFrame::samplesPerFrame> frame{};
        for (int i = 0; i < frames; ++i)
            transcriber().push(id, frame, true);
    }

    static Error errorOf(const QSignalSpy &finished)
    {
        const auto result = finished[0][1].value<Result<Transcript>>();
        return result ? Error{} : result.error();
    }

    FrameClock m_clock;
    StreamingService m_remote;
    StreamingService m_besideRemote;
    SteadyClock m_jointClock;
    QObject m_home; ///< of the recogniser on the network: goes before its client
    std::unique_ptr<SileroDetector> m_detector;
    std::map<QString, std::unique_ptr<HearingRig>> m_asked; ///< their recognisers are in m_all
    std::map<QString, std::unique_ptr<Transcriber>> m_all;
    CheckInId m_id;
};

PULSEMATES_TEST(tst_TranscriberContract)

#include "tst_transcribercontract.moc"
