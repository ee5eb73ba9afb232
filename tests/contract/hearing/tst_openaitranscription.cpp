#include "core/providers/openai/openaitranscriber.h"
#include "tests/contract/hearing/hearingrig.h"
#include "tests/support/patience.h"
#include "tests/support/providers/http/multipart.h"
#include "tests/support/providers/openai/openaicompatible.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace pulsemates;
using namespace pulsemates::loopback;
using namespace std::chrono_literals;

using Kind = HearingRig::Kind;

namespace {

OpenAiTranscriber &recogniser(HearingRig &rig)
{
    return static_cast<OpenAiTranscriber &>(*rig.transcriber);
}

/// The names of a form's parts, and their values where they are fields.
QString fieldsOf(const loopback::HttpRequest &request)
{
    QString problem;
    QStringList fields;
    for (const FormPart &part :
         readForm(request.headers.value("content-type"), request.body, &problem)) {
        const QByteArray value = part.fileName.isEmpty() ? part.content : part.fileName;
        fields << QString::fromUtf8(part.name + '=' + value);
    }
    return problem + fields.join(u' ');
}

} // namespace

/// OpenAI-compatible transcription: streams, the ways of local servers, what is learned of them.
class tst_OpenAiTranscription : public TestClass
{
    Q_OBJECT

private slots:
    void whatIsSent_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("fields");
        QTest::newRow("streamed") << Kind::Streamed
                                  << "file=speech.flac model=gpt-4o-mini-transcribe language=en "
                                     "response_format=json stream=true";
        QTest::newRow("whisper") << Kind::Whisper
                                 << "file=speech.flac model=whisper-1 language=en "
                                    "response_format=verbose_json";
    }

    void whatIsSent()
    {
        QFETCH(Kind, kind);
        HearingRig rig(kind);
        QCOMPARE(rig.hear(), calmWords());
        const auto requests = rig.service->requests();
        QCOMPARE(requests.size(), std::size_t(1));
        QCOMPARE(requests[0].path, QStringLiteral("/v1/audio/transcriptions"));
        QCOMPARE(requests[0].headers.value("authorization"),
                 QByteArray("Bearer loopback-openai-key"));
        QTEST(fieldsOf(requests[0]), "fields");
    }

    void withoutAKeyNobodyElseGetsAVoice()
    {
        SteadyClock clock;
        HttpClient client(clock);
        const auto address = *ServiceAddress::parse(QStringLiteral("https://voices.invalid/v1"));
        OpenAiTranscriber transcriber(client, {address, {}}, {});
        HeardOf heard(transcriber);
        int exchanges = 0;
        connect(&transcriber, &RequestTranscriber::exchanged, this, [&] { ++exchanges; });
        transcriber.start(CheckInId{1}, Language::English, {});
        const std::array<float, AudioFrame::samplesPerFrame> voice{};
        for (int i = 0; i < 50; ++i)
            transcriber.push(CheckInId{1}, voice, true);
        transcriber.finish(CheckInId{1});
        QTRY_COMPARE_WITH_TIMEOUT(heard.how(), QStringLiteral("key-refused"), patienceMs);
        QCOMPARE(exchanges, 0);
        QCOMPARE(client.underWay(), 0);
    }

    void partialWordsComeBeforeTheEnd()
    {
        HearingRig rig(Kind::Streamed);
        rig.service->inject({.fault = Fault::Stall}); // in the middle of the stream
        rig.start();
        rig.say(100);
        rig.transcriber->finish(rig.id);
        QTRY_VERIFY_WITH_TIMEOUT(!rig.heard->partials.empty(), patienceMs);
        const Transcript &words = rig.heard->partials.back();
        QVERIFY(words.settled.isEmpty());
        QVERIFY(!words.unsettled.isEmpty());
        QVERIFY(calmWords().startsWith(words.unsettled));
        QCOMPARE(words.source, rig.transcriber->name());
        QVERIFY(rig.heard->ends.empty());
        rig.stop.request_stop();
        rig.waitForEnd();
        QCOMPARE(rig.heard->how(), QStringLiteral("cancelled"));
    }

    void streamsInAnyForm_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("end");
        for (const char *fault : {"split-bytes",
                                  "crlf",
                                  "carriage-returns",
                                  "comments",
                                  "several-data-lines",
                                  "no-done",
                                  "wrong-type"})
            QTest::newRow(fault) << QString::fromLatin1(fault) << calmWords();
        QTest::newRow("error") << "error-mid-stream"
                               << "service-error";
        QTest::newRow("endless line") << "endless-line"
                                      << "answer-too-large";
        QTest::newRow("cut") << "cut-body"
                             << "connection-lost"; // whether Qt tells or not
        QTest::newRow("no end") << "no-end"
                                << "connection-lost";
    }

    void streamsInAnyForm()
    {
        QFETCH(QString, fault);
        HearingRig rig(Kind::Streamed);
        SpeechScript script;
        script.say(calmWords());
        rig.setScript(script);
        rig.service->inject({.fault = faultNamed(fault).value(), .times = FaultPlan::always});
        QFETCH(QString, end);
        const QString heard = rig.hear();
        QVERIFY2(end.split(u'|').contains(heard), qPrintable(heard));
        QCOMPARE(rig.heard->ends.size(), std::size_t(1));
        QVERIFY(!rig.heard->outOfTurn);
    }

    void aFloodIsToldSparsely()
    {
        HearingRig rig(Kind::Streamed);
        rig.service->inject({.fault = Fault::WordFlood});
        const MonotonicTime before = rig.clock.now();
        QCOMPARE(rig.hear(), calmWords());
        constexpr auto leastRest = SparsePartials::interval * 4 / 5; // whatever a timer is worth
        const auto rests = std::size_t((rig.clock.now() - before) / leastRest);
        QVERIFY(!rig.heard->partials.empty());
        // The first, the last, and one after every rest: a slow computer has had more of these.
        QVERIFY2(rig.heard->partials.size() <= 2 + rests, qPrintable(QString::number(rests)));
        QVERIFY(!rig.heard->outOfTurn);
    }

    void charactersSurviveAnySplit()
    {
        HearingRig rig(Kind::Streamed);
        rig.setScript(SpeechScript::demo(QStringLiteral("ko")));
        rig.service->inject({.fault = Fault::SplitBytes});
        QVERIFY(rig.hear(Language::Korean).startsWith(QStringLiteral("이번 주에는 일이 계속")));
    }

    void localServers_data()
    {
        QTest::addColumn<ServerFamily>("family");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("below");
        QTest::addColumn<QString>("path");
        const QString v1 = QStringLiteral("v1");
        const QString usual = QStringLiteral("/v1/audio/transcriptions");
        QTest::newRow("vllm") << ServerFamily::Vllm << "openai/whisper-large-v3" << v1 << usual;
        QTest::newRow("vllm, unknown")
            << ServerFamily::Unknown << "openai/whisper-large-v3" << v1 << usual;
        QTest::newRow("speaches") << ServerFamily::Speaches << "Systran/faster-whisper-small" << v1
                                  << usual;
        QTest::newRow("whisper.cpp") << ServerFamily::WhisperCpp << "" << QString() << "/inference";
        QTest::newRow("whisper.cpp below v1") << ServerFamily::WhisperCpp << "" << v1 << usual;
    }

    void localServers()
    {
        QFETCH(ServerFamily, family);
        QFETCH(QString, model);
        QFETCH(QString, below);
        const ServerKind kind = family == ServerFamily::Speaches     ? ServerKind::speaches()
                                : family == ServerFamily::WhisperCpp ? ServerKind::whisperCpp()
                                                                     : ServerKind::vllm();
        HearingRig rig(kind, family, model, below);
        QCOMPARE(rig.hear(), calmWords());
        QCOMPARE(rig.service->violations(), QStringList());
        const auto requests = rig.service->requests();
        QCOMPARE(requests.size(), std::size_t(1));
        QTEST(requests[0].path, "path");
        QVERIFY(!requests[0].headers.has("authorization")); // no key, no header
    }

    void refusalsAreLearnedFrom()
    {
        HearingRig rig(ServerKind::openAi(),
                       ServerFamily::Speaches,
                       QStringLiteral("gpt-4o-mini-transcribe")); // which refuses verbose_json
        QSignalSpy learned(&recogniser(rig), &OpenAiTranscriber::quirksLearned);
        QVERIFY(!recogniser(rig).quirks().isPlain());
        QCOMPARE(rig.hear(), calmWords());
        QCOMPARE(rig.service->requestCount(), 2);
        QCOMPARE(learned.count(), 1);
        QVERIFY(recogniser(rig).quirks().isPlain());
        QCOMPARE(rig.hear(), calmWords());
        QCOMPARE(rig.service->requestCount(), 3); // not asked for again
        QCOMPARE(learned.count(), 1);
    }

    void aRefusalOfThePlainRequestIsFinal()
    {
        HearingRig rig(Kind::Streamed);
        rig.service->inject({.fault = Fault::NotFound, .times = FaultPlan::always});
        const QString end = rig.hear();
        QVERIFY2(end == u"service-model-unknown" || end == u"request-refused", qPrintable(end));
        QVERIFY(rig.service->requestCount() <= 2);
        QVERIFY(!recogniser(rig).quirks().isPlain()); // nothing was learned
    }

    void anUnknownModelIsTold()
    {
        HearingRig rig(ServerKind::vllm(), ServerFamily::Vllm, QStringLiteral("nobody/nothing"));
        QCOMPARE(rig.hear(), QStringLiteral("service-model-unknown"));
        QCOMPARE(rig.service->requestCount(), 1);
    }

    void noVoiceGoesToServersThatDoNotTranscribe_data()
    {
        QTest::addColumn<ServerFamily>("family");
        QTest::newRow("llama.cpp") << ServerFamily::LlamaCpp;
        QTest::newRow("lm studio") << ServerFamily::LmStudio;
    }

    void noVoiceGoesToServersThatDoNotTranscribe()
    {
        QFETCH(ServerFamily, family);
        HearingRig rig(ServerKind::lmStudio(), family, QStringLiteral("x"));
        QCOMPARE(rig.hear(), QStringLiteral("request-refused"));
        QCOMPARE(rig.server->connectionCount(), 0);
    }

    void streamsThatAreIgnoredAreAnswers()
    {
        HearingRig rig(Kind::Whisper);
        ServerQuirks quirks = recogniser(rig).quirks();
        quirks.streams = true;
        quirks.verbose = false;
        const QString base = rig.server->url().toString(QUrl::StripTrailingSlash);
        OpenAiTranscriber other(
            *rig.client,
            {*ServiceAddress::parse(base + QStringLiteral("/v1")), Secret(rig.service->key())},
            {QStringLiteral("whisper-1"), quirks});
        HeardOf heard(other);
        const CheckInId id{77'000'000};
        other.start(id, Language::English, {});
        for (int i = 0; i < 100; ++i)
            other.push(id, std::array<float, AudioFrame::samplesPerFrame>{}, true);
        other.finish(id);
        QTRY_COMPARE_WITH_TIMEOUT(heard.ends.size(), std::size_t(1), patienceMs);
        QCOMPARE(heard.words(), calmWords());
    }

    void aModelThatLoadsIsWaitedFor()
    {
        HearingRig rig(ServerKind::whisperCpp(), ServerFamily::WhisperCpp, {}, {});
        auto &service = static_cast<OpenAiCompatible &>(*rig.service);
        service.setLoading(true);
        rig.start();
        rig.say(100);
        rig.transcriber->finish(rig.id);
        QTRY_VERIFY_WITH_TIMEOUT(rig.service->requestCount() >= 2, patienceMs);
        service.setLoading(false);
        rig.waitForEnd();
        QCOMPARE(rig.heard->words(), calmWords());
    }

    void inventedSegmentsAreLeftOut()
    {
        HearingRig rig(Kind::Whisper);
        rig.service->inject({.fault = Fault::InventedWords});
        rig.start();
        rig.say(300, false); // where the segment is said to be
        rig.say(100);
        rig.transcriber->finish(rig.id);
        rig.waitForEnd();
        QVERIFY(rig.heard->ends[0] && rig.heard->ends[0]->isEmpty());
    }

    void silentServersAreLeft_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"no-answer", "stall", "drip"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }

    void silentServersAreLeft()
    {
        QFETCH(QString, fault);
        HearingRig rig(Kind::Streamed);
        OpenAiTranscriberOptions options;
        options.quirks = recogniser(rig).quirks();
        options.quirks.timeouts = quickTimeouts();
        const QString base = rig.server->url().toString(QUrl::StripTrailingSlash);
        rig.transcriber = std::make_unique<OpenAiTranscriber>(
            *rig.client,
            RemoteService{*ServiceAddress::parse(base + QStringLiteral("/v1")),
                          Secret(rig.service->key())},
            options);
        rig.heard = std::make_unique<HeardOf>(*rig.transcriber);
        rig.service->inject({.fault = faultNamed(fault).value()});
        QCOMPARE(rig.hear(), QStringLiteral("answer-timeout"));
        QTRY_COMPARE_WITH_TIMEOUT(rig.client->underWay(), 0, patienceMs);
    }
};

PULSEMATES_TEST(tst_OpenAiTranscription)

#include "tst_openaitranscription.moc"
