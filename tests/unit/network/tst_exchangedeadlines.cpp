#include "core/network/exchangedeadlines.h"
#include "core/network/exchangefacts.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;
using namespace std::chrono_literals;
using Limit = ExchangeDeadlines::Limit;

namespace {

constexpr HttpTimeouts timeouts{100ms, 300ms, 50ms, 1000ms};

ExchangeDeadlines fresh()
{
    return {timeouts, 0ms, 1000ms};
}

/// What runs out at next(), and that nothing does before.
std::optional<Limit> runsOut(const ExchangeDeadlines &deadlines)
{
    const auto next = deadlines.next();
    if (!next || deadlines.expired(*next - 1ns))
        return std::nullopt;
    return deadlines.expired(*next);
}

} // namespace

/// The timers, and where the time of an exchange went.
class tst_ExchangeDeadlines : public TestClass
{
    Q_OBJECT

private slots:
    void eachPartHasItsTimer()
    {
        ExchangeDeadlines deadlines = fresh();
        QVERIFY(!deadlines.isConnected());
        QCOMPARE(deadlines.next(), std::optional<MonotonicTime>(100ms));
        QCOMPARE(runsOut(deadlines), std::optional(Limit::Connect));
        deadlines.sending(90ms);
        QVERIFY(deadlines.isConnected());
        QCOMPARE(deadlines.next(), std::optional<MonotonicTime>(140ms));
        QCOMPARE(runsOut(deadlines), std::optional(Limit::Silence));
        deadlines.sending(120ms); // goes on
        QCOMPARE(deadlines.next(), std::optional<MonotonicTime>(170ms));
        deadlines.sent(130ms);
        QCOMPARE(deadlines.next(), std::optional<MonotonicTime>(430ms));
        QCOMPARE(runsOut(deadlines), std::optional(Limit::FirstByte));
        deadlines.received(400ms);
        QCOMPARE(deadlines.next(), std::optional<MonotonicTime>(450ms));
        QCOMPARE(runsOut(deadlines), std::optional(Limit::Silence));
        deadlines.received(440ms);
        QCOMPARE(deadlines.next(), std::optional<MonotonicTime>(490ms));
        deadlines.finished();
        QVERIFY(!deadlines.next());
        QVERIFY(!deadlines.expired(5000ms));
    }

    void theTotalTimeWins()
    {
        ExchangeDeadlines deadlines = fresh();
        deadlines.sent(950ms);
        QCOMPARE(deadlines.next(), std::optional<MonotonicTime>(1000ms));
        QCOMPARE(runsOut(deadlines), std::optional(Limit::Total));
        for (int ms = 960; ms < 1000; ms += 10) // a reply that trickles for ever
            deadlines.received(std::chrono::milliseconds(ms));
        QCOMPARE(deadlines.expired(1000ms), std::optional(Limit::Total));
    }

    void partsNeverGoBack()
    {
        ExchangeDeadlines deadlines = fresh();
        deadlines.received(10ms); // before all was sent: an early reply
        deadlines.sending(20ms);
        deadlines.sent(30ms);
        QCOMPARE(deadlines.next(), std::optional<MonotonicTime>(60ms));
        deadlines.finished();
        deadlines.received(70ms);
        QVERIFY(!deadlines.next());
    }

    void limitsHaveNames()
    {
        QCOMPARE(limitName(Limit::Connect), "connect");
        QCOMPARE(limitName(Limit::FirstByte), "first byte");
        QCOMPARE(limitName(Limit::Silence), "silence");
        QCOMPARE(limitName(Limit::Total), "total");
    }

    void tellsWhereTheTimeWent()
    {
        ExchangeFacts facts;
        facts.begun = 10ms;
        facts.connected = 60ms;
        facts.sent = 70ms;
        facts.firstByte = 370ms;
        facts.ended = 400ms;
        facts.roundTrip = 40ms;
        const std::vector<ExchangeStretch> whole{{Where::Network, 10ms, 90ms},
                                                 {Where::Provider, 90ms, 350ms},
                                                 {Where::Network, 350ms, 400ms}};
        QVERIFY(stretchesOf(facts) == whole);
        facts.streamed = true;
        const std::vector<ExchangeStretch> streamed{{Where::Network, 10ms, 90ms},
                                                    {Where::Provider, 90ms, 350ms},
                                                    {Where::Network, 350ms, 370ms},
                                                    {Where::Provider, 370ms, 400ms}};
        QVERIFY(stretchesOf(facts) == streamed);
    }

    void whatFailedBeforeItConnectedWasTheNetworks()
    {
        ExchangeFacts facts;
        facts.begun = 5ms;
        facts.ended = 25ms;
        QVERIFY((stretchesOf(facts) == std::vector<ExchangeStretch>{{Where::Network, 5ms, 25ms}}));
        QVERIFY(stretchesOf(ExchangeFacts()).empty());
    }

    void stretchesCoverItWithoutAGap()
    {
        QVERIFY(rc::check([] {
            MonotonicTime at{};
            const auto later = [&at]() -> std::optional<MonotonicTime> {
                at += std::chrono::microseconds(*rc::gen::inRange(0, 100'000));
                return *rc::gen::inRange(0, 4) == 0 ? std::nullopt : std::optional(at);
            };
            ExchangeFacts facts;
            facts.begun = 3ms;
            at = facts.begun;
            facts.connected = later();
            facts.sent = later();
            facts.firstByte = later();
            (void)later();
            facts.ended = at;
            facts.roundTrip = later();
            facts.streamed = *rc::gen::arbitrary<bool>();
            MonotonicTime reached = facts.begun;
            for (const ExchangeStretch &stretch : stretchesOf(facts)) {
                RC_ASSERT(stretch.start == reached);
                RC_ASSERT(stretch.end > stretch.start);
                reached = stretch.end;
            }
            RC_ASSERT(reached == *facts.ended);
        }));
    }

    /// Each stretch becomes a span of the check-in, in the colour of its place.
    void anExchangeBecomesSpans()
    {
        ExchangeFacts facts;
        facts.connection = ConnectionState::Cold;
        facts.protocol = WireProtocol::Http2;
        facts.streamed = true;
        facts.retries = 1;
        facts.begun = 10ms;
        facts.connected = 60ms;
        facts.sent = 70ms;
        facts.firstByte = 370ms;
        facts.ended = 400ms;
        facts.roundTrip = 40ms;
        const ServiceExchange exchange = serviceExchange(Stage::Transcribe, facts);
        const std::vector<Span> spans{{Stage::Transcribe, 10ms, 90ms, Where::Network, false},
                                      {Stage::Transcribe, 90ms, 350ms, Where::Provider, false},
                                      {Stage::Transcribe, 350ms, 370ms, Where::Network, false},
                                      {Stage::Transcribe, 370ms, 400ms, Where::Provider, false}};
        QVERIFY(exchange.spans == spans);
        QCOMPARE(exchange.stage, Stage::Transcribe);
        QCOMPARE(exchange.connection, ConnectionState::Cold);
        QCOMPARE(exchange.protocol, WireProtocol::Http2);
        QCOMPARE(exchange.roundTrip.value(), MonotonicTime(40ms));
        QCOMPARE(exchange.retries, 1);
        QVERIFY(exchange.answered);
        facts.firstByte.reset();
        QVERIFY(!serviceExchange(Stage::Coach, facts).answered);
    }

    void stateAndProtocolHaveNames()
    {
        QCOMPARE(connectionStateName(ConnectionState::Cold), QStringLiteral("cold"));
        QCOMPARE(connectionStateName(ConnectionState::Resumed), QStringLiteral("resumed"));
        QCOMPARE(connectionStateName(ConnectionState::Warm), QStringLiteral("warm"));
        QCOMPARE(wireProtocolName(WireProtocol::Http1), QStringLiteral("http/1.1"));
        QCOMPARE(wireProtocolName(WireProtocol::Http2), QStringLiteral("h2"));
        QCOMPARE(wireProtocolName(WireProtocol::WebSocket), QStringLiteral("websocket"));
    }
};

PULSEMATES_TEST(tst_ExchangeDeadlines)

#include "tst_exchangedeadlines.moc"
