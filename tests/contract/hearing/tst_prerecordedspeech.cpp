#include "tests/contract/hearing/hearingrig.h"
#include "tests/support/network/bytesserver.h"
#include "tests/support/patience.h"
#include "tests/support/providers/assemblyai/assemblyairest.h"
#include "tests/support/testregistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <utility>

using namespace pulsemates;
using namespace pulsemates::loopback;
using namespace std::chrono_literals;

using Kind = HearingRig::Kind;

namespace {

AssemblyAiRest &serviceOf(HearingRig &rig)
{
    return static_cast<AssemblyAiRest &>(*rig.service);
}

int deletions(const HearingRig &rig)
{
    int count = 0;
    for (const auto &request : rig.service->requests(transcriptPath))
        count += request.method == "DELETE" ? 1 : 0;
    return count;
}

QJsonObject asked(const HearingRig &rig)
{
    return QJsonDocument::fromJson(rig.service->requests(transcriptPath).front().body).object();
}

} // namespace

/// AssemblyAI's pre-recorded recognition: what goes up when, what is asked for, what is deleted.
class tst_PrerecordedSpeech : public TestClass
{
    Q_OBJECT

private slots:
    void soundGoesUpWhileItIsSpoken()
    {
        HearingRig rig(Kind::DuringSpeech);
        rig.start();
        rig.say(100, false);
        QCOMPARE(rig.server->connectionCount(), 0); // no voice yet
        rig.say(50);
        QTRY_COMPARE_WITH_TIMEOUT(rig.server->connectionCount(), 1, patienceMs);
        rig.say(50);
        const auto stopped = std::chrono::steady_clock::now();
        rig.transcriber->finish(rig.id);
        rig.waitForEnd();
        QCOMPARE(rig.heard->words(), calmWords());
        const auto requests = rig.service->requests(uploadPath);
        QCOMPARE(requests.size(), std::size_t(1));
        QVERIFY(requests[0].chunked);
        QVERIFY(requests[0].bodyAt > stopped);
        QVERIFY(requests[0].body.startsWith("RIFF"));
        QCOMPARE(requests[0].body.size(),
                 qsizetype(44 + 200 * 640)); // what was before the voice, too
        QCOMPARE(requests[0].contentType(), QByteArray("application/octet-stream"));
    }

    void aRefusalIsToldWhileTheySpeak_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QString>("end");
        QTest::newRow("key") << QByteArray("401 Unauthorized") << "key-refused";
        QTest::newRow("permission") << QByteArray("403 Forbidden") << "not-permitted";
        QTest::newRow("a fault that may pass") << QByteArray("500 Error") << "nothing";
    }

    void aRefusalIsToldWhileTheySpeak()
    {
        QFETCH(QByteArray, status);
        QFETCH(QString, end);
        BytesServer server; // which does not wait for the body
        bool told = false;
        server.onBytes = [&](BytesServer::Peer &peer) {
            if (!std::exchange(told, true))
                peer.socket.write(httpAnswer("{}", status));
        };
        SteadyClock clock;
        HttpClient client(clock);
        const RemoteService where{*ServiceAddress::parse(server.address()), Secret("k")};
        PrerecordedTranscriber transcriber(client, where, quickPrerecorded());
        HeardOf heard(transcriber);
        QSignalSpy exchanged(&transcriber, &RequestTranscriber::exchanged);
        transcriber.start(CheckInId{1}, Language::English, {});
        for (int i = 0; i < 50; ++i)
            transcriber.push(CheckInId{1}, std::array<float, AudioFrame::samplesPerFrame>{}, true);
        QTRY_COMPARE_WITH_TIMEOUT(exchanged.count(), 1, patienceMs);
        QCOMPARE(heard.how(), end); // nobody has said that they are done
    }

    void afterSpeechItIsAFile()
    {
        HearingRig rig(Kind::AfterSpeech);
        rig.start();
        rig.say(100);
        QCOMPARE(rig.server->connectionCount(), 0);
        rig.transcriber->finish(rig.id);
        rig.waitForEnd();
        QCOMPARE(rig.heard->words(), calmWords());
        const auto requests = rig.service->requests(uploadPath);
        QCOMPARE(requests.size(), std::size_t(1));
        QVERIFY(requests[0].body.startsWith("fLaC"));
        QVERIFY(!requests[0].chunked);
    }

    void anUploadThatBreaksGoesUpWhole_data()
    {
        QTest::addColumn<bool>("whileSpeaking");
        QTest::newRow("while speaking") << true;
        QTest::newRow("at the end") << false;
    }

    void anUploadThatBreaksGoesUpWhole()
    {
        QFETCH(bool, whileSpeaking);
        HearingRig rig(Kind::DuringSpeech);
        if (whileSpeaking)
            rig.service->inject({.fault = Fault::CutUpload, .atByte = 1'000});
        else
            rig.service->inject({.fault = Fault::CloseAtOnce, .path = uploadPath});
        rig.start();
        rig.say(60);
        if (whileSpeaking) {
            QTRY_VERIFY_WITH_TIMEOUT(rig.server->connectionCount() == 1
                                         && rig.server->openConnections() == 0,
                                     patienceMs);
        }
        rig.say(40);
        QVERIFY(rig.heard->ends.empty()); // the person is not told: there is time
        rig.transcriber->finish(rig.id);
        rig.waitForEnd();
        QCOMPARE(rig.heard->words(), calmWords());
        QVERIFY(rig.service->requests(uploadPath).back().body.startsWith("fLaC"));
    }

    void aFileThatIsNotUnderstoodGoesUpWhole()
    {
        HearingRig rig(Kind::DuringSpeech);
        rig.service->inject({.fault = Fault::JobError});
        QCOMPARE(rig.hear(), calmWords());
        const auto requests = rig.service->requests(uploadPath);
        QCOMPARE(requests.size(), std::size_t(2));
        QVERIFY(requests[0].body.startsWith("RIFF"));
        QVERIFY(requests[1].body.startsWith("fLaC"));
        QTRY_COMPARE_WITH_TIMEOUT(serviceOf(rig).transcriptsKept(), 0, patienceMs);
        QCOMPARE(deletions(rig), 2);
    }

    void sentimentIsEvidence()
    {
        HearingRig rig(Kind::DuringSpeech);
        QCOMPARE(rig.hear(), calmWords());
        QCOMPARE(asked(rig)[QStringLiteral("sentiment_analysis")].toBool(), true);
        const Transcript &words = *rig.heard->ends[0];
        const std::vector<SentenceSentiment> expected{{MoodLabel::Positive, 0.86, 14}};
        QVERIFY(words.sentiments == expected);
        QCOMPARE(words.confidence.value_or(0), 0.94);
    }

    void sentimentMayBeMissing_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("null") << Fault::SentimentNull;
        QTest::newRow("missing") << Fault::SentimentMissing;
        QTest::newRow("none") << Fault::SentimentEmpty;
    }

    void sentimentMayBeMissing()
    {
        QFETCH(Fault, fault);
        HearingRig rig(Kind::DuringSpeech);
        rig.service->inject({.fault = fault});
        QCOMPARE(rig.hear(), calmWords());
        QVERIFY(rig.heard->ends[0]->sentiments.empty());
    }

    void sentimentIsLeftOutWhereItIsNotWanted()
    {
        PrerecordedOptions options = quickPrerecorded();
        options.sentiment = false;
        HearingRig rig(options);
        QCOMPARE(rig.hear(), calmWords());
        QVERIFY(!asked(rig).contains(QStringLiteral("sentiment_analysis")));
        QVERIFY(rig.heard->ends[0]->sentiments.empty());
    }

    void koreanHasItsOwnModelAndNoSentiment()
    {
        HearingRig rig(Kind::DuringSpeech);
        rig.setScript(SpeechScript::demo(QStringLiteral("ko")));
        QVERIFY(rig.hear(Language::Korean).contains(u'요'));
        QCOMPARE(asked(rig)[QStringLiteral("language_code")].toString(), QStringLiteral("ko"));
        QCOMPARE(QJsonDocument(asked(rig)).toJson().count("universal"), qsizetype(1));
        QVERIFY(!asked(rig).contains(QStringLiteral("sentiment_analysis")));
        QCOMPARE(rig.service->violations(), QStringList());
    }

    void transcriptsAreDeleted()
    {
        HearingRig rig(Kind::DuringSpeech);
        QSignalSpy erased(static_cast<PrerecordedTranscriber *>(rig.transcriber.get()),
                          &PrerecordedTranscriber::erased);
        QCOMPARE(rig.hear(), calmWords());
        QTRY_COMPARE_WITH_TIMEOUT(erased.count(), 1, patienceMs);
        QCOMPARE(erased[0][0].toBool(), true);
        QCOMPARE(serviceOf(rig).transcriptsKept(), 0);
        QCOMPARE(deletions(rig), 1);
    }

    void transcriptsAreKeptWhereThatIsWanted()
    {
        PrerecordedOptions options = quickPrerecorded();
        options.job.eraseAfterwards = false;
        HearingRig rig(options);
        QCOMPARE(rig.hear(), calmWords());
        QCOMPARE(rig.hear(), calmWords());
        QCOMPARE(serviceOf(rig).transcriptsKept(), 2);
        QCOMPARE(deletions(rig), 0);
    }

    void whatIsStoppedIsDeletedToo_data()
    {
        QTest::addColumn<int>("after"); // requests that are answered before the one that is held
        QTest::addColumn<bool>("destroyed");
        QTest::newRow("while handed in") << 1 << false;
        QTest::newRow("while looked for") << 2 << false;
        QTest::newRow("while handed in, and the recogniser goes") << 1 << true;
        QTest::newRow("while looked for, and the recogniser goes") << 2 << true;
    }

    void whatIsStoppedIsDeletedToo()
    {
        QFETCH(int, after);
        QFETCH(bool, destroyed);
        HearingRig rig(Kind::DuringSpeech);
        rig.service->inject({.fault = Fault::Held, .after = after});
        rig.start();
        rig.say(100);
        rig.transcriber->finish(rig.id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.service->requestCount(), after + 1, patienceMs);
        if (destroyed) {
            rig.transcriber.reset();
        } else {
            rig.stop.request_stop();
            rig.waitForEnd();
            QCOMPARE(rig.heard->how(), QStringLiteral("cancelled"));
        }
        if (after == 1) // else it may be deleted by now
            QCOMPARE(serviceOf(rig).transcriptsKept(), 1);
        rig.server->releaseHeld();
        QTRY_COMPARE_WITH_TIMEOUT(serviceOf(rig).transcriptsKept(), 0, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(rig.client->underWay(), 0, patienceMs);
    }

    void aDeletionThatIsRefusedIsTriedAgain()
    {
        HearingRig rig(Kind::DuringSpeech);
        serviceOf(rig).setDoneAtPoll(1);
        // The upload, the handing in and the one look go well.
        rig.service->inject({.fault = Fault::NotFound, .after = 3, .times = 2});
        QCOMPARE(rig.hear(), calmWords());
        QTRY_COMPARE_WITH_TIMEOUT(deletions(rig), 3, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(rig.client->underWay(), 0, patienceMs);
        QCOMPARE(serviceOf(rig).transcriptsKept(), 0);
    }

    void aDeletionThatIsAlwaysRefusedEnds()
    {
        HearingRig rig(Kind::DuringSpeech);
        QSignalSpy erased(static_cast<PrerecordedTranscriber *>(rig.transcriber.get()),
                          &PrerecordedTranscriber::erased);
        serviceOf(rig).setDoneAtPoll(1);
        rig.service->inject({.fault = Fault::ServerError, .after = 3, .times = FaultPlan::always});
        QCOMPARE(rig.hear(), calmWords()); // the person has the words all the same
        QTRY_COMPARE_WITH_TIMEOUT(erased.count(), 1, patienceMs);
        QCOMPARE(erased[0][0].toBool(), false);
        QCOMPARE(deletions(rig), 6); // and not six times as often as a request is
    }
};

PULSEMATES_TEST(tst_PrerecordedSpeech)

#include "tst_prerecordedspeech.moc"
