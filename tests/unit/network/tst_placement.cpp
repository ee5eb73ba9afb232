#include "core/network/placement.h"
#include "core/network/proxychoice.h"
#include "tests/support/fakeclock.h"
#include "tests/support/network/boundport.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QHostInfo>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <map>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

ServiceAddress address(const QString &host)
{
    return *ServiceAddress::parse(QStringLiteral("https://%1.example/v1").arg(host));
}

const ServiceAddress a = address(QStringLiteral("a"));
const ServiceAddress b = address(QStringLiteral("b"));
const ServiceAddress c = address(QStringLiteral("c"));

Error refused()
{
    return {ErrorCode::ConnectionRefused, {}, Stage::App};
}

/// Ways whose lengths a test decides; what it has not decided stays under way.
struct Ways
{
    std::map<QString, Result<MonotonicTime>> lengths;
    QStringList asked;
    std::vector<std::pair<QString, Placement::Found>> open;

    [[nodiscard]] Placement::Probe probe()
    {
        return [this](const ServiceAddress &to,
                      std::chrono::milliseconds,
                      const Placement::Found &found) {
            asked << to.origin();
            const auto known = lengths.find(to.origin());
            if (known != lengths.end())
                found(known->second);
            else
                open.emplace_back(to.origin(), found);
        };
    }
    void set(const ServiceAddress &to, const Result<MonotonicTime> &length)
    {
        lengths.insert_or_assign(to.origin(), length);
    }
};

Placement::Times quick()
{
    return {.again = 30ms, .patience = 1s};
}

} // namespace

class tst_Placement : public TestClass
{
    Q_OBJECT

private slots:
    void theFirstIsUsedUntilAnotherIsKnownToBeNearer()
    {
        NearestAddress nearest;
        QVERIFY(!nearest.choose(0s));
        nearest.setAddresses({a, b, a});
        QCOMPARE(nearest.addresses().size(), std::size_t(2));
        QCOMPARE(nearest.choose(0s), a);
        nearest.measured(a.origin(), 40ms, 0s);
        QCOMPARE(nearest.choose(0s), a);
        nearest.measured(b.origin(), 20ms, 0s);
        QCOMPARE(nearest.choose(0s), b);
        QCOMPARE(nearest.roundTrip(a.origin()), 40ms);
    }

    void anotherHasToBeNearerByAGoodPart_data()
    {
        QTest::addColumn<int>("inUse");
        QTest::addColumn<int>("other");
        QTest::addColumn<bool>("changes");
        QTest::newRow("alike") << 40 << 39 << false;
        QTest::newRow("a seventh") << 100 << 86 << false;
        QTest::newRow("a fifth") << 100 << 80 << true;
        QTest::newRow("half of nearly nothing") << 6 << 3 << false;
        QTest::newRow("just enough") << 10 << 5 << true;
        QTest::newRow("farther") << 10 << 100 << false;
    }

    void anotherHasToBeNearerByAGoodPart()
    {
        QFETCH(const int, inUse);
        QFETCH(const int, other);
        QFETCH(const bool, changes);
        NearestAddress nearest;
        nearest.setAddresses({a, b});
        nearest.measured(a.origin(), std::chrono::milliseconds(inUse), 0s);
        QCOMPARE(nearest.choose(0s), a);
        nearest.measured(b.origin(), std::chrono::milliseconds(other), 0s);
        QCOMPARE(nearest.choose(0s), changes ? b : a);
        QCOMPARE(nearest.choose(0s), changes ? b : a); // and it stays so
    }

    void whatDoesNotMendByItselfIsLeftOutLong()
    {
        NearestAddress nearest;
        nearest.setAddresses({a, b});
        nearest.failed(a.origin(), 0s, true);
        QCOMPARE(nearest.choose(0s), b);
        QCOMPARE(nearest.nextPauseEnd(0s), std::optional<MonotonicTime>(10min));
    }

    void oneThatFailsIsLeftOutEverLonger()
    {
        NearestAddress nearest;
        nearest.setAddresses({a, b});
        nearest.measured(a.origin(), 10ms, 0s);
        nearest.measured(b.origin(), 90ms, 0s);
        QCOMPARE(nearest.choose(0s), a);
        nearest.failed(a.origin(), 0s);
        QCOMPARE(nearest.choose(0s), b);
        QCOMPARE(nearest.nextPauseEnd(0s), MonotonicTime(30s));
        QCOMPARE(nearest.choose(29s), b);
        QCOMPARE(nearest.choose(30s), a);
        nearest.failed(a.origin(), 30s); // again without an answer between
        QCOMPARE(nearest.choose(89s), b);
        QCOMPARE(nearest.choose(90s), a);
        for (int i = 0; i < 20; ++i)
            nearest.failed(a.origin(), 100s);
        QCOMPARE(nearest.choose(699s), b);
        QCOMPARE(nearest.choose(700s), a); // never longer than ten minutes
        nearest.answered(a.origin());
        nearest.failed(a.origin(), 1000s);
        QCOMPARE(nearest.choose(1030s), a); // an answer begins the count anew
        QVERIFY(!nearest.nextPauseEnd(1030s));
    }

    void aGoodMeasurementEndsWhatABadOneBegan()
    {
        NearestAddress nearest;
        nearest.setAddresses({a, b});
        nearest.measured(a.origin(), 10ms, 0s);
        nearest.measured(b.origin(), 90ms, 0s);
        nearest.measured(a.origin(), tl::unexpected<Error>(refused()), 0s);
        QCOMPARE(nearest.choose(1s), b);
        nearest.measured(a.origin(), 10ms, 2s);
        QCOMPARE(nearest.choose(2s), a);
        nearest.measured(a.origin(), tl::unexpected<Error>(refused()), 2s);
        QCOMPARE(nearest.nextPauseEnd(2s), MonotonicTime(32s)); // and the count begins anew
        nearest.failed(a.origin(), 2s, true);
        nearest.measured(a.origin(), 10ms, 3s); // a handshake says nothing of a key
        QCOMPARE(nearest.choose(3s), b);
        QCOMPARE(nearest.nextPauseEnd(3s), MonotonicTime(2s + 10min));
        nearest.answered(a.origin());
        QCOMPARE(nearest.choose(3s), a);
    }

    void whereAllFailTheOneIsTriedWhosePauseEndsFirst()
    {
        NearestAddress nearest;
        nearest.setAddresses({a, b});
        nearest.failed(a.origin(), 5s);
        nearest.failed(b.origin(), 1s);
        QCOMPARE(nearest.choose(10s), b);
    }

    void whatIsKnownOfThoseThatStayIsKept()
    {
        NearestAddress nearest;
        nearest.setAddresses({a, b});
        nearest.measured(b.origin(), 10ms, 0s);
        nearest.setAddresses({c, b});
        QCOMPARE(nearest.choose(0s), b);
        QVERIFY(!nearest.roundTrip(c.origin()));
        nearest.measured(a.origin(), 1ms, 0s); // of one that is gone
        QCOMPARE(nearest.choose(0s), b);
    }

    void theNearestIsToldOf()
    {
        const FakeClock clock;
        Ways ways;
        ways.set(a, MonotonicTime(50ms));
        ways.set(b, MonotonicTime(10ms));
        Placement placement(clock, quick(), ways.probe());
        QStringList told;
        connect(&placement, &Placement::changed, this, [&told](const ServiceAddress &to) {
            told << to.origin();
        });
        placement.setAddresses({a, b});
        QCOMPARE(told, (QStringList{a.origin(), b.origin()}));
        QCOMPARE(placement.current(), b);
        placement.failed(b.origin());
        QCOMPARE(placement.current(), a);
        QCOMPARE(told.size(), 3);
    }

    void oneAddressIsNotMeasured()
    {
        const FakeClock clock;
        Ways ways;
        Placement placement(clock, quick(), ways.probe());
        placement.setAddresses({a});
        QCOMPARE(placement.current(), a);
        placement.setIdle(false);
        placement.setIdle(true);
        QVERIFY(ways.asked.isEmpty());
        placement.setAddresses({});
        QVERIFY(!placement.current());
    }

    void nothingIsMeasuredWhileSomebodySpeaks()
    {
        const FakeClock clock;
        Ways ways;
        Placement placement(clock, quick(), ways.probe());
        placement.setIdle(false);
        placement.setAddresses({a, b});
        QVERIFY(ways.asked.isEmpty());
        placement.setIdle(true); // what was due comes after
        QCOMPARE(ways.asked, (QStringList{a.origin(), b.origin()}));
    }

    void itIsMeasuredAgain()
    {
        const FakeClock clock;
        Ways ways;
        ways.set(a, MonotonicTime(10ms));
        ways.set(b, MonotonicTime(50ms));
        Placement placement(clock, quick(), ways.probe());
        placement.setAddresses({a, b});
        QCOMPARE(placement.current(), a);
        ways.set(a, tl::unexpected<Error>(refused()));
        QTRY_COMPARE_WITH_TIMEOUT(placement.current(), b, patienceMs);
        QVERIFY(ways.asked.size() >= 4);
    }

    /// Without a network none can be measured, and that is the fault of none.
    void oneThatIsMeasuredOfflineIsNotLeft()
    {
        const FakeClock clock;
        Ways ways;
        ways.set(a, MonotonicTime(10ms));
        ways.set(b, MonotonicTime(50ms));
        Placement placement(clock, quick(), ways.probe());
        placement.setAddresses({a, b});
        QCOMPARE(placement.current(), a);
        ways.set(a, fail(ErrorCode::Offline, Stage::App));
        const qsizetype before = ways.asked.size();
        QTRY_VERIFY_WITH_TIMEOUT(ways.asked.size() >= before + 2, patienceMs);
        QCOMPARE(placement.current(), a);
    }

    void whatIsUnderWayIsNotAskedTwiceAndCountsForItsAddressesOnly()
    {
        const FakeClock clock;
        Ways ways; // none answers
        Placement placement(clock, quick(), ways.probe());
        QSignalSpy measured(&placement, &Placement::measured);
        placement.setAddresses({a, b});
        QCOMPARE(ways.asked.size(), 2);
        placement.setIdle(false);
        placement.setIdle(true);
        QCOMPARE(ways.asked.size(), 2);
        const auto late = std::exchange(ways.open, {});
        placement.setAddresses({b, c});
        QCOMPARE(placement.current(), b);
        for (const auto &[origin, found] : late)
            found(MonotonicTime(1ms));
        QCOMPARE(measured.size(), 0);
        ways.open.at(1).second(MonotonicTime(10ms));
        QCOMPARE(measured.size(), 1);
        QCOMPARE(placement.current(), c);
    }

    /// The real way to ask: a handshake with servers of this computer, one of which is gone.
    void handshakesTell()
    {
        const SteadyClock clock;
        QTcpServer there;
        QVERIFY(there.listen(QHostAddress::LocalHost));
        const BoundPort gone;
        const auto at = [](quint16 port) {
            return *ServiceAddress::parse(QStringLiteral("http://127.0.0.1:%1").arg(port));
        };
        const ServiceAddress first = at(gone.port());
        const ServiceAddress second = at(there.serverPort());
        Placement placement(clock);
        placement.setAddresses({first, second});
        QTRY_COMPARE_WITH_TIMEOUT(placement.current(), second, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(placement.roundTrip(second.origin()), patienceMs);
        QVERIFY(!placement.roundTrip(first.origin()));
    }

    /// What goes past a proxy says nothing of the way through it.
    void pastAProxyNothingIsMeasured()
    {
        qputenv("https_proxy", "http://127.0.0.1:9");
        const auto restored = qScopeGuard([] { qunsetenv("https_proxy"); });
        QVERIFY(!ProxyChoice::isDirect(a.host(), a.port()));
        const SteadyClock clock;
        QTcpServer near;
        QVERIFY(near.listen(QHostAddress::LocalHost));
        const auto here =
            *ServiceAddress::parse(QStringLiteral("http://127.0.0.1:%1").arg(near.serverPort()));
        Placement placement(clock);
        QStringList measured;
        connect(&placement, &Placement::measured, this, [&measured](const QString &origin) {
            measured << origin;
        });
        placement.setAddresses({a, b});
        QCOMPARE(placement.current(), a);
        bool over = false; // whoever asks for the same name all the same has an answer by then
        QHostInfo::lookupHost(b.host(), this, [&over](const QHostInfo &) { over = true; });
        QTRY_VERIFY_WITH_TIMEOUT(over, patienceMs);
        QCOMPARE(placement.current(), a);
        placement.setAddresses({a, b, here}); // to which there is no proxy
        QTRY_COMPARE_WITH_TIMEOUT(measured, QStringList{here.origin()}, patienceMs);
    }
};

PULSEMATES_TEST(tst_Placement)
#include "tst_placement.moc"
