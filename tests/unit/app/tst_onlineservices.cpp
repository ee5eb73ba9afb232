#include "app/onlineservices.h"
#include "core/network/connectionwarmer.h"
#include "core/network/httpclient.h"
#include "core/pipeline/post.h"
#include "core/settings/memorysecretstore.h"
#include "tests/support/network/bytesserver.h"
#include "tests/support/network/testauthority.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pulsemates;

namespace {

/// A service on this computer that was agreed to, whose connection is kept warm.
struct WarmPlace
{
    WarmPlace()
    {
        settings.mode = CoachingMode::Optimized;
        settings.services.coach.addresses = QStringList{server.address()};
        settings.services.agree(ServiceUse::Coaching, address.origin());
        services.start();
        services.apply(settings);
        post(services.warmer(), [this](ConnectionWarmer &warmer) { warmer.hold(address); });
    }

    /// Whether the warmer holds anything, or has anything left that it could do.
    [[nodiscard]] bool isBusy()
    {
        bool busy = true;
        QMetaObject::invokeMethod(
            &services.warmer(),
            [&] {
                busy = services.warmer().isHeld(address) || !services.warmer().children().isEmpty();
            },
            Qt::BlockingQueuedConnection);
        return busy;
    }

    BytesServer server;
    ServiceAddress address = *ServiceAddress::parse(server.address());
    SteadyClock clock;
    OnlineServices services{clock, std::make_shared<MemorySecretStore>()};
    Settings settings;
};

/// A service whose certificate an authority of one's own has signed.
struct OwnAuthority
{
    OwnAuthority()
    {
        server.onBytes = [](BytesServer::Peer &peer) {
            (void)BytesServer::answer(peer, httpAnswer("{}"));
        };
        services.start();
    }

    [[nodiscard]] QString saved(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a file was not written");
        return file.fileName();
    }

    /// How a request to the server ends once @p file is what the settings say.
    [[nodiscard]] QString endWith(const QString &file)
    {
        settings.services.authorities = file;
        services.apply(settings);
        const auto code = std::make_shared<QString>();
        HttpRequest request;
        request.base = *ServiceAddress::parse(server.address());
        request.path = QStringLiteral("x");
        request.stage = Stage::Coach;
        request.retry.retries = 0;
        HttpEvents events;
        events.finished = [here = &context, code](RequestId, const HttpReply &reply) {
            const QString told =
                reply.outcome ? QStringLiteral("done") : errorCodeName(reply.outcome.error().code);
            QMetaObject::invokeMethod(
                here, [code, told] { *code = told; }, Qt::QueuedConnection);
        };
        post(services.client(), [request, events](HttpClient &client) {
            (void)client.send(request, &client, events);
        });
        (void)QTest::qWaitFor([&code] { return !code->isEmpty(); }, patienceMs);
        return *code;
    }

    TestAuthority authority;
    BytesServer server{authority.server()};
    QTemporaryDir folder;
    QObject context;
    SteadyClock clock;
    Settings settings;
    OnlineServices services{clock, std::make_shared<MemorySecretStore>()};
};

} // namespace

/// Whoever may not be asked any more is not even kept in touch with.
class tst_OnlineServices : public TestClass
{
    Q_OBJECT

private slots:
    void whoMayNotBeAskedIsLeft_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *change : {"fast mode", "consent taken back", "another address"})
            QTest::newRow(change) << QString::fromLatin1(change);
    }

    void whoMayNotBeAskedIsLeft()
    {
        QFETCH(QString, change);
        WarmPlace place;
        QTRY_VERIFY_WITH_TIMEOUT(place.server.openPeers() > 0, patienceMs);
        QVERIFY(place.isBusy());
        if (change == u"fast mode")
            place.settings.mode = CoachingMode::Fast;
        else if (change == u"consent taken back")
            place.settings.services.withdraw(ServiceUse::Coaching, place.address.origin());
        else
            place.settings.services.coach.addresses = {QStringLiteral("http://127.0.0.1:1")};
        place.services.apply(place.settings);
        QTRY_VERIFY_WITH_TIMEOUT(!place.isBusy(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(place.server.openPeers(), 0, patienceMs);
    }

    void whoIsStillAskedIsKept()
    {
        WarmPlace place;
        QTRY_VERIFY_WITH_TIMEOUT(place.server.openPeers() > 0, patienceMs);
        place.settings.services.agree(ServiceUse::Voice, place.address.origin());
        place.settings.services.coach.model = QStringLiteral("another");
        place.services.apply(place.settings);
        QVERIFY(place.isBusy());
    }

    /// Settings says then that the system's authorities alone are trusted.
    void aBadFileOfAuthoritiesEndsTheTrustInTheOneBefore()
    {
        OwnAuthority own;
        const QString good = own.saved(QStringLiteral("good.pem"), own.authority.pem());
        const QString wrong = own.saved(QStringLiteral("wrong.pem"), "no certificate");
        QCOMPARE(own.endWith(good), QStringLiteral("done"));
        QTest::ignoreMessage(QtWarningMsg, "authorities: file-damaged");
        QCOMPARE(own.endWith(wrong), QStringLiteral("certificate-refused"));
        QCOMPARE(own.endWith(good), QStringLiteral("done"));
        QTest::ignoreMessage(QtWarningMsg, "authorities: file-unreadable");
        QCOMPARE(own.endWith(own.folder.filePath(QStringLiteral("gone.pem"))),
                 QStringLiteral("certificate-refused"));
    }
};

PULSEMATES_TEST(tst_OnlineServices)

#include "tst_onlineservices.moc"
