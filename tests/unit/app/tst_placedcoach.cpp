#include "app/providerfactory.h"
#include "core/network/connectionwarmer.h"
#include "core/network/placement.h"
#include "core/providers/openai/openaicoach.h"
#include "tests/support/fakeclock.h"
#include "tests/support/network/boundport.h"
#include "tests/support/patience.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;

namespace {

CoachRequest placedRequest()
{
    CoachRequest made;
    made.words = QStringLiteral("It was a long day at work");
    made.mood = MoodLabel::Negative;
    made.topic = Topic::Work;
    made.safety = SafetyTier::Normal;
    return made;
}

/// A coach at the nearer of two addresses, as the program joins them.
struct PlacedRig
{
    PlacedRig()
    {
        if (!server.start({}))
            qFatal("the server did not start");
        bookEnds(*coach, placement);
        const auto use = [this](const ServiceAddress &address) {
            chooseCoach(*coach, services, address, Secret(service.key()));
        };
        QObject::connect(&placement, &Placement::changed, &placement, use);
        QObject::connect(coach.get(),
                         &Coach::finished,
                         &placement,
                         [this](CheckInId, const Result<CoachMessage> &message) {
                             ends << (message ? QStringLiteral("done")
                                              : errorCodeName(message.error().code));
                         });
    }

    [[nodiscard]] ServiceAddress there() const
    {
        return *ServiceAddress::parse(server.url().toString() + QStringLiteral("/v1"));
    }
    /// At there(), where a stop after @p muteAfter without a byte is a failure.
    void askThere(std::chrono::milliseconds muteAfter)
    {
        ChatService chat;
        chat.address = there();
        chat.credential = Credential::bearer(Secret(service.key()));
        chat.muteAfter = muteAfter;
        qobject_cast<OpenAiCoach *>(coach.get())->setService(chat);
    }

    loopback::OpenAiCompatible service;
    loopback::LoopbackServer server{service};
    SteadyClock steady;
    FakeClock clock; // pauses end when the test says
    HttpClient client{steady};
    ConnectionWarmer warmer{client};
    ServiceSettings services;
    // Nothing is measured: the first address is the nearest until it fails.
    Placement placement{clock, {}, [](const auto &, auto, const auto &) {}};
    std::unique_ptr<Coach> coach = makeCoach(client, warmer);
    QStringList ends;
};

} // namespace

/// Which address messages are asked for at, once one of them fails.
class tst_PlacedCoach : public TestClass
{
    Q_OBJECT

private slots:
    void twoFailuresAtOneAreNoneAtTheOther()
    {
        PlacedRig rig;
        const BoundPort nobody;
        const auto gone = *ServiceAddress::parse(nobody.address());
        const auto there = rig.there();
        rig.placement.setAddresses({gone, there});
        QCOMPARE(rig.placement.current(), gone);
        rig.coach->start(CheckInId{1}, placedRequest(), {});
        rig.coach->start(CheckInId{2}, placedRequest(), {}); // both on their way to the same place
        QTRY_COMPARE_WITH_TIMEOUT(rig.ends.size(), 2, patienceMs);
        QCOMPARE(rig.ends, QStringList(2, QStringLiteral("connection-refused")));
        QCOMPARE(rig.placement.current(), there);
        rig.coach->start(CheckInId{3}, placedRequest(), {});
        QTRY_COMPARE_WITH_TIMEOUT(rig.ends.size(), 3, patienceMs);
        QCOMPARE(rig.ends.last(), QStringLiteral("done"));
        QCOMPARE(rig.placement.current(), there);
    }

    /// Whoever waits stops it long before its own timers end: it never fails by itself.
    void oneThatIsMuteIsLeft_data()
    {
        QTest::addColumn<bool>("mute");
        QTest::addColumn<int>("muteAfterHours");
        QTest::addColumn<bool>("left");
        QTest::newRow("no byte for too long") << true << 0 << true;
        QTest::newRow("stopped early") << true << 1 << false; // as what was asked for ahead is
        QTest::newRow("it has begun") << false << 0 << false;
    }

    void oneThatIsMuteIsLeft()
    {
        QFETCH(const bool, mute);
        QFETCH(const int, muteAfterHours);
        QFETCH(const bool, left);
        PlacedRig rig;
        rig.service.inject({.fault = mute ? loopback::Fault::NoAnswer : loopback::Fault::Stall,
                            .times = loopback::FaultPlan::always});
        const BoundPort nobody;
        const auto other = *ServiceAddress::parse(nobody.address());
        rig.placement.setAddresses({rig.there(), other});
        rig.askThere(std::chrono::hours(muteAfterHours));
        QSignalSpy begun(rig.coach.get(), &Coach::begun);
        std::stop_source stop;
        rig.coach->start(CheckInId{1}, placedRequest(), stop.get_token());
        QTRY_COMPARE_WITH_TIMEOUT(
            mute ? rig.service.requestCount() : int(begun.count()), 1, patienceMs);
        QCOMPARE(rig.ends, QStringList());
        stop.request_stop();
        QTRY_COMPARE_WITH_TIMEOUT(rig.ends, QStringList{QStringLiteral("cancelled")}, patienceMs);
        QCOMPARE(rig.placement.current(), left ? other : rig.there());
    }
};

PULSEMATES_TEST(tst_PlacedCoach)

#include "tst_placedcoach.moc"
