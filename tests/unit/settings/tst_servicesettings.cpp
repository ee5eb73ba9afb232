#include "core/settings/servicesettingsjson.h"
#include "tests/support/testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pulsemates;

namespace {

const auto official = QStringLiteral("https://api.openai.com:443");

} // namespace

/// What is asked of whom, and what was agreed to.
class tst_ServiceSettings : public TestClass
{
    Q_OBJECT

private slots:
    void nothingIsAgreedToAtFirst()
    {
        const ServiceSettings services;
        for (const ServiceUse use :
             {ServiceUse::Recognition, ServiceUse::Coaching, ServiceUse::Voice})
            QVERIFY(!services.mayReach(use, official));
        QCOMPARE(services.recognizer, OnlineRecognizer::None);
        QCOMPARE(services.voice, OnlineVoice::None);
        QVERIFY(services.deleteRecordings);
    }

    void agreeingHoldsForOneUseAndOneAddress()
    {
        ServiceSettings services;
        services.agree(ServiceUse::Coaching, official);
        services.agree(ServiceUse::Coaching, official);
        QCOMPARE(services.agreed.size(), 1);
        QVERIFY(services.mayReach(ServiceUse::Coaching, official));
        QVERIFY(!services.mayReach(ServiceUse::Voice, official));
        QVERIFY(!services.mayReach(ServiceUse::Coaching, official + u'0'));
        services.withdraw(ServiceUse::Coaching, official);
        QVERIFY(!services.mayReach(ServiceUse::Coaching, official));
    }

    void noAddressIsNoAgreement()
    {
        ServiceSettings services;
        services.agree(ServiceUse::Coaching, {});
        QVERIFY(services.agreed.isEmpty());
        QVERIFY(!services.mayReach(ServiceUse::Coaching, {}));
    }

    void theOldestAgreementIsForgotten()
    {
        ServiceSettings services;
        for (int port = 1; port <= 65; ++port)
            services.agree(ServiceUse::Voice, QStringLiteral("https://a.example:%1").arg(port));
        QCOMPARE(services.agreed.size(), 64);
        QVERIFY(!services.mayReach(ServiceUse::Voice, QStringLiteral("https://a.example:1")));
        QVERIFY(services.mayReach(ServiceUse::Voice, QStringLiteral("https://a.example:65")));
    }

    void whatIsWrongKeepsItsDefault()
    {
        const QJsonObject wrong{
            {QStringLiteral("coach"),
             QJsonObject{{QStringLiteral("addresses"), 7},
                         {QStringLiteral("model"), QString(300, u'm')},
                         {QStringLiteral("temperature"), QStringLiteral("hot")},
                         {QStringLiteral("tokens"), 1e9},
                         {QStringLiteral("requestsADay"), -3}}},
            {QStringLiteral("recognition"),
             QJsonObject{{QStringLiteral("service"), QStringLiteral("somebody")}}},
            {QStringLiteral("network"),
             QJsonObject{{QStringLiteral("agreed"), QJsonArray{3, QStringLiteral("voice x")}}}}};
        const ServiceSettings read = servicesFromJson(wrong);
        QCOMPARE(read.coach, ServiceSettings().coach);
        QCOMPARE(read.coachTemperature, 0.3);
        QCOMPARE(read.coachTokens, 1000); // the nearest bound
        QCOMPARE(read.coachRequestsADay, 0);
        QCOMPARE(read.recognizer, OnlineRecognizer::None);
        QCOMPARE(read.agreed, QStringList(QStringLiteral("voice x")));
    }

    void addressesAreBounded()
    {
        QJsonArray many;
        for (int i = 0; i < 9; ++i)
            many.append(QStringLiteral("https://a.example:%1").arg(i + 1));
        many.insert(0, QString(3000, u'a'));
        const ServiceSettings read = servicesFromJson(
            {{QStringLiteral("coach"), QJsonObject{{QStringLiteral("addresses"), many}}}});
        QCOMPARE(read.coach.addresses.size(), ServiceChoice::mostAddresses);
        QCOMPARE(read.coach.addresses.first(), QStringLiteral("https://a.example:1"));
    }

    void theFileHoldsNoKey()
    {
        const QJsonObject written = servicesToJson(ServiceSettings());
        const QByteArray text = QJsonDocument(written).toJson();
        QVERIFY(!text.contains("key") && !text.contains("secret"));
    }
};

PULSEMATES_TEST(tst_ServiceSettings)
#include "tst_servicesettings.moc"
