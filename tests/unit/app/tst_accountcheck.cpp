#include "app/providerfactorycheck.h"
#include "core/network/httpclient.h"
#include "tests/support/patience.h"
#include "tests/support/providers/google/googletokens.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/testregistry.h"

#include <QTemporaryFile>
#include <QTest>

#include <optional>

using namespace pulsemates;

namespace {

/// A service account whose tokens are made on loopback, and somebody who tests a connection.
struct AccountPlace
{
    AccountPlace()
    {
        if (!server.start() || !file.open())
            qFatal("the server did not start");
        file.write(tokens.account().keyFile(server.url().toString().toLatin1() + "/token"));
        file.close();
        qputenv("GOOGLE_APPLICATION_CREDENTIALS", file.fileName().toLocal8Bit());
        services.voice = OnlineVoice::Google;
    }
    ~AccountPlace() { qunsetenv("GOOGLE_APPLICATION_CREDENTIALS"); }

    void check(const QString &address)
    {
        found.reset();
        checkService(client,
                     services,
                     ServiceUse::Voice,
                     *ServiceAddress::parse(address),
                     {},
                     [this](const CoachCheck &check) { found = check; });
        QTRY_VERIFY_WITH_TIMEOUT(found, patienceMs);
    }

    loopback::GoogleTokens tokens;
    loopback::LoopbackServer server{tokens};
    QTemporaryFile file;
    SteadyClock clock;
    HttpClient client{clock};
    ServiceSettings services;
    std::optional<CoachCheck> found;
};

} // namespace

/// The account of GOOGLE_APPLICATION_CREDENTIALS opens more than voices.
class tst_AccountCheck : public TestClass
{
    Q_OBJECT

private slots:
    void asksWithATokenOnThisComputer()
    {
        AccountPlace place;
        place.check(place.server.url().toString());
        QCOMPARE(place.tokens.given(), 1);
    }

    void asksForNoTokenForSomebodyElse()
    {
        AccountPlace place;
        place.check(QStringLiteral("https://voices.invalid")); // which nobody has
        QVERIFY(!place.found->outcome);
        QCOMPARE(place.tokens.given(), 0);
        QCOMPARE(place.server.connectionCount(), 0);
    }
};

PULSEMATES_TEST(tst_AccountCheck)

#include "tst_accountcheck.moc"
