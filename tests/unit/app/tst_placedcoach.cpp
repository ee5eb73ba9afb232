#include "app/providerfactory.h"
#include "core/network/connectionwarmer.h"
#include "core/network/placement.h"
#include "tests/support/fakeclock.h"
#include "tests/support/network/boundport.h"
#include "tests/support/patience.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"
#include "tests/support/testregistry.h"

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
        const auto there =
            *ServiceAddress::parse(rig.server.url().toString() + QStringLiteral("/v1"));
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
};

PULSEMATES_TEST(tst_PlacedCoach)

#include "tst_placedcoach.moc"
