// Sums that one can calculate by hand.
#include "app/bench/network/baselinearms.h"
#include "core/providers/openai/chatrequest.h"
#include "resources/resources.h"
#include "tests/support/testregistry.h"
#include "tests/unit/bench/constantprofile.h"

#include <QTest>

using namespace pulsemates;

class tst_BaselineArms : public TestClass
{
    Q_OBJECT

private slots:
    void initTestCase() { initializeResources(); }

    void theDocumentsPhaseThree()
    {
        const auto profile = constantProfile(
            {{"upload", 1000}, {"async-job", 2000}, {"speech-whole", 200}, {"rest", 1062}});
        const ArmTimes times = baselineTimes(Arm::Document, {profile, 0}, 12, {});
        QCOMPARE(times.words, 4000.0); // 1 s and one poll of 3 s
        QCOMPARE(times.total, 5262.0);
        QCOMPARE(times.firstSentence, times.total); // everything comes with one answer
        QCOMPARE(times.firstSound, times.total);
    }

    void theDocumentsPhaseOne()
    {
        const auto profile = constantProfile({{"upload", 1097},
                                              {"async-job", 5000},
                                              {"chat-whole", 20'234},
                                              {"speech-whole", 657},
                                              {"rest", 4}});
        const ArmTimes times = baselineTimes(Arm::Document, {profile, 0}, 12, {});
        QCOMPARE(times.words, 7097.0); // two polls
        QCOMPARE(times.total, 27'992.0);
    }

    void theDocumentUploadsAndPolls()
    {
        // 10 s are 320,000 bytes: 128 ms at 20 Mbit/s. Upload 40 + 128; the job is handed in at
        // 168 and done at 1,168; it is looked for at 208, and at 3,248 again.
        const auto profile =
            constantProfile({{"rtt", 40}, {"uplink", 20}, {"async-job", 1000}, {"token-rate", 80}});
        const ArmTimes times = baselineTimes(Arm::Document, {profile, 0}, 10, {});
        QCOMPARE(times.words, 3288.0);
        // The way up of the request, 80 tokens, and the voice's round trip.
        QCOMPARE(times.total, 3288.0 + (40 + requestBytes * 8 / 20'000 + 1000) + 40);
    }

    void aJobThatIsDoneAtOnceIsSeenAtTheFirstLook()
    {
        const auto profile = constantProfile({{"rtt", 40}, {"async-job", 40}, {"token-rate", 80}});
        QCOMPARE(baselineTimes(Arm::Document, {profile, 0}, 10, {}).words, 120.0);
    }

    void inSequence()
    {
        const auto profile = usual();
        const ArmTimes times = baselineTimes(Arm::Sequential, {profile, 0}, 10, {});
        QCOMPARE(times.words, 250.0);
        QCOMPARE(times.firstSentence, 250.0 + 40 + 500 + 1000); // all 80 tokens
        QCOMPARE(times.personalVoice, 1790.0 + 40 + 700);
    }

    void streamed()
    {
        const auto profile = usual();
        const ArmTimes times = baselineTimes(Arm::Streaming, {profile, 0}, 10, {{20, 80}});
        QCOMPARE(times.firstSentence, 250.0 + 40 + 500 + 250); // its first 20 tokens
        QCOMPARE(times.personalVoice, 1040.0 + 40 + 260);
        QCOMPARE(times.total, times.personalVoice);
    }

    void theLengthOfSpeechCostsOnlyTheDocument()
    {
        const auto profile = usual();
        for (const Arm arm : {Arm::Sequential, Arm::Streaming})
            QCOMPARE(baselineTimes(arm, {profile, 0}, 60, {}).total,
                     baselineTimes(arm, {profile, 0}, 5, {}).total);
    }

    void aFailedRequestIsTriedTwiceAndThenAskedAnew()
    {
        const auto failing = constantProfile({{"rtt", 40}, {"failure", 1}, {"token-rate", 80}});
        CheckInDraws draws(failing, 0);
        const AnswerTimes answer = nextAnswerOf(draws);
        QVERIFY(answer.fails);
        QCOMPARE(answer.firstToken, 3 * 40.0 + 500 + 1000);
    }

    void theRequestIsAsLargeAsTheProgramsOwn()
    {
        for (const Language language : {Language::English, Language::Korean}) {
            const Result<CoachPrompt> prompt = CoachPrompt::load(language);
            QVERIFY(prompt);
            CoachRequest request;
            request.language = language;
            request.words = QString(200, u'a');
            const auto size = chatRequest({}, chatBody({}, {}, *prompt, request)).body.size();
            qInfo("%s: %lld bytes", qPrintable(languageTag(language)), qlonglong(size));
            QVERIFY(std::abs(double(size) - requestBytes) <= requestBytes / 5);
        }
    }

    void aStallComesOnTop()
    {
        const auto profile = constantProfile(
            {{"rtt", 40}, {"first-token", 500}, {"first-token-stall", 9000}, {"token-rate", 80}});
        CheckInDraws draws(profile, 0);
        const AnswerTimes answer = nextAnswerOf(draws);
        QCOMPARE(answer.firstToken, 9540.0);
        QCOMPARE(answer.tokensPerMs, 0.08);
    }

private:
    static loopback::LatencyProfile usual()
    {
        return constantProfile({{"rtt", 40},
                                {"stream-final", 250},
                                {"first-token", 500},
                                {"token-rate", 80},
                                {"speech-whole", 700},
                                {"speech-first", 260}});
    }
};

PULSEMATES_TEST(tst_BaselineArms)

#include "tst_baselinearms.moc"
