#include "app/checkinjson.h"
#include "tests/support/pipelineoffakes.h"
#include "tests/support/testregistry.h"

#include <QJsonArray>
#include <QTest>

using namespace pulsemates;

namespace {

CheckIn done()
{
    CheckIn checkIn;
    checkIn.transcript.settled = QStringLiteral("I feel sad");
    checkIn.transcript.source = QStringLiteral("local:test");
    checkIn.mood = Mood{MoodLabel::Negative, 0.2134, 0.8, false, QStringLiteral("local:test")};
    GuidanceRequest request;
    request.mood = MoodLabel::Negative;
    checkIn.guidance = sharedLibrary(Language::English)->choose(request);
    checkIn.timings.finalTranscriptMs = 120;
    checkIn.timings.spans = {
        {Stage::Transcribe, std::chrono::milliseconds(-10), {}, Where::Device}};
    return checkIn;
}

/// The keys of @p json, one line, sorted.
QString keys(const QJsonValue &json)
{
    return json.toObject().keys().join(u' ');
}

} // namespace

/// The shape that scripts rely on.
class tst_CheckInJson : public TestClass
{
    Q_OBJECT

private slots:
    void keysAreThoseOfTheSchema()
    {
        const QJsonObject json = checkInToJson(done(), {QStringLiteral("local:voice"), 7.2});
        QCOMPARE(keys(json),
                 QStringLiteral(
                     "error guidance language mode mood safety schema speech timings transcript"));
        QCOMPARE(json[u"schema"].toString(), QStringLiteral("pulsemates.checkin/1"));
        QCOMPARE(json[u"mode"].toString(), QStringLiteral("fast"));
        QCOMPARE(json[u"language"].toString(), QStringLiteral("en"));
        QCOMPARE(keys(json[u"transcript"]), QStringLiteral("confidence source text"));
        QVERIFY(json[u"transcript"][u"confidence"].isNull()); // none was given
        QCOMPARE(keys(json[u"mood"]), QStringLiteral("confidence label score source"));
        QCOMPARE(json[u"mood"][u"score"].toDouble(), 0.21);
        QCOMPARE(json[u"safety"][u"tier"].toString(), QStringLiteral("T0"));
        QVERIFY(json[u"safety"][u"rule"].isNull());
        QCOMPARE(keys(json[u"speech"]), QStringLiteral("seconds source"));
        QVERIFY(json[u"error"].isNull());
    }

    void guidanceTellsPhasesAndSteps()
    {
        const QJsonValue guidance = checkInToJson(done(), {})[u"guidance"];
        QCOMPARE(keys(guidance), QStringLiteral("breathing message resources source stretch"));
        QCOMPARE(guidance[u"source"].toString(), QStringLiteral("cached"));
        QVERIFY(guidance[u"resources"].isArray());
        QCOMPARE(keys(guidance[u"breathing"]), QStringLiteral("id phases seconds title"));
        const QJsonArray phases = guidance[u"breathing"][u"phases"].toArray();
        QVERIFY(!phases.isEmpty());
        for (const QJsonValue &phase : phases) {
            QCOMPARE(keys(phase), QStringLiteral("phase seconds"));
            QVERIFY(phase[u"seconds"].toDouble() > 0);
        }
        QCOMPARE(keys(guidance[u"stretch"]), QStringLiteral("id seconds steps title"));
        const QJsonArray steps = guidance[u"stretch"][u"steps"].toArray();
        QVERIFY(!steps.isEmpty());
        for (const QJsonValue &step : steps) {
            QCOMPARE(keys(step), QStringLiteral("move seconds side text"));
            const QString side = step[u"side"].toString(QStringLiteral("none"));
            QVERIFY(side == u"left" || side == u"right" || side == u"none");
        }
    }

    void timingsMeanWhatTheyMeant()
    {
        const QJsonValue timings = checkInToJson(done(), {})[u"timings"];
        QCOMPARE(keys(timings),
                 QStringLiteral("afterStop audioMs coachingTime coverage spans sttTime totalTime"));
        QCOMPARE(keys(timings[u"afterStop"]),
                 QStringLiteral("finalTranscriptMs firstAudioMs guidanceMs messageMs totalMs"));
        QCOMPARE(timings[u"sttTime"].toDouble(), 120.0);
        QVERIFY(timings[u"totalTime"].isNull()); // has not happened: no figure
        QCOMPARE(keys(timings[u"spans"][0]), QStringLiteral("endMs stage startMs where"));
    }

    void helpHasNothingBesideIt()
    {
        CheckIn checkIn = done();
        checkIn.help = true;
        checkIn.guidance.reset();
        checkIn.safety = {SafetyTier::Danger, QStringLiteral("en:intent"), {}};
        HelpLine line;
        line.id = QStringLiteral("us-988");
        line.contact = QStringLiteral("988");
        const QJsonObject json =
            checkInToJson(checkIn, {}, {QStringLiteral("Thank you for saying that."), {line}});
        QCOMPARE(json[u"safety"][u"tier"].toString(), QStringLiteral("T3"));
        QCOMPARE(json[u"safety"][u"rule"].toString(), QStringLiteral("en:intent"));
        QVERIFY(json[u"mood"].isNull()); // no score of such words
        QVERIFY(json[u"speech"].isNull());
        const QJsonValue guidance = json[u"guidance"];
        QCOMPARE(guidance[u"source"].toString(), QStringLiteral("help"));
        QCOMPARE(guidance[u"message"].toString(), QStringLiteral("Thank you for saying that."));
        QVERIFY(guidance[u"breathing"].isNull());
        QVERIFY(guidance[u"stretch"].isNull());
        QCOMPARE(guidance[u"resources"][0][u"contact"].toString(), QStringLiteral("988"));
    }

    void withoutWordsNothingIsKnownToBeSafe()
    {
        CheckIn checkIn = done();
        checkIn.transcript = {};
        QVERIFY(checkInToJson(checkIn, {})[u"safety"].isNull());
    }

    void whoIsUnsureSaysSo()
    {
        CheckIn checkIn = done();
        checkIn.mood->uncertain = true;
        QVERIFY(checkInToJson(checkIn, {})[u"mood"][u"uncertain"].toBool());
    }

    void aFailureKeepsWhatIsKnown()
    {
        CheckIn checkIn = done();
        checkIn.error =
            Error{ErrorCode::Timeout, QStringLiteral("It took too long."), Stage::Transcribe};
        checkIn.mood.reset();
        checkIn.guidance.reset();
        const QJsonObject json = checkInToJson(checkIn, {});
        QCOMPARE(keys(json[u"error"]), QStringLiteral("code message stage"));
        QCOMPARE(json[u"error"][u"code"].toString(), QStringLiteral("timeout"));
        QCOMPARE(json[u"error"][u"stage"].toString(), QStringLiteral("transcribe"));
        QCOMPARE(json[u"transcript"][u"text"].toString(), QStringLiteral("I feel sad"));
        QVERIFY(json[u"mood"].isNull());
        QVERIFY(json[u"guidance"].isNull());
        QVERIFY(json[u"speech"].isNull());
        QCOMPARE(json.keys().size(), 10);
    }

    void everyMoodHasItsLabel()
    {
        QStringList labels;
        for (const MoodLabel label : allMoodLabels)
            labels << moodToJson({label, 0.5, 0.5, false, {}})[u"label"].toString();
        QCOMPARE(labels.join(u' '), QStringLiteral("negative neutral positive mixed"));
    }
};

PULSEMATES_TEST(tst_CheckInJson)
#include "tst_checkinjson.moc"
