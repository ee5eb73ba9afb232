#include "app/onlinespeech.h"
#include "tests/support/network/boundport.h"
#include "tests/support/patience.h"
#include "tests/support/pipelineoffakes.h"
#include "tests/support/providers/google/googlespeech.h"
#include "tests/support/providers/google/googletokens.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"
#include "tests/support/testregistry.h"
#include "tests/unit/app/placesrig.h"

#include <QTest>

using namespace pulsemates;

namespace {

const auto spokenHere = QStringLiteral("here");
const auto spokenThere = QStringLiteral("service");

/// A voice at several addresses, as the program joins them, beside one of this computer.
struct PlacedVoice
{
    explicit PlacedVoice(loopback::ScriptedProvider &one, loopback::ScriptedProvider &two)
        : serverOne(one)
        , serverTwo(two)
    {
        if (!serverOne.start() || !serverTwo.start())
            qFatal("a server did not start");
        rig.keepKey(originOf(serverOne), one.key());
        rig.keepKey(originOf(serverTwo), two.key());
        settings.mode = CoachingMode::Optimized;
        settings.services.voice = OnlineVoice::OpenAiCompatible;
        const std::chrono::milliseconds longest(patienceMs);
        library.setServicePatience({longest, longest, longest, longest, longest});
        QObject::connect(&speech, &OnlineSpeech::ready, &context, [this](const QString &name) {
            names << name;
        });
        QObject::connect(&library,
                         &SpeechLibrary::ready,
                         &context,
                         [this](CheckInId, const AudioClipPtr &, const QString &voice, bool) {
                             said << (voice == here.name() ? spokenHere : spokenThere);
                         });
    }
    ~PlacedVoice()
    {
        library.shutDown();
        speech.close();
        rig.services.shutDown(std::chrono::milliseconds(patienceMs));
    }

    static QString originOf(const loopback::LoopbackServer &server)
    {
        return server.url().toString();
    }
    void offer(const QStringList &origins, const QStringList &agreed)
    {
        settings.services.speech.addresses.clear();
        for (const QString &origin : origins)
            settings.services.speech.addresses
                << (settings.services.voice == OnlineVoice::Google ? origin : origin + u"/v1");
        for (const QString &origin : agreed)
            settings.services.agree(ServiceUse::Voice, origin);
        speech.apply(settings);
    }
    [[nodiscard]] bool isReady(int times)
    {
        return QTest::qWaitFor([&] { return names.size() >= times; }, patienceMs) && turn();
    }
    static bool turn()
    {
        QCoreApplication::processEvents(); // into the library's thread, which is this one
        return true;
    }
    void order()
    {
        ++texts;
        library.order({{texts},
                       {QStringLiteral("This is sentence %1.").arg(texts)},
                       true,
                       {.by = SpokenBy::Service}});
    }
    QString wait()
    {
        (void)QTest::qWaitFor([&] { return said.size() >= qsizetype(texts); }, patienceMs);
        return said.size() == qsizetype(texts) ? said.last() : QStringLiteral("no end");
    }
    QString say()
    {
        order();
        return wait();
    }

    loopback::LoopbackServer serverOne;
    loopback::LoopbackServer serverTwo;
    PlacesRig rig;
    PipelineOfFakes fakes;
    HeldSynthesizer here;
    SpeechLibrary library{{&here},
                          {[](const auto &...) { return AudioClipPtr(); },
                           [](const auto &...) { return Outcome(Done{}); }}};
    OnlineSpeech speech{
        OnlineSpeech::Parts{rig.clock, rig.services, library, fakes.speech(), fakes.pipeline()},
        rig.placement()};
    Settings settings;
    QObject context;
    QStringList names;
    QStringList said;
    quint64 texts = 0;
};

/// Two servers with OpenAI's interface.
struct TwoPlaces
{
    [[nodiscard]] QStringList both() const
    {
        return {PlacedVoice::originOf(voice.serverOne), PlacedVoice::originOf(voice.serverTwo)};
    }
    [[nodiscard]] int askedOne() const { return one.requestCount(QStringLiteral("speech")); }
    [[nodiscard]] int askedTwo() const { return two.requestCount(QStringLiteral("speech")); }

    loopback::OpenAiCompatible one;
    loopback::OpenAiCompatible two;
    PlacedVoice voice{one, two};
};

} // namespace

/// Which address speaks, of several of one service.
class tst_PlacedVoice : public TestClass
{
    Q_OBJECT

private slots:
    void afterAFailureTheNextOneSpeaks()
    {
        TwoPlaces places;
        PlacedVoice &rig = places.voice;
        const BoundPort nobody;
        rig.rig.services.start();
        rig.offer({nobody.address(), places.both()[1]}, {nobody.address(), places.both()[1]});
        QVERIFY(rig.isReady(1));
        QCOMPARE(rig.say(), spokenHere);
        QVERIFY(rig.isReady(2));
        QCOMPARE(rig.say(), spokenThere); // at once: the rest was the other one's
        QCOMPARE(rig.say(), spokenThere);
        QCOMPARE(places.askedTwo(), 2);
        QCOMPARE(places.two.violations(), QStringList());
    }

    // Whoever comes back to one that rests asks it nothing: no storm between two in trouble.
    void whereAllFailEachIsAskedOnce()
    {
        TwoPlaces places;
        PlacedVoice &rig = places.voice;
        rig.rig.services.start();
        for (auto *service : {&places.one, &places.two})
            service->inject(
                {.fault = loopback::Fault::Unauthorized, .times = loopback::FaultPlan::always});
        rig.offer(places.both(), places.both());
        QVERIFY(rig.isReady(1));
        QCOMPARE(rig.say(), spokenHere);
        QVERIFY(rig.isReady(2));
        QCOMPARE(rig.say(), spokenHere);
        QVERIFY(rig.isReady(3));
        QCOMPARE(rig.say(), spokenHere);
        QCOMPARE(rig.say(), spokenHere);
        QCOMPARE(places.askedOne(), 1);
        QCOMPARE(places.askedTwo(), 1);
    }

    void oneThatIsLateIsLeft()
    {
        TwoPlaces places;
        PlacedVoice &rig = places.voice;
        const std::chrono::milliseconds longest(patienceMs);
        rig.library.setServicePatience(
            {std::chrono::milliseconds(200), longest, longest, longest, longest});
        rig.rig.services.start();
        places.one.inject(
            {.fault = loopback::Fault::NoAnswer, .times = loopback::FaultPlan::always});
        rig.offer(places.both(), places.both());
        QVERIFY(rig.isReady(1));
        QCOMPARE(rig.say(), spokenHere);
        QVERIFY(rig.isReady(2));
        rig.library.setServicePatience({longest, longest, longest, longest, longest});
        QCOMPARE(rig.say(), spokenThere);
        QCOMPARE(places.askedTwo(), 1);
    }

    void theNearerOneSpeaks()
    {
        TwoPlaces places;
        PlacedVoice &rig = places.voice;
        rig.rig.ways = {{places.both()[0], std::chrono::milliseconds(80)},
                        {places.both()[1], std::chrono::milliseconds(10)}};
        rig.rig.services.start();
        rig.offer(places.both(), places.both());
        QVERIFY(rig.isReady(1));
        QCOMPARE(rig.say(), spokenThere);
        QCOMPARE(places.askedTwo(), 1);
        QCOMPARE(rig.serverOne.connectionCount(), 0);
    }

    void oneThatNobodyAgreedToIsNotEvenMeasured()
    {
        TwoPlaces places;
        PlacedVoice &rig = places.voice;
        const BoundPort nobody;
        const BoundPort neither;
        const QStringList agreed{nobody.address(), neither.address()};
        rig.rig.services.start();
        rig.offer({agreed[0], places.both()[0], agreed[1]}, agreed);
        QVERIFY(rig.isReady(1));
        QCOMPARE(rig.say(), spokenHere);
        QVERIFY(rig.isReady(2));
        QCOMPARE(rig.say(), spokenHere);
        QVERIFY(rig.isReady(3));
        QCOMPARE(rig.serverOne.connectionCount(), 0);
        QVERIFY(rig.rig.measuredOrigins().contains(agreed[0]));
        QVERIFY(!rig.rig.measuredOrigins().contains(places.both()[0]));
    }

    void aConsentThatIsTakenBackEndsItAtOnce()
    {
        TwoPlaces places;
        PlacedVoice &rig = places.voice;
        rig.rig.ways = {{places.both()[0], std::chrono::milliseconds(80)},
                        {places.both()[1], std::chrono::milliseconds(10)}};
        rig.rig.services.start();
        places.two.inject({.fault = loopback::Fault::Held, .times = loopback::FaultPlan::always});
        rig.offer(places.both(), places.both());
        QVERIFY(rig.isReady(1));
        rig.order();
        QTRY_COMPARE_WITH_TIMEOUT(places.askedTwo(), 1, patienceMs);
        rig.settings.services.withdraw(ServiceUse::Voice, places.both()[1]);
        rig.speech.apply(rig.settings);
        QCOMPARE(rig.wait(), spokenHere);
        QVERIFY(rig.isReady(3)); // nobody, and then the other one
        QCOMPARE(rig.say(), spokenThere);
        QCOMPARE(places.askedOne(), 1);
        QCOMPARE(places.askedTwo(), 1);
        rig.settings.services.withdraw(ServiceUse::Voice, places.both()[0]); // the first: all of it
        rig.speech.apply(rig.settings);
        QCOMPARE(rig.say(), spokenHere);
        QCOMPARE(places.askedOne(), 1);
    }

    void anotherAddressCountsFromTheNextSentenceOn()
    {
        TwoPlaces places;
        PlacedVoice &rig = places.voice;
        rig.rig.services.start();
        places.one.inject({.fault = loopback::Fault::Held, .times = loopback::FaultPlan::always});
        rig.offer(places.both(), places.both());
        QVERIFY(rig.isReady(1));
        rig.order();
        rig.order(); // waits behind it
        QTRY_COMPARE_WITH_TIMEOUT(places.askedOne(), 1, patienceMs);
        rig.offer({places.both()[1]}, {}); // and the consent stays
        QVERIFY(rig.isReady(2));
        QVERIFY(rig.said.isEmpty());
        rig.serverOne.releaseHeld();
        QCOMPARE(rig.wait(), spokenThere);
        QCOMPARE(rig.said, QStringList(2, spokenThere));
        QCOMPARE(places.askedOne(), 1);
        QCOMPARE(places.askedTwo(), 1);
    }

    void oneWithoutItsKeyGivesWay()
    {
        const loopback::GoogleTokens tokens;
        loopback::GoogleSpeech one(tokens);
        loopback::GoogleSpeech two(tokens);
        PlacedVoice rig(one, two);
        const QStringList both{PlacedVoice::originOf(rig.serverOne),
                               PlacedVoice::originOf(rig.serverTwo)};
        rig.settings.services.voice = OnlineVoice::Google;
        (void)rig.rig.secrets->remove(ServiceKeys::nameOf(both[0]));
        rig.rig.services.start();
        rig.offer(both, both);
        QVERIFY(rig.isReady(2));
        QCOMPARE(rig.say(), spokenThere);
        QCOMPARE(rig.serverOne.connectionCount(), 0);
    }

    void withoutAnyKeyNobodyIsLookedForTwice()
    {
        const loopback::GoogleTokens tokens;
        loopback::GoogleSpeech one(tokens);
        loopback::GoogleSpeech two(tokens);
        PlacedVoice rig(one, two);
        const QStringList both{PlacedVoice::originOf(rig.serverOne),
                               PlacedVoice::originOf(rig.serverTwo)};
        rig.settings.services.voice = OnlineVoice::Google;
        for (const QString &origin : both)
            (void)rig.rig.secrets->remove(ServiceKeys::nameOf(origin));
        rig.rig.services.start();
        rig.offer(both, both);
        QVERIFY(rig.isReady(2));
        QCOMPARE(rig.say(), spokenHere);
        QCOMPARE(rig.names, QStringList(2, QString()));
        rig.rig.keepKey(both[0], one.key()); // that of the other one
        rig.speech.refreshKey();
        QTRY_VERIFY_WITH_TIMEOUT(!rig.names.last().isEmpty(), patienceMs);
        PlacedVoice::turn();
        QCOMPARE(rig.say(), spokenThere);
        QCOMPARE(rig.serverTwo.connectionCount(), 0);
    }
};

PULSEMATES_TEST(tst_PlacedVoice)

#include "tst_placedvoice.moc"
