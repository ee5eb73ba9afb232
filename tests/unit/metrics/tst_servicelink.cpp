#include "core/metrics/servicelink.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

class tst_ServiceLink : public TestClass
{
    Q_OBJECT

private slots:
    void nothingIsKnownAtFirst()
    {
        QCOMPARE(serviceLinkName(ServiceLink().state), QStringLiteral("unused"));
    }

    void aConnectionThatWasOpenedIsOpen()
    {
        ServiceLink link;
        link.opened(23ms);
        QCOMPARE(serviceLinkName(link.state), QStringLiteral("open"));
        QCOMPARE(link.roundTrip.value(), MonotonicTime(23ms));
        link.opened(std::nullopt); // not measured this time: the last one stands
        QCOMPARE(link.roundTrip.value(), MonotonicTime(23ms));
    }

    void anAnswerSaysWhichConnectionItTook()
    {
        ServiceLink link;
        link.failed(ErrorCode::ConnectionLost);
        ServiceExchange exchange;
        exchange.connection = ConnectionState::Resumed;
        exchange.protocol = WireProtocol::Http2;
        exchange.answered = true;
        link.exchanged(exchange);
        QCOMPARE(link.state, ServiceLink::State::Open);
        QVERIFY(!link.error);
        QCOMPARE(link.connection.value(), ConnectionState::Resumed);
        QCOMPARE(link.protocol.value(), WireProtocol::Http2);
    }

    void noAnswerIsNoNews()
    {
        ServiceLink link;
        link.exchanged(ServiceExchange{});
        QCOMPARE(link, ServiceLink{});
    }

    void aFailureStandsUntilAnAnswer()
    {
        ServiceLink link;
        link.opened(23ms);
        link.failed(ErrorCode::KeyRefused);
        QCOMPARE(serviceLinkName(link.state), QStringLiteral("failed"));
        QCOMPARE(link.error.value(), ErrorCode::KeyRefused);
        link.failed(ErrorCode::Cancelled); // one's own doing
        QCOMPARE(link.error.value(), ErrorCode::KeyRefused);
    }
};

PULSEMATES_TEST(tst_ServiceLink)

#include "tst_servicelink.moc"
