#include "app/providerfactorycheck.h"
#include "tests/support/patience.h"
#include "tests/support/providers/assemblyai/assemblyaistreaming.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <optional>

using namespace pulsemates;
using loopback::ServerKind;

namespace {

/// A server of one's own on loopback, and somebody who tests the connection to it.
struct OwnServer
{
    explicit OwnServer(const ServerKind &kind)
        : service(kind)
    {
        if (!server.start())
            qFatal("the server did not start");
        services.recognizer = OnlineRecognizer::OpenAiCompatible;
        services.voice = OnlineVoice::OpenAiCompatible;
    }

    void check(ServiceUse use)
    {
        found.reset();
        checkService(client,
                     services,
                     use,
                     *ServiceAddress::parse(server.url().toString() + QStringLiteral("/v1")),
                     Secret(service.key()),
                     [this](const CoachCheck &check) { found = check; });
        QTRY_VERIFY_WITH_TIMEOUT(found, patienceMs);
        QVERIFY2(found->outcome, qPrintable(errorCodeName(found->outcome.error().code)));
    }

    loopback::OpenAiCompatible service;
    loopback::LoopbackServer server{service};
    SteadyClock clock;
    HttpClient client{clock};
    ServiceSettings services;
    std::optional<CoachCheck> found;
};

} // namespace

/// A model that a server does not have is known before the first check-in.
class tst_ModelCheck : public TestClass
{
    Q_OBJECT

private slots:
    void aModelThatIsListedIsNoNews()
    {
        OwnServer own(ServerKind::speaches());
        own.services.recognition.model = QStringLiteral("Systran/faster-whisper-small");
        own.check(ServiceUse::Recognition);
        QVERIFY(own.found->models.isEmpty());
        QCOMPARE(own.service.violations(), QStringList());
    }

    /// Without a choice the usual model of the usual vendor would be asked for.
    void anotherOneBringsTheList_data()
    {
        QTest::addColumn<QString>("model");
        QTest::newRow("misspelt") << QStringLiteral("Systran/faster-whisper-smal");
        QTest::newRow("none chosen") << QString();
    }

    void anotherOneBringsTheList()
    {
        QFETCH(QString, model);
        OwnServer own(ServerKind::speaches());
        own.services.recognition.model = own.services.speech.model = model;
        for (const ServiceUse use : {ServiceUse::Recognition, ServiceUse::Voice}) {
            own.check(use);
            QVERIFY(own.found->models.contains(QStringLiteral("Systran/faster-whisper-small")));
        }
    }

    void aTagMayBeLeftOut()
    {
        OwnServer own(ServerKind::ollama());
        own.services.recognition.model = QStringLiteral("llama3.2");
        own.check(ServiceUse::Recognition);
        QVERIFY(own.found->models.isEmpty());
        own.services.recognition.model = QStringLiteral("llama3");
        own.check(ServiceUse::Recognition);
        QCOMPARE(own.found->models, QStringList{QStringLiteral("llama3.2:latest")});
    }

    /// It lists none; another name than those that are known would be replaced without a word.
    void ofStreamsTheKnownOnesAreNamed_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<bool>("known");
        QTest::newRow("none chosen") << QString() << true;
        QTest::newRow("known") << QStringLiteral("whisper-rt") << true;
        QTest::newRow("misspelt") << QStringLiteral("wisper-rt") << false;
    }

    void ofStreamsTheKnownOnesAreNamed()
    {
        QFETCH(const QString, model);
        QFETCH(const bool, known);
        loopback::AssemblyAiStreaming streaming;
        loopback::LoopbackServer server(streaming);
        QVERIFY(server.start({}));
        const SteadyClock clock;
        HttpClient client(clock);
        ServiceSettings services;
        services.recognizer = OnlineRecognizer::AssemblyAiStreaming;
        services.recognition.model = model;
        std::optional<CoachCheck> found;
        checkService(client,
                     services,
                     ServiceUse::Recognition,
                     *ServiceAddress::parse(server.url().toString()),
                     Secret(streaming.key()),
                     [&found](const CoachCheck &check) { found = check; });
        QTRY_VERIFY_WITH_TIMEOUT(found, patienceMs);
        QVERIFY(found->outcome);
        QCOMPARE(found->models.contains(QStringLiteral("whisper-rt")), !known);
    }
};

PULSEMATES_TEST(tst_ModelCheck)

#include "tst_modelcheck.moc"
