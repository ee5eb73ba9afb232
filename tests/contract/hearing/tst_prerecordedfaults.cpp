#include "tests/contract/hearing/hearingrig.h"
#include "tests/support/patience.h"
#include "tests/support/providers/assemblyai/assemblyairest.h"
#include "tests/support/providers/faults.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;
using namespace pulsemates::loopback;
using namespace std::chrono_literals;

using Kind = HearingRig::Kind;

namespace {

/// Each stage of a check-in: so many requests have gone well before.
struct StageOfJob
{
    const char *name;
    int after;
};
constexpr StageOfJob handingIn{"handing in", 1};
constexpr StageOfJob looking{"looking", 2};

int kept(const HearingRig &rig)
{
    return static_cast<const AssemblyAiRest &>(*rig.service).transcriptsKept();
}

} // namespace

/// AssemblyAI's pre-recorded recognition: jobs that fail, and what befalls the later requests.
class tst_PrerecordedFaults : public TestClass
{
    Q_OBJECT

private slots:
    void jobsThatFail_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("times");
        QTest::addColumn<QString>("end");
        QTest::addColumn<int>("jobs");
        const int always = FaultPlan::always;
        // What was sent as it was spoken is sent once more as a file.
        QTest::newRow("once") << Fault::JobError << 1 << calmWords() << 2;
        QTest::newRow("for good") << Fault::JobError << always << "service-error" << 2;
        QTest::newRow("too short once") << Fault::JobTooShort << 1 << calmWords() << 2;
        QTest::newRow("too short") << Fault::JobTooShort << always << "too-short" << 2;
        QTest::newRow("its own fault, once") << Fault::JobServerError << 1 << calmWords() << 2;
        QTest::newRow("its own fault") << Fault::JobServerError << always << "service-error" << 2;
    }

    void jobsThatFail()
    {
        QFETCH(Fault, fault);
        QFETCH(int, times);
        QFETCH(int, jobs);
        HearingRig rig(Kind::DuringSpeech);
        // The handing in, whose job it is then; not the looks at it.
        rig.service->inject({.fault = fault, .times = times});
        QTEST(rig.hear(), "end");
        int handedIn = 0;
        for (const auto &request : rig.service->requests(transcriptPath))
            handedIn += request.method == "POST" ? 1 : 0;
        QCOMPARE(handedIn, jobs);
        auto &service = static_cast<AssemblyAiRest &>(*rig.service);
        QTRY_COMPARE_WITH_TIMEOUT(service.transcriptsKept(), 0, patienceMs);
        QCOMPARE(rig.service->violations(), QStringList());
    }

    void aJobThatGoesOnForEverEnds()
    {
        PrerecordedOptions options = quickPrerecorded();
        options.deadline = 3s;
        HearingRig rig(options);
        rig.service->inject({.fault = Fault::JobNeverDone, .times = FaultPlan::always});
        QCOMPARE(rig.hear(), QStringLiteral("answer-timeout"));
        auto &service = static_cast<AssemblyAiRest &>(*rig.service);
        QTRY_COMPARE_WITH_TIMEOUT(service.transcriptsKept(), 0, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(rig.client->underWay(), 0, patienceMs);
    }

    /// The recording does not go up again before the service wants it.
    void aPauseThatIsAskedForIsKept()
    {
        HearingRig rig(Kind::DuringSpeech);
        rig.service->inject({.fault = Fault::RateLimitedLong, .times = FaultPlan::always});
        QCOMPARE(rig.hear(), QStringLiteral("rate-limited"));
        QCOMPARE(rig.service->requestCount(uploadPath), 1);
    }

    void aLongJobIsWaitedFor()
    {
        HearingRig rig(Kind::AfterSpeech);
        static_cast<AssemblyAiRest &>(*rig.service).setDoneAtPoll(12);
        QCOMPARE(rig.hear(), calmWords());
        // The upload, the handing in, twelve looks, maybe the deletion.
        QVERIFY(rig.service->requestCount(transcriptPath) >= 13);
    }

    void laterRequestsFail_data()
    {
        QTest::addColumn<int>("after");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("end");
        for (const StageOfJob &stage : {handingIn, looking}) {
            const auto add = [&stage](const char *fault, const char *end) {
                QTest::addRow("%s: %s", stage.name, fault)
                    << stage.after << QString::fromLatin1(fault) << QString::fromLatin1(end);
            };
            add("unauthorized", "key-refused");
            add("forbidden", "not-permitted");
            add("out-of-quota", "quota-used-up");
            add("rate-limited-long", "rate-limited");
            add("server-error", "service-error");
            add("gateway-timeout", "service-error");
            add("unavailable", "service-error");
            add("close-at-once", "connection-lost");
            add("cut-body", "connection-lost");
            add("captive-portal", "not-the-service");
            add("redirect-elsewhere", "not-the-service");
            add("empty-body", "answer-unreadable");
            add("deep-json", "answer-unreadable");
            add("duplicate-keys", "answer-unreadable");
            add("invalid-utf8", "answer-unreadable");
            add("bad-chunk", "answer-unreadable");
            add("huge-json", "answer-too-large");
            add("header-flood", "answer-unreadable");
        }
    }

    void laterRequestsFail()
    {
        QFETCH(int, after);
        QFETCH(QString, fault);
        HearingRig rig(Kind::DuringSpeech);
        QSignalSpy erased(static_cast<PrerecordedTranscriber *>(rig.transcriber.get()),
                          &PrerecordedTranscriber::erased);
        rig.service->inject(
            {.fault = faultNamed(fault).value(), .after = after, .times = FaultPlan::always});
        QTEST(rig.hear(), "end");
        QCOMPARE(rig.heard->ends.size(), std::size_t(1));
        const bool isRefused = scopeOf(*faultNamed(fault)) == FaultScope::Answer;
        if (after == looking.after) { // deletions are refused, too, or their answers are lost
            QTRY_COMPARE_WITH_TIMEOUT(erased.count(), 1, patienceMs);
            QCOMPARE(kept(rig), isRefused ? 1 : 0);
            QVERIFY(!erased[0][0].toBool() || !isRefused); // never said in vain
        } else if (fault == u"close-at-once") {            // Qt itself sends it again
            QVERIFY(kept(rig) >= 1);
            QTRY_COMPARE_WITH_TIMEOUT(erased.count(), 1, patienceMs);
        } else { // one at most, and it is told where nobody knows which
            QCOMPARE(kept(rig), isRefused ? 0 : 1);
            const bool isPage = rig.heard->how() == u"not-the-service";
            QTRY_COMPARE_WITH_TIMEOUT(erased.count(), isRefused || isPage ? 0 : 1, patienceMs);
        }
    }

    void silentServicesAreLeft_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("duringSpeech");
        for (const char *fault : {"no-answer", "stall", "drip"}) {
            const QString name = QString::fromLatin1(fault);
            QTest::addRow("%s, uploading", fault) << name << uploadPath << false;
            QTest::addRow("%s, uploading in speech", fault) << name << uploadPath << true;
            QTest::addRow("%s, handing in", fault) << name << transcriptPath << false;
        }
    }

    void silentServicesAreLeft()
    {
        QFETCH(QString, fault);
        QFETCH(QString, path);
        PrerecordedOptions options = quickPrerecorded();
        const bool uploading = path == uploadPath;
        // What is answered has time: a loaded machine is slow, not silent.
        (uploading ? options.uploadTimeouts : options.job.timeouts) = quickTimeouts();
        options.deadline = uploading ? 2s : 10s;
        QFETCH(bool, duringSpeech);
        options.uploadDuringSpeech = duringSpeech;
        HearingRig rig(options);
        rig.service->inject(
            {.fault = faultNamed(fault).value(), .times = FaultPlan::always, .path = path});
        QSignalSpy erased(static_cast<PrerecordedTranscriber *>(rig.transcriber.get()),
                          &PrerecordedTranscriber::erased);
        QCOMPARE(rig.hear(), QStringLiteral("answer-timeout"));
        QTRY_COMPARE_WITH_TIMEOUT(rig.client->underWay(), 0, patienceMs);
        const int jobs = uploading ? 0 : 1;
        QTRY_COMPARE_WITH_TIMEOUT(erased.count(), jobs, patienceMs); // nobody knows which
        QTRY_COMPARE_WITH_TIMEOUT(kept(rig), jobs, patienceMs);
    }

    void passingTroubleIsLivedThrough_data()
    {
        QTest::addColumn<int>("after");
        QTest::addColumn<Fault>("fault");
        for (const StageOfJob &stage : {handingIn, looking}) {
            QTest::addRow("%s, 429", stage.name) << stage.after << Fault::RateLimitedMs;
            QTest::addRow("%s, 500", stage.name) << stage.after << Fault::ServerError;
            QTest::addRow("%s, 503", stage.name) << stage.after << Fault::Unavailable;
        }
        QTest::addRow("%s, cut", looking.name) << looking.after << Fault::CutBody;
    }

    void passingTroubleIsLivedThrough()
    {
        QFETCH(int, after);
        QFETCH(Fault, fault);
        HearingRig rig(Kind::DuringSpeech);
        rig.service->inject({.fault = fault, .after = after});
        QCOMPARE(rig.hear(), calmWords());
        QCOMPARE(rig.service->violations(), QStringList());
        QTRY_COMPARE_WITH_TIMEOUT(kept(rig), 0, patienceMs);
    }

    void anotherTranscriptIsNotTaken()
    {
        HearingRig rig(Kind::DuringSpeech);
        QCOMPARE(rig.hear(), calmWords());
        const QString first = rig.service->requests(transcriptPath)[1].path;
        QCOMPARE(rig.hear(), calmWords());
        const QString second = rig.service->requests(transcriptPath).back().path;
        QVERIFY(first.startsWith(transcriptPath + u'/')
                && second.startsWith(transcriptPath + u'/'));
        QVERIFY(first != second);
    }
};

PULSEMATES_TEST(tst_PrerecordedFaults)

#include "tst_prerecordedfaults.moc"
