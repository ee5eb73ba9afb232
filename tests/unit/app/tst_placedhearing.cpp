#include "app/onlinehearing.h"
#include "tests/support/network/boundport.h"
#include "tests/support/patience.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"
#include "tests/support/stagedtranscriber.h"
#include "tests/support/testregistry.h"
#include "tests/unit/app/placesrig.h"

#include <QDeadlineTimer>
#include <QTest>
#include <QThread>

#include <array>

using namespace pulsemates;

namespace {

const auto wordsOfOne = QStringLiteral("오늘은 일이 많아서 너무 힘들었어요.");
const auto wordsOfTwo = QStringLiteral("잠을 잘 못 자서 하루 종일 피곤했어요.");

/// A recogniser at two addresses, as the program joins them. Korean is spoken, which nobody here
/// understands: every word, and every failure, is a service's.
struct PlacedHearing
{
    explicit PlacedHearing(const HearingRace::Waits &waits = {})
        : joint(std::make_unique<JointTranscriber>(
            std::make_unique<StagedTranscriber>(QStringLiteral("here")), rig.clock, waits))
    {
        script(one, wordsOfOne);
        script(two, wordsOfTwo);
        if (!serverOne.start() || !serverTwo.start())
            qFatal("a server did not start");
        rig.keepKey(originOf(serverOne), one.key());
        rig.keepKey(originOf(serverTwo), two.key());
        settings.mode = CoachingMode::Optimized;
        settings.language = Language::Korean;
        settings.services.recognizer = OnlineRecognizer::OpenAiCompatible;
        QObject::connect(&hearing, &OnlineHearing::ready, &context, [this] { ++handed; });
        QObject::connect(joint.get(),
                         &Transcriber::finished,
                         &context,
                         [this](CheckInId, const Result<Transcript> &words) {
                             ends << (words ? words->text() : errorCodeName(words.error().code));
                         });
    }
    ~PlacedHearing()
    {
        hearing.close();
        joint.reset(); // before the thread of what it holds ends, as in the program
        rig.services.shutDown(std::chrono::milliseconds(patienceMs));
    }

    static void script(loopback::OpenAiCompatible &service, const QString &words)
    {
        loopback::SpeechScript said(loopback::SpeechScript::Time(150));
        said.say(words, QStringLiteral("NEGATIVE"));
        service.setScript(said);
    }
    static QString originOf(const loopback::LoopbackServer &server)
    {
        return server.url().toString();
    }
    void offer(const QStringList &origins, const QStringList &agreed)
    {
        settings.services.recognition.addresses.clear();
        for (const QString &origin : origins)
            settings.services.recognition.addresses << origin + QStringLiteral("/v1");
        for (const QString &origin : agreed)
            settings.services.agree(ServiceUse::Recognition, origin);
        hearing.apply(settings);
    }
    [[nodiscard]] bool isHanded(int times)
    {
        return QTest::qWaitFor([&] { return handed >= times; }, patienceMs) && turn();
    }
    static bool turn()
    {
        QCoreApplication::processEvents(); // into the recogniser's thread, which is this one
        return true;
    }
    void begin()
    {
        joint->start(CheckInId{++checkIns}, Language::Korean, stop.get_token());
        const std::array<float, AudioFrame::samplesPerFrame> frame{0.25F};
        for (int i = 0; i < 100; ++i)
            joint->push(CheckInId{checkIns}, frame, true);
    }
    QString end()
    {
        joint->finish(CheckInId{checkIns}); // one that was withdrawn has ended before
        const auto isOver = [this] { return ends.size() == qsizetype(checkIns); };
        return QTest::qWaitFor(isOver, patienceMs) ? ends.last() : QStringLiteral("no end");
    }
    QString hear()
    {
        begin();
        return end();
    }

    loopback::OpenAiCompatible one;
    loopback::OpenAiCompatible two;
    loopback::LoopbackServer serverOne{one};
    loopback::LoopbackServer serverTwo{two};
    PlacesRig rig;
    std::unique_ptr<JointTranscriber> joint;
    OnlineHearing hearing{*joint, rig.services, rig.placement()};
    Settings settings;
    QObject context;
    std::stop_source stop;
    QStringList ends;
    quint64 checkIns = 0;
    int handed = 0;
};

} // namespace

/// Which address hears the person, of several of one service.
class tst_PlacedHearing : public TestClass
{
    Q_OBJECT

private slots:
    void afterAFailureTheNextOneHears()
    {
        PlacedHearing rig;
        const BoundPort nobody;
        const QString there = PlacedHearing::originOf(rig.serverTwo);
        rig.rig.services.start();
        rig.offer({nobody.address(), there}, {nobody.address(), there});
        QVERIFY(rig.isHanded(1));
        QCOMPARE(rig.hear(), QStringLiteral("connection-refused"));
        QVERIFY(rig.isHanded(2));
        QCOMPARE(rig.hear(), wordsOfTwo);
        QCOMPARE(rig.hear(), wordsOfTwo);
        QCOMPARE(rig.two.violations(), QStringList());
    }

    /// It takes the connection and the sound, and says nothing: the person's patience ends first.
    void oneThatIsMuteIsLeft()
    {
        PlacedHearing rig({.alone = std::chrono::milliseconds(1)});
        const QStringList both{PlacedHearing::originOf(rig.serverOne),
                               PlacedHearing::originOf(rig.serverTwo)};
        rig.one.inject({.fault = loopback::Fault::NoAnswer, .times = loopback::FaultPlan::always});
        rig.rig.services.start();
        rig.offer(both, both);
        QVERIFY(rig.isHanded(1));
        QCOMPARE(rig.hearing.addressInUse(), both[0]);
        QCOMPARE(rig.hear(), QStringLiteral("answer-timeout"));
        QTRY_COMPARE_WITH_TIMEOUT(rig.hearing.addressInUse(), both[1], patienceMs);
    }

    void aKeyThatIsRefusedIsAFailureOfItsAddress()
    {
        PlacedHearing rig;
        const QStringList both{PlacedHearing::originOf(rig.serverOne),
                               PlacedHearing::originOf(rig.serverTwo)};
        rig.rig.keepKey(both[0], "another");
        rig.rig.services.start();
        rig.offer(both, both);
        QVERIFY(rig.isHanded(1));
        QCOMPARE(rig.hear(), QStringLiteral("key-refused"));
        QVERIFY(rig.isHanded(2));
        QCOMPARE(rig.hear(), wordsOfTwo); // with the key of its own
    }

    void theNearerOneHears()
    {
        PlacedHearing rig;
        const QStringList both{PlacedHearing::originOf(rig.serverOne),
                               PlacedHearing::originOf(rig.serverTwo)};
        rig.rig.ways = {{both[0], std::chrono::milliseconds(80)},
                        {both[1], std::chrono::milliseconds(10)}};
        rig.rig.services.start();
        rig.offer(both, both);
        QVERIFY(rig.isHanded(1));
        QCOMPARE(rig.hear(), wordsOfTwo);
        QCOMPARE(rig.serverOne.connectionCount(), 0);
    }

    void oneThatNobodyAgreedToIsNotEvenMeasured()
    {
        PlacedHearing rig;
        const BoundPort nobody;
        const BoundPort neither;
        const QStringList agreed{nobody.address(), neither.address()};
        const QString other = PlacedHearing::originOf(rig.serverOne);
        rig.rig.services.start();
        rig.offer({agreed[0], other, agreed[1]}, agreed);
        QVERIFY(rig.isHanded(1));
        for (int tries = 1; tries <= 3; ++tries) {
            QCOMPARE(rig.hear(), QStringLiteral("connection-refused"));
            QVERIFY(rig.isHanded(tries + 1));
        }
        QCOMPARE(rig.serverOne.connectionCount(), 0);
        QVERIFY(rig.rig.measuredOrigins().contains(agreed[0]));
        QVERIFY(!rig.rig.measuredOrigins().contains(other));
    }

    void aConsentThatIsTakenBackEndsItAtOnce()
    {
        PlacedHearing rig;
        const QStringList both{PlacedHearing::originOf(rig.serverOne),
                               PlacedHearing::originOf(rig.serverTwo)};
        rig.rig.ways = {{both[0], std::chrono::milliseconds(80)},
                        {both[1], std::chrono::milliseconds(10)}};
        rig.rig.services.start();
        rig.offer(both, both);
        QVERIFY(rig.isHanded(1));
        rig.begin();
        rig.settings.services.withdraw(ServiceUse::Recognition, both[1]);
        rig.hearing.apply(rig.settings);
        QVERIFY(rig.isHanded(2));
        QCOMPARE(rig.end(), QStringLiteral("language-not-supported"));
        QCOMPARE(rig.two.requestCount(QStringLiteral("transcriptions")), 0);
        QCOMPARE(rig.hear(), wordsOfOne);
        rig.settings.services.withdraw(ServiceUse::Recognition, both[0]);
        rig.hearing.apply(rig.settings);
        PlacedHearing::turn();
        QCOMPARE(rig.hear(), QStringLiteral("language-not-supported"));
        QVERIFY(rig.hearing.languages().empty());
    }

    /// The recogniser's thread is in a decode for as long: this one turns no events meanwhile.
    void aConsentThatIsTakenBackWaitsForNoDecode()
    {
        PlacedHearing rig;
        const QString there = PlacedHearing::originOf(rig.serverOne);
        rig.one.inject({.fault = loopback::Fault::Held, .times = loopback::FaultPlan::always});
        rig.rig.services.start();
        rig.offer({there}, {there});
        QVERIFY(rig.isHanded(1));
        rig.begin();
        rig.joint->finish(CheckInId{rig.checkIns});
        const QString path = QStringLiteral("transcriptions");
        QTRY_COMPARE_WITH_TIMEOUT(rig.one.requestCount(path), 1, patienceMs);
        rig.settings.services.withdraw(ServiceUse::Recognition, there);
        rig.hearing.apply(rig.settings);
        for (const QDeadlineTimer patience(patienceMs);
             rig.one.abandoned() == 0 && !patience.hasExpired();)
            QThread::yieldCurrentThread();
        QVERIFY(rig.one.abandoned() > 0);
        QCOMPARE(rig.ends, QStringList());
        QTRY_COMPARE_WITH_TIMEOUT(
            rig.ends, QStringList{QStringLiteral("language-not-supported")}, patienceMs);
        rig.serverOne.releaseHeld();
    }

    /// Its switch is the switch of all, also where another one hears.
    void aConsentToTheFirstThatIsTakenBackEndsAll()
    {
        PlacedHearing rig;
        const QStringList both{PlacedHearing::originOf(rig.serverOne),
                               PlacedHearing::originOf(rig.serverTwo)};
        rig.rig.ways = {{both[0], std::chrono::milliseconds(80)},
                        {both[1], std::chrono::milliseconds(10)}};
        rig.rig.services.start();
        rig.offer(both, both);
        QVERIFY(rig.isHanded(1));
        rig.begin();
        rig.settings.services.withdraw(ServiceUse::Recognition, both[0]);
        rig.hearing.apply(rig.settings);
        PlacedHearing::turn();
        QCOMPARE(rig.end(), QStringLiteral("language-not-supported"));
        QCOMPARE(rig.hear(), QStringLiteral("language-not-supported"));
        QCOMPARE(rig.two.requestCount(QStringLiteral("transcriptions")), 0);
    }

    // Also what was heard before another address was in use.
    void aConsentThatIsTakenBackEndsTheOneBefore()
    {
        PlacedHearing rig;
        const QStringList both{PlacedHearing::originOf(rig.serverOne),
                               PlacedHearing::originOf(rig.serverTwo)};
        rig.rig.services.start();
        rig.offer(both, both);
        QVERIFY(rig.isHanded(1));
        rig.begin();
        rig.offer({both[1]}, {}); // from the next check-in on
        QVERIFY(rig.isHanded(2));
        rig.settings.services.withdraw(ServiceUse::Recognition, both[0]);
        rig.hearing.apply(rig.settings);
        PlacedHearing::turn();
        QCOMPARE(rig.end(), QStringLiteral("language-not-supported"));
        QCOMPARE(rig.one.requestCount(QStringLiteral("transcriptions")), 0);
        QCOMPARE(rig.hear(), wordsOfTwo);
    }

    void anotherAddressCountsFromTheNextCheckInOn()
    {
        PlacedHearing rig;
        const QStringList both{PlacedHearing::originOf(rig.serverOne),
                               PlacedHearing::originOf(rig.serverTwo)};
        rig.rig.services.start();
        rig.offer(both, both);
        QVERIFY(rig.isHanded(1));
        rig.begin();
        rig.offer({both[1]}, {});
        QVERIFY(rig.isHanded(2));
        QCOMPARE(rig.end(), wordsOfOne);
        QCOMPARE(rig.hear(), wordsOfTwo);
    }
};

PULSEMATES_TEST(tst_PlacedHearing)

#include "tst_placedhearing.moc"
