#include "core/providers/assemblyai/streamingfacts.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

ExchangeFacts openChannel()
{
    ExchangeFacts channel;
    channel.protocol = WireProtocol::WebSocket;
    channel.connection = ConnectionState::Cold;
    channel.streamed = true;
    channel.roundTrip = 20ms;
    channel.sentBytes = 32'000;
    channel.begun = 1s;
    channel.connected = 1100ms;
    channel.sent = 1100ms;
    channel.firstByte = 1150ms;
    return channel;
}

} // namespace

/// The wait for the last words of a stream, as an exchange.
class tst_StreamingWait : public TestClass
{
    Q_OBJECT

private slots:
    /// What was sent and heard before the end of speech is no part of it.
    void countsFromTheEndOfSpeech()
    {
        StreamingWait wait;
        wait.begin(5s);
        wait.force(5010ms, openChannel());
        const auto facts = wait.end(Transcript(), 5250ms);
        QVERIFY(facts.has_value());
        QCOMPARE(facts->protocol, WireProtocol::WebSocket);
        QCOMPARE(facts->connection, ConnectionState::Cold);
        QCOMPARE(facts->sentBytes, qint64(32'000));
        const std::vector<ExchangeStretch> expected{{Where::Network, 5s, 5020ms},
                                                    {Where::Provider, 5020ms, 5240ms},
                                                    {Where::Network, 5240ms, 5250ms}};
        QVERIFY(stretchesOf(*facts) == expected);
        QVERIFY(!wait.end(Transcript(), 6s)); // told once
    }

    /// Where speech was over before the service was there, the network was waited for.
    void aServiceThatIsNotThereYetIsTheNetworks()
    {
        ExchangeFacts late = openChannel();
        late.connected = 5400ms;
        StreamingWait wait;
        wait.begin(5s);
        wait.force(5600ms, late);
        const auto facts = wait.end(Transcript(), 5700ms);
        QVERIFY(facts->connected == MonotonicTime(5400ms));
        QVERIFY(stretchesOf(*facts).front().end == MonotonicTime(5610ms));
    }

    void oneThatNeverCameAnsweredNothing()
    {
        StreamingWait wait;
        wait.begin(5s);
        const auto facts = wait.end(fail(ErrorCode::ConnectTimeout, Stage::Transcribe), 8s);
        QVERIFY(facts.has_value());
        QVERIFY(!facts->firstByte);
        QCOMPARE(facts->protocol, WireProtocol::WebSocket);
        const std::vector<ExchangeStretch> expected{{Where::Network, 5s, 8s}};
        QVERIFY(stretchesOf(*facts) == expected);
    }

    void nobodyWaitsForWhatWasStopped()
    {
        StreamingWait wait;
        QVERIFY(!wait.end(Transcript(), 5s)); // before the end of speech
        wait.begin(5s);
        wait.force(5010ms, openChannel());
        QVERIFY(!wait.end(fail(ErrorCode::Cancelled, Stage::Transcribe), 5020ms));
    }
};

PULSEMATES_TEST(tst_StreamingWait)
#include "tst_streamingwait.moc"
