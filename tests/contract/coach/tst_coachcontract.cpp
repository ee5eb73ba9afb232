#include "tests/contract/coach/coachrig.h"
#include "tests/support/fakecoach.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <thread>

using namespace pulsemates;
using namespace pulsemates::loopback;

namespace {

/// An implementation of the seam, and how a test holds its answers back.
struct Subject
{
    Coach *coach = nullptr;
    std::function<void()> hold;
    std::function<void()> letGo;
    std::function<int()> underWay;
    std::shared_ptr<void> owner;
};

Subject remote(ServerKind kind)
{
    const auto rig = std::make_shared<CoachRig>(std::move(kind));
    return {rig->coach.get(),
            [rig = rig.get()] {
                rig->service.inject({.fault = Fault::Held, .times = FaultPlan::always});
            },
            [rig = rig.get()] {
                rig->service.clearFaults();
                rig->server.releaseHeld();
            },
            [rig = rig.get()] { return rig->coach->underWay() + rig->client.underWay(); },
            rig};
}

Subject subjectNamed(const QString &name)
{
    if (name == u"fake") {
        const auto fake = std::make_shared<FakeCoach>();
        return {fake.get(),
                [fake = fake.get()] { fake->hold(); },
                [fake = fake.get()] { fake->letGo(); },
                [fake = fake.get()] { return fake->underWay(); },
                fake};
    }
    ServerKind kind = ServerKind::openAi();
    kind.knowsStreams = kind.knowsJsonSchema = name != u"openai, plain";
    return remote(name == u"ollama" ? ServerKind::ollama() : kind);
}

} // namespace

/// One suite over every implementation of the Coach seam: with and without streams and schemas, and
/// the fake.
class tst_CoachContract : public TestClass
{
    Q_OBJECT

private slots:
    void init()
    {
        TestClass::init();
        QFETCH(QString, subject);
        m_subject = subjectNamed(subject);
        m_heard = std::make_unique<HeardCoach>(coach());
        m_stop = {};
    }

    void cleanup()
    {
        QVERIFY(!m_heard->outOfTurn);
        m_heard.reset();
        m_subject = {};
    }

    void sentencesComeBeforeTheMessage_data() { everyImplementation(); }
    void sentencesComeBeforeTheMessage()
    {
        start(1);
        QTRY_COMPARE_WITH_TIMEOUT(m_heard->ends(one), 1, patienceMs);
        QCOMPARE(m_heard->code(one), QStringLiteral("done"));
        const QStringList sentences = m_heard->sentences[one];
        QCOMPARE(sentences.size(), 3);
        const CoachMessage &message = *m_heard->results[one].front();
        QCOMPARE(message.text, sentences.join(u' '));
        QVERIFY(!message.model.isEmpty());
        QVERIFY(message.promptTokens && message.completionTokens);
        QCOMPARE(m_subject.underWay(), 0);
        QVERIFY(!coach().name().isEmpty() && !coach().version().isEmpty());
        QVERIFY(coach().supports(Language::English) && coach().supports(Language::Korean));
    }

    void aStopEndsWithOneCancelled_data() { everyImplementation(); }
    void aStopEndsWithOneCancelled()
    {
        m_subject.hold();
        start(1);
        m_stop.request_stop();
        QCOMPARE(m_heard->ends(one), 0); // a stop only posts
        QTRY_COMPARE_WITH_TIMEOUT(m_heard->ends(one), 1, patienceMs);
        QCOMPARE(m_heard->code(one), QStringLiteral("cancelled"));
        QTRY_COMPARE_WITH_TIMEOUT(m_subject.underWay(), 0, patienceMs);
        m_subject.letGo();
        nothingMoreComesOf(one);
    }

    void aStopFromAnotherThread_data() { everyImplementation(); }
    void aStopFromAnotherThread()
    {
        m_subject.hold();
        start(1);
        std::jthread([this] { m_stop.request_stop(); }).join();
        QTRY_COMPARE_WITH_TIMEOUT(m_heard->code(one), QStringLiteral("cancelled"), patienceMs);
        m_subject.letGo();
        nothingMoreComesOf(one);
    }

    void aStopAfterTheFirstSentence_data() { everyImplementation(); }
    void aStopAfterTheFirstSentence()
    {
        connect(&coach(), &Coach::sentence, m_heard.get(), [this] { m_stop.request_stop(); });
        start(1);
        QTRY_COMPARE_WITH_TIMEOUT(m_heard->ends(one), 1, patienceMs);
        // What had come already may be told to its end; never more than one end.
        nothingMoreComesOf(one);
        QVERIFY(!m_heard->sentences[one].isEmpty());
        QCOMPARE(m_subject.underWay(), 0);
    }

    void aStopBeforeTheStart_data() { everyImplementation(); }
    void aStopBeforeTheStart()
    {
        m_stop.request_stop();
        start(1);
        QTRY_COMPARE_WITH_TIMEOUT(m_heard->ends(one), 1, patienceMs);
        QCOMPARE(m_heard->code(one), QStringLiteral("cancelled"));
        nothingMoreComesOf(one);
        QVERIFY(m_heard->sentences[one].isEmpty());
    }

    void aStopAfterTheEndIsNothing_data() { everyImplementation(); }
    void aStopAfterTheEndIsNothing()
    {
        start(1);
        QTRY_COMPARE_WITH_TIMEOUT(m_heard->code(one), QStringLiteral("done"), patienceMs);
        m_stop.request_stop();
        nothingMoreComesOf(one);
        QCOMPARE(m_heard->code(one), QStringLiteral("done"));
    }

    void severalRunAtOnce_data() { everyImplementation(); }
    void severalRunAtOnce()
    {
        for (std::uint64_t id = 1; id <= 4; ++id)
            start(id);
        for (std::uint64_t id = 1; id <= 4; ++id) {
            QTRY_COMPARE_WITH_TIMEOUT(m_heard->ends(CheckInId{id}), 1, patienceMs);
            QCOMPARE(m_heard->code(CheckInId{id}), QStringLiteral("done"));
            QCOMPARE(m_heard->sentences[CheckInId{id}].size(), 3);
        }
    }

    void theSameIdAgainEndsTheFirst_data() { everyImplementation(); }
    void theSameIdAgainEndsTheFirst()
    {
        m_subject.hold();
        start(1);
        start(1);
        QTRY_COMPARE_WITH_TIMEOUT(m_heard->ends(one), 1, patienceMs);
        QCOMPARE(m_heard->code(one), QStringLiteral("cancelled"));
        m_heard->results.clear();
        m_subject.letGo();
        QTRY_COMPARE_WITH_TIMEOUT(m_heard->ends(one), 1, patienceMs);
        QCOMPARE(m_heard->code(one), QStringLiteral("done"));
        QCOMPARE(m_heard->sentences[one].size(), 3);
    }

    /// Whatever the caller forgot: words that ask for help go to no coach.
    void wordsOfDangerAreNeverSent_data() { everyImplementation(); }
    void wordsOfDangerAreNeverSent()
    {
        CoachRequest request = coachRequest();
        std::uint64_t id = 0;
        for (const std::optional<SafetyTier> tier : {std::optional<SafetyTier>(),
                                                     std::optional(SafetyTier::Support),
                                                     std::optional(SafetyTier::Other),
                                                     std::optional(SafetyTier::Help),
                                                     std::optional(SafetyTier::Danger)}) {
            request.safety = tier;
            start(++id, request);
            QTRY_COMPARE_WITH_TIMEOUT(m_heard->ends(CheckInId{id}), 1, patienceMs);
            QCOMPARE(m_heard->code(CheckInId{id}), QStringLiteral("invalid-input"));
            QVERIFY(m_heard->sentences[CheckInId{id}].isEmpty());
        }
    }

    void anEndOfTheCoachIsAnEnd_data() { everyImplementation(); }
    void anEndOfTheCoachIsAnEnd()
    {
        m_subject.hold();
        start(1);
        QCoreApplication::processEvents();
        m_heard->disconnect();
        m_subject = {}; // with its request, and the stop behind it
        m_stop.request_stop();
        QCOMPARE(m_heard->ends(one), 0);
    }

private:
    [[nodiscard]] Coach &coach() const { return *m_subject.coach; }

    static void everyImplementation()
    {
        QTest::addColumn<QString>("subject");
        for (const char *name : {"openai", "openai, plain", "ollama", "fake"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void start(std::uint64_t id, const CoachRequest &request = coachRequest())
    {
        m_heard->inStart = true;
        coach().start(CheckInId{id}, request, m_stop.get_token());
        m_heard->inStart = false;
    }

    /// Another request goes all its way meanwhile.
    void nothingMoreComesOf(CheckInId id)
    {
        const qsizetype sentences = m_heard->sentences[id].size();
        const CheckInId other{id.value + 100};
        m_stop = {};
        start(other.value);
        QTRY_COMPARE_WITH_TIMEOUT(m_heard->ends(other), 1, patienceMs);
        QCOMPARE(m_heard->ends(id), 1);
        QCOMPARE(m_heard->sentences[id].size(), sentences);
    }

    Subject m_subject;
    std::unique_ptr<HeardCoach> m_heard;
    std::stop_source m_stop;
};

PULSEMATES_TEST(tst_CoachContract)
#include "tst_coachcontract.moc"
