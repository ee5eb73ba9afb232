#include "app/bench/network/spokenprotocols.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

namespace {

ServiceExchange exchangeOver(Stage stage, WireProtocol protocol)
{
    ServiceExchange exchange;
    exchange.stage = stage;
    exchange.protocol = protocol;
    exchange.answered = true;
    return exchange;
}

/// Every arm answered once by each service, as it is claimed.
ArmProtocols asClaimed()
{
    ArmProtocols spoken;
    for (const Arm arm : allArms) {
        SpokenProtocols &it = spoken[std::size_t(arm)];
        it.add(exchangeOver(Stage::Transcribe,
                            arm == Arm::Document ? WireProtocol::Http2 : WireProtocol::WebSocket));
        it.add(exchangeOver(Stage::Coach, WireProtocol::Http2));
        it.add(exchangeOver(Stage::Synthesize, WireProtocol::Http2));
    }
    return spoken;
}

} // namespace

/// The table says what was spoken on the wire, and misses a line where it is not what is claimed.
class tst_SpokenProtocols : public TestClass
{
    Q_OBJECT

private slots:
    void whatIsClaimedIsMet()
    {
        const BenchRow row = protocolRow(asClaimed());
        QCOMPARE(verdictOf(row), Verdict::Met);
        QVERIFY2(row.note.contains(QStringLiteral("B0 3 h2; B1 2 h2, 1 websocket")),
                 qPrintable(row.note));
    }

    void anotherProtocolIsMissed_data()
    {
        QTest::addColumn<Arm>("arm");
        QTest::addColumn<Stage>("stage");
        QTest::newRow("the message of ours") << Arm::Ours << Stage::Coach;
        QTest::newRow("the voice of B2") << Arm::Streaming << Stage::Synthesize;
        QTest::newRow("the words of B0") << Arm::Document << Stage::Transcribe;
        QTest::newRow("the words of B1") << Arm::Sequential << Stage::Transcribe;
    }

    void anotherProtocolIsMissed()
    {
        QFETCH(Arm, arm);
        QFETCH(Stage, stage);
        ArmProtocols spoken = asClaimed();
        spoken[std::size_t(arm)].add(exchangeOver(stage, WireProtocol::Http1));
        const BenchRow row = protocolRow(spoken);
        QCOMPARE(verdictOf(row), Verdict::Missed);
        QVERIFY2(row.note.contains(QStringLiteral("1 http/1.1")), qPrintable(row.note));
    }

    void anArmThatNobodyAnsweredIsNotMeasured()
    {
        ArmProtocols spoken = asClaimed();
        spoken[std::size_t(Arm::Streaming)] = {};
        QCOMPARE(verdictOf(protocolRow(spoken)), Verdict::NotMeasured);
        QVERIFY(protocolsText(spoken).contains(QStringLiteral("B2 no answer")));
    }

    void whatWasNeverAnsweredSaysNothing()
    {
        SpokenProtocols spoken;
        ServiceExchange exchange = exchangeOver(Stage::Coach, WireProtocol::Http1);
        exchange.answered = false;
        spoken.add(exchange);
        QCOMPARE(spoken.text(), QString());
    }
};

PULSEMATES_TEST(tst_SpokenProtocols)

#include "tst_spokenprotocols.moc"
