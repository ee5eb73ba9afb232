#include "app/providerfactoryhearing.h"
#include "app/providerfactoryoffers.h"
#include "core/network/httpclient.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

namespace {

ServiceSettings chosen(OnlineRecognizer recognizer, const QString &model = {})
{
    ServiceSettings services;
    services.recognizer = recognizer;
    services.recognition.model = model;
    return services;
}

} // namespace

/// What the settings of recognition come to.
class tst_RecognizerChoice : public TestClass
{
    Q_OBJECT

private slots:
    void eachHasItsUsualAddress_data()
    {
        QTest::addColumn<OnlineRecognizer>("recognizer");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("korean"); // empty: does not hear it
        using enum OnlineRecognizer;
        QTest::newRow("streaming")
            << AssemblyAiStreaming << QStringLiteral("https://streaming.assemblyai.com:443")
            << QStringLiteral("assemblyai:universal-streaming-english")
            << QStringLiteral("assemblyai:whisper-rt");
        QTest::newRow("pre-recorded")
            << AssemblyAiPrerecorded << QStringLiteral("https://api.assemblyai.com:443")
            << QStringLiteral("assemblyai:pre-recorded")
            << QStringLiteral("assemblyai:pre-recorded");
        QTest::newRow("synchronous")
            << AssemblyAiSync << QStringLiteral("https://sync.assemblyai.com:443")
            << QStringLiteral("assemblyai:sync") << QString();
        QTest::newRow("compatible")
            << OpenAiCompatible << QStringLiteral("https://api.openai.com:443")
            << QStringLiteral("openai:gpt-4o-mini-transcribe")
            << QStringLiteral("openai:gpt-4o-mini-transcribe");
    }

    void eachHasItsUsualAddress()
    {
        QFETCH(OnlineRecognizer, recognizer);
        QFETCH(QString, origin);
        QFETCH(QString, english);
        QFETCH(QString, korean);
        const ServiceSettings services = chosen(recognizer);
        const auto address = ServiceOffers::placeOf(services, ServiceUse::Recognition);
        QVERIFY(address);
        QCOMPARE(address->origin(), origin);
        const SteadyClock clock;
        HttpClient client(clock);
        const auto make = [&](Language language) {
            return makeRemoteTranscriber(services, *address, language, client, Secret("key"));
        };
        QCOMPARE(make(Language::English)->name(), english);
        const auto languages = recognizerLanguages(services);
        QVERIFY(std::ranges::count(languages, Language::English) == 1);
        QCOMPARE(std::ranges::count(languages, Language::Korean) == 1, !korean.isEmpty());
        QCOMPARE(make(Language::Korean)->supports(Language::Korean), !korean.isEmpty());
        if (!korean.isEmpty())
            QCOMPARE(make(Language::Korean)->name(), korean);
    }

    void noneIsNone()
    {
        const ServiceSettings services = chosen(OnlineRecognizer::None);
        QVERIFY(!ServiceOffers::placeOf(services, ServiceUse::Recognition));
        QVERIFY(recognizerLanguages(services).empty());
        QVERIFY(!wantsWarmConnection(services));
    }

    /// Its switch is the switch of all: who sees it off is heard by nobody.
    void withoutTheFirstNoneIsAsked()
    {
        Settings settings;
        settings.mode = CoachingMode::Optimized;
        settings.services = chosen(OnlineRecognizer::OpenAiCompatible);
        settings.services.recognition.addresses = {QStringLiteral("https://one.example.org/v1"),
                                                   QStringLiteral("https://two.example.org/v1")};
        const auto agree = [&settings](const char *origin) {
            settings.services.agree(ServiceUse::Recognition, QString::fromLatin1(origin));
        };
        agree("https://two.example.org:443");
        QVERIFY(ServiceOffers::agreedPlaces(settings, ServiceUse::Recognition).empty());
        QVERIFY(!ServiceOffers::mayReachFirst(settings.services, ServiceUse::Recognition));
        agree("https://one.example.org:443");
        QCOMPARE(ServiceOffers::agreedPlaces(settings, ServiceUse::Recognition).size(),
                 std::size_t(2));
        settings.mode = CoachingMode::Fast;
        QVERIFY(ServiceOffers::agreedPlaces(settings, ServiceUse::Recognition).empty());
    }

    void anAddressThatMayNotBeUsedIsNone()
    {
        ServiceSettings services = chosen(OnlineRecognizer::OpenAiCompatible);
        services.recognition.addresses = QStringList{QStringLiteral("http://example.org/v1")};
        QVERIFY(!ServiceOffers::placeOf(
            services, ServiceUse::Recognition)); // in the clear across the internet
        services.recognition.addresses = QStringList{QStringLiteral("http://127.0.0.1:8000/v1")};
        QCOMPARE(ServiceOffers::placeOf(services, ServiceUse::Recognition)->origin(),
                 QStringLiteral("http://127.0.0.1:8000"));
    }

    void aNamedStreamingModelDecidesTheLanguages()
    {
        const auto hears = [](const char *model) {
            return recognizerLanguages(
                chosen(OnlineRecognizer::AssemblyAiStreaming, QString::fromLatin1(model)));
        };
        QCOMPARE(hears("u3-rt-pro"), std::vector<Language>{Language::English});
        QCOMPARE(hears("whisper-rt").size(), std::size_t(2));
        QCOMPARE(hears("unheard-of").size(), std::size_t(2)); // the usual one is taken
    }
};

PULSEMATES_TEST(tst_RecognizerChoice)
#include "tst_recognizerchoice.moc"
