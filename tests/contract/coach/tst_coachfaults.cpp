#include "core/guidance/coachgate.h"
#include "tests/contract/coach/coachrig.h"
#include "tests/support/network/boundport.h"
#include "tests/support/network/bytesserver.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace pulsemates::loopback;
using namespace std::chrono_literals;

namespace {

Fault named(const QString &name)
{
    const auto fault = faultNamed(name);
    if (!fault)
        qFatal("no fault %s", qPrintable(name));
    return *fault;
}

} // namespace

/// What may go wrong at a service that writes, row by row: how it ends, and how often it is asked.
class tst_CoachFaults : public TestClass
{
    Q_OBJECT

protected:
    /// Qt's words where a stream is reset.
    [[nodiscard]] QString alsoExpected() const override
    {
        return QStringLiteral("stream \\d+ finished with error");
    }

private slots:
    /// What makes the first one silent may be its connection.
    void oneBesideASilentOneTakesAnotherConnection()
    {
        CoachRig rig(ServerKind::openAi(), {.encrypted = true});
        rig.service.inject({.fault = Fault::Held, .times = FaultPlan::always});
        rig.ask(one);
        QTRY_COMPARE_WITH_TIMEOUT(rig.service.requestCount(chat), 1, patienceMs);
        rig.service.clearFaults();
        CoachRequest beside = coachRequest();
        beside.beside = true;
        rig.ask(two, beside);
        QTRY_COMPARE_WITH_TIMEOUT(rig.heard->code(two), QStringLiteral("done"), patienceMs);
        QCOMPARE(rig.server.connectionCount(), 2);
        QCOMPARE(rig.heard->ends(one), 0);
        QCOMPARE(rig.service.violations(), QStringList());
    }

    void everyFaultEnds_data();
    void everyFaultEnds();

    void everyTimerEnds_data();
    void everyTimerEnds();

    void badCertificatesAreToldApart_data();
    void badCertificatesAreToldApart();

    void whatIsSpoiltIsNotShown_data();
    void whatIsSpoiltIsNotShown();

    void someFaultsMend_data();
    void someFaultsMend();

    void speaksHttp2()
    {
        CoachRig rig(ServerKind::openAi(), {.encrypted = true});
        std::vector<ExchangeFacts> facts;
        bool isBeforeTheEnd = true;
        connect(rig.coach.get(), &OpenAiCoach::exchanged, this, [&](CheckInId id, const auto &it) {
            isBeforeTheEnd &= rig.heard->ends(id) == 0;
            facts.push_back(it);
        });
        rig.ask();
        QTRY_COMPARE_WITH_TIMEOUT(rig.heard->code(one), QStringLiteral("done"), patienceMs);
        QCOMPARE(facts.size(), std::size_t(1));
        QVERIFY(isBeforeTheEnd);
        QCOMPARE(facts[0].protocol, WireProtocol::Http2);
        QVERIFY(facts[0].streamed);
        rig.service.inject({.fault = Fault::StreamReset});
        rig.ask(two);
        QTRY_COMPARE_WITH_TIMEOUT(
            rig.heard->code(two), QStringLiteral("connection-lost"), patienceMs);
    }

    void aWarmConnectionIsUsed()
    {
        CoachRig rig(ServerKind::openAi(), {.encrypted = true});
        rig.coach->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(rig.server.openConnections() > 0, true, patienceMs);
        QVERIFY(rig.warmer.isHeld(rig.settings().address));
        rig.ask();
        QTRY_COMPARE_WITH_TIMEOUT(rig.heard->code(one), QStringLiteral("done"), patienceMs);
    }

    void koreanComesWholeInAnyPieces()
    {
        CoachRig rig;
        const QString words = QStringLiteral("많이 고단하시겠어요. 1분만 쉬어 볼까요?");
        rig.service.setWords(words);
        rig.service.inject({.fault = Fault::SplitBytes});
        rig.ask(one, coachRequest(Language::Korean));
        QTRY_COMPARE_WITH_TIMEOUT(rig.heard->code(one), QStringLiteral("done"), patienceMs);
        QCOMPARE(rig.heard->sentences[one].join(u' '), words);
    }

    void theKeyGoesNowhereElse()
    {
        CoachRig rig;
        OpenAiCompatible other;
        LoopbackServer elsewhere(other);
        QVERIFY(elsewhere.start());
        FaultPlan plan{.fault = Fault::RedirectElsewhere};
        plan.elsewhere = elsewhere.url().toString().toUtf8();
        rig.service.inject(plan);
        rig.ask();
        QTRY_COMPARE_WITH_TIMEOUT(
            rig.heard->code(one), QStringLiteral("not-the-service"), patienceMs);
        QCOMPARE(elsewhere.connectionCount(), 0);
    }

    void withoutAKeyNobodyElseGetsWords()
    {
        SteadyClock clock;
        HttpClient client(clock);
        ConnectionWarmer warmer(client);
        ChatService far;
        far.address = *ServiceAddress::parse(QStringLiteral("https://words.invalid/v1"));
        OpenAiCoach coach(client, warmer, far);
        const HeardCoach heard(coach);
        int exchanges = 0;
        int atAddress = 0;
        connect(&coach, &OpenAiCoach::exchanged, this, [&] { ++exchanges; });
        connect(&coach, &OpenAiCoach::endedAt, this, [&] { ++atAddress; });
        coach.start(one, coachRequest(), {});
        QCOMPARE(client.underWay(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(heard.code(one), QStringLiteral("key-refused"), patienceMs);
        QCOMPARE(heard.results.at(one).back().error().stage, Stage::Store);
        QCOMPARE(exchanges, 0);
        QCOMPARE(atAddress, 1); // another address may have its key
        QCOMPARE(client.underWay(), 0);
    }

    /// All was said; that the exchange does not end is nobody's concern.
    void whatStallsBehindItsEndIsDone()
    {
        BytesServer server;
        server.onBytes = [](BytesServer::Peer &peer) {
            (void)BytesServer::answer(
                peer,
                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
                "data: {\"choices\":[{\"delta\":{\"content\":\"{\\\"message\\\":\\\"That was a "
                "long day.\\\"}\"},\"finish_reason\":\"stop\"}]}\n\n"
                "data: [DONE]\n\n"); // and the connection stays
        };
        CoachRig rig;
        ChatService stalls = rig.settings();
        stalls.address = *ServiceAddress::parse(server.address());
        const auto longest = 10 * std::chrono::milliseconds(patienceMs);
        stalls.patience = HttpTimeouts{longest, longest, longest, longest};
        rig.coach->setService(stalls);
        rig.ask();
        QTRY_COMPARE_WITH_TIMEOUT(rig.heard->code(one), QStringLiteral("done"), patienceMs);
        QCOMPARE(rig.heard->sentences[one], QStringList{QStringLiteral("That was a long day.")});
        QTRY_COMPARE_WITH_TIMEOUT(server.openPeers(), 0, patienceMs);
        QCOMPARE(rig.client.underWay(), 0);
    }

    void nobodyThere()
    {
        CoachRig rig;
        const BoundPort port;
        ChatService gone = rig.settings();
        gone.address = *ServiceAddress::parse(port.address());
        rig.coach->setService(gone);
        rig.ask();
        QTRY_COMPARE_WITH_TIMEOUT(
            rig.heard->code(one), QStringLiteral("connection-refused"), patienceMs);
    }
};

void tst_CoachFaults::everyFaultEnds_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("asked"); // 0: as often as Qt likes
    const auto row = [](const char *fault, const char *code, int asked = 1) {
        QTest::newRow(fault) << QString::fromLatin1(code) << asked;
    };
    row("unauthorized", "key-refused");
    row("forbidden", "not-permitted");
    row("not-found", "service-model-unknown");
    row("rate-limited", "rate-limited", 3);
    row("rate-limited-ms", "rate-limited", 3);
    row("rate-limited-long", "rate-limited");
    row("out-of-quota", "quota-used-up");
    row("server-error", "service-error", 3);
    row("unavailable", "service-error", 3);
    row("gateway-timeout", "service-error", 3);
    row("numeric-code", "service-error", 3);
    row("close-at-once", "connection-lost", 0);
    row("reset-at-once", "connection-lost", 0);
    row("cut-body", "connection-lost");
    row("reset-body", "connection-lost");
    row("go-away", "done");
    row("captive-portal", "not-the-service");
    row("captive-redirect", "not-the-service");
    row("wrong-type", "done");
    row("empty-body", "answer-unreadable");
    row("not-json", "answer-unreadable");
    row("cut-json", "connection-lost");
    row("huge-json", "answer-too-large");
    row("deep-json", "answer-too-large");
    row("duplicate-keys", "answer-unreadable");
    row("wild-numbers", "answer-unreadable");
    row("invalid-utf8", "answer-unreadable");
    row("wrong-length", "done");
    row("bad-chunk", "answer-unreadable");    // to Qt it is an empty body
    row("header-flood", "answer-unreadable"); // the same
    row("not-http", "connection-lost", 0);
    row("split-bytes", "done");
    row("crlf", "done");
    row("carriage-returns", "done");
    row("comments", "done");
    row("several-data-lines", "done");
    row("no-done", "done");
    row("no-end", "connection-lost");
    row("error-mid-stream", "service-error");
    row("endless-line", "answer-too-large");
    row("refusal", "request-refused");
    row("truncated", "answer-too-large");
    row("content-filter", "request-refused");
    row("schema-broken", "answer-unreadable");
    row("json-in-fence", "done");
    row("text-long", "answer-too-large");
    row("text-empty", "answer-unreadable");
}

void tst_CoachFaults::everyFaultEnds()
{
    QFETCH(QString, code);
    QFETCH(int, asked);
    CoachRig rig;
    rig.service.inject(
        {.fault = named(QString::fromLatin1(QTest::currentDataTag())), .times = FaultPlan::always});
    rig.ask();
    QTRY_COMPARE_WITH_TIMEOUT(rig.heard->ends(one), 1, patienceMs);
    QCOMPARE(rig.heard->code(one), code);
    if (asked > 0)
        QCOMPARE(rig.service.requestCount(chat), asked);
    QCOMPARE(rig.service.violations(), QStringList());
    QVERIFY(!rig.heard->outOfTurn);
    if (code == u"done")
        QCOMPARE(rig.heard->sentences[one].size(), 3);
    if (isNoHttp(named(QString::fromLatin1(QTest::currentDataTag()))))
        QVERIFY(rig.heard->sentences[one].isEmpty());
    const auto &result = rig.heard->results[one].front();
    if (!result) {
        QCOMPARE(result.error().stage, Stage::Coach);
        for (const char *secret : {"loopback-openai-key", "long day", "carry"})
            QVERIFY2(!result.error().detail.contains(QLatin1String(secret)), secret);
    }
    // What failed stands in nobody's way, and nothing is left of it.
    rig.service.clearFaults();
    rig.ask(two);
    QTRY_COMPARE_WITH_TIMEOUT(rig.heard->code(two), QStringLiteral("done"), patienceMs);
    QCOMPARE(rig.coach->underWay() + rig.client.underWay(), 0);
    QCOMPARE(rig.heard->ends(one), 1);
}

void tst_CoachFaults::everyTimerEnds_data()
{
    QTest::addColumn<int>("timer");
    QTest::newRow("no-answer") << 0;
    QTest::newRow("stall") << 1;
    QTest::newRow("drip") << 2;
}

void tst_CoachFaults::everyTimerEnds()
{
    QFETCH(int, timer);
    CoachRig rig;
    ChatService service = rig.settings();
    const auto longest = std::chrono::milliseconds(patienceMs);
    service.patience = HttpTimeouts{longest, longest, longest, longest};
    (timer == 0   ? service.patience->firstByte
     : timer == 1 ? service.patience->silence
                  : service.patience->total) = 1s;
    rig.coach->setService(service);
    rig.service.inject({.fault = named(QString::fromLatin1(QTest::currentDataTag()))});
    rig.ask();
    QTRY_COMPARE_WITH_TIMEOUT(rig.heard->ends(one), 1, patienceMs);
    QCOMPARE(rig.heard->code(one), QStringLiteral("answer-timeout"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.service.requestCount(chat), 1, patienceMs);
}

void tst_CoachFaults::badCertificatesAreToldApart_data()
{
    QTest::addColumn<int>("flaw");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, CertificateFlaw flaw, const char *code) {
        QTest::newRow(name) << int(flaw) << QString::fromLatin1(code);
    };
    row("expired", CertificateFlaw::Expired, "clock-wrong");
    row("not yet", CertificateFlaw::NotYet, "clock-wrong");
    row("other host", CertificateFlaw::OtherHost, "certificate-refused");
    row("unknown authority", CertificateFlaw::UnknownAuthority, "certificate-refused");
}

void tst_CoachFaults::badCertificatesAreToldApart()
{
    QFETCH(int, flaw);
    QFETCH(QString, code);
    CoachRig rig(ServerKind::openAi(), {.encrypted = true, .flaw = CertificateFlaw(flaw)});
    rig.ask();
    QTRY_COMPARE_WITH_TIMEOUT(rig.heard->ends(one), 1, patienceMs);
    QCOMPARE(rig.heard->code(one), code);
    QCOMPARE(rig.service.requestCount(), 0); // neither the words nor the key
}

void tst_CoachFaults::whatIsSpoiltIsNotShown_data()
{
    QTest::addColumn<int>("shown");
    QTest::newRow("none") << 3;
    QTest::newRow("text-html") << 0;
    QTest::newRow("text-bidi") << 0;
    QTest::newRow("text-control") << 0;
    QTest::newRow("text-other-language") << 0;
    QTest::newRow("text-obeys") << 0;
    QTest::newRow("text-long") << 1;
}

/// A coach hands on what came; CoachGate decides what is seen.
void tst_CoachFaults::whatIsSpoiltIsNotShown()
{
    QFETCH(int, shown);
    CoachRig rig;
    if (const QByteArray fault = QTest::currentDataTag(); fault != "none")
        rig.service.inject({.fault = named(QString::fromLatin1(fault))});
    rig.ask();
    QTRY_COMPARE_WITH_TIMEOUT(rig.heard->ends(one), 1, patienceMs);
    QVERIFY(!rig.heard->sentences[one].isEmpty());
    static const SafetyScreen screen; // reads its rules once
    static const auto linter = CopyLinter::load(Language::English);
    QVERIFY(linter.has_value());
    CoachGate gate(screen, &*linter, {.mood = MoodLabel::Negative});
    for (const QString &sentence : rig.heard->sentences[one])
        (void)gate.take(sentence);
    QCOMPARE(gate.passed().size(), shown);
}

void tst_CoachFaults::someFaultsMend_data()
{
    QTest::addColumn<int>("asked");
    QTest::newRow("rate-limited-ms") << 2;
    QTest::newRow("rate-limited-date") << 2;
    QTest::newRow("server-error") << 2;
    QTest::newRow("unavailable") << 2;
    QTest::newRow("close-at-once") << 2;
    QTest::newRow("cut-upload") << 2;
}

void tst_CoachFaults::someFaultsMend()
{
    QFETCH(int, asked);
    CoachRig rig;
    rig.service.inject({.fault = named(QString::fromLatin1(QTest::currentDataTag()))});
    rig.ask();
    QTRY_COMPARE_WITH_TIMEOUT(rig.heard->ends(one), 1, patienceMs);
    QCOMPARE(rig.heard->code(one), QStringLiteral("done"));
    QCOMPARE(rig.heard->sentences[one].size(), 3); // none twice
    QVERIFY(rig.service.requestCount(chat) <= asked);
}

PULSEMATES_TEST(tst_CoachFaults)
#include "tst_coachfaults.moc"
