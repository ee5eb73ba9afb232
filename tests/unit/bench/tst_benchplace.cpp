#include "app/bench/benchplace.h"
#include "core/common/processorname.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

/// What the benchmark takes over of the person's settings.
class tst_BenchPlace : public TestClass
{
    Q_OBJECT

private slots:
    void noServiceThatWasAgreedToIsAsked_data()
    {
        QTest::addColumn<bool>("quick");
        QTest::newRow("quick") << true;
        QTest::newRow("in full") << false;
    }

    void noServiceThatWasAgreedToIsAsked()
    {
        QFETCH(bool, quick);
        const Settings person = whoAgreedToAll();
        QVERIFY(person.services != ServiceSettings());
        const Settings run = quick ? withoutThePerson(person) : settingsOfRun(person);
        QCOMPARE(run.mode, CoachingMode::Fast);
        QCOMPARE(run.services.agreed, QStringList());
        QVERIFY(run.services.recognizer == OnlineRecognizer::None);
        QVERIFY(run.services.voice == OnlineVoice::None);
        QCOMPARE(run.services.coachRequestsADay, ServiceSettings().coachRequestsADay);
        QCOMPARE(run.services.authorities, QString());
        QVERIFY(run.services == ServiceSettings());
        QVERIFY(run.limits == PersonalLimits());
    }

    void theRecogniserThatWasMeasuredHereStays()
    {
        const Settings person = whoAgreedToAll();
        const Settings run = settingsOfRun(person);
        QCOMPARE(run.recognizerModel, person.recognizerModel);
        QCOMPARE(run.recognizerThreads, person.recognizerThreads);
        QCOMPARE(run.recognizerFigures, person.recognizerFigures);
    }

private:
    /// Its recogniser counts as measured on this processor, so that none is measured here.
    static Settings whoAgreedToAll()
    {
        Settings settings;
        settings.mode = CoachingMode::Optimized;
        settings.recognizerModel = QStringLiteral("tiny");
        settings.recognizerThreads = 1;
        settings.recognizerFigures = QStringLiteral("of a test, ") + processorName();
        settings.limits.noTwists = true;
        ServiceSettings &services = settings.services;
        services.recognizer = OnlineRecognizer::OpenAiCompatible;
        services.recognition.addresses = {QStringLiteral("https://hears.invalid/v1")};
        services.voice = OnlineVoice::OpenAiCompatible;
        services.speech.addresses = {QStringLiteral("https://speaks.invalid/v1")};
        services.authorities = QStringLiteral("/nowhere/authority.pem");
        services.coachRequestsADay = 0;
        services.agree(ServiceUse::Recognition, QStringLiteral("https://hears.invalid:443"));
        services.agree(ServiceUse::Voice, QStringLiteral("https://speaks.invalid:443"));
        return settings;
    }
};

PULSEMATES_TEST(tst_BenchPlace)

#include "tst_benchplace.moc"
