#include "app/serviceplacement.h"
#include "core/pipeline/post.h"
#include "tests/support/heldsecretstore.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

namespace {

const auto firstPlace = QStringLiteral("http://127.0.0.1:1");
const auto secondPlace = QStringLiteral("http://127.0.0.1:2");

/// Two uses of services whose keys are in a store that is locked.
struct LockedKeys
{
    LockedKeys()
    {
        for (const QString &origin : {firstPlace, secondPlace})
            (void)secrets->write(ServiceKeys::nameOf(origin), Secret("a-key"));
        secrets->readError = ErrorCode::SecretStoreLocked;
        follow(one, ofOne);
        follow(two, ofTwo);
        services.start();
    }
    ~LockedKeys()
    {
        one.close();
        two.close();
        services.shutDown(std::chrono::milliseconds(patienceMs));
    }

    std::unique_ptr<Placement> placement()
    {
        // Nothing is measured: the first address is the nearest until it fails.
        return std::make_unique<Placement>(
            clock, Placement::Times{}, [](const auto &, auto, const auto &) {});
    }
    void follow(ServicePlacement &places, QStringList &told)
    {
        QObject::connect(&places,
                         &ServicePlacement::settled,
                         &context,
                         [&told](const ServiceAddress &, const SecretStore::Found &key) {
                             told << (!key   ? errorCodeName(key.error().code)
                                      : *key ? QString::fromLatin1((*key)->reveal())
                                             : QStringLiteral("none"));
                         });
    }
    /// Both have an address, and know that its key cannot be read.
    [[nodiscard]] bool place(const QStringList &origins)
    {
        std::vector<ServiceAddress> addresses;
        for (const QString &origin : origins)
            addresses.push_back(*ServiceAddress::parse(origin));
        one.place(addresses);
        two.place(addresses);
        return QTest::qWaitFor([this] { return ofOne.size() == 1 && ofTwo.size() == 1; },
                               patienceMs);
    }

    SteadyClock clock;
    std::shared_ptr<HeldSecretStore> secrets = std::make_shared<HeldSecretStore>();
    OnlineServices services{clock, secrets};
    ServicePlacement one{services, placement()};
    ServicePlacement two{services, placement()};
    QObject context;
    QStringList ofOne;
    QStringList ofTwo;
};

} // namespace

/// A store that cannot be read is no store without a key; and it asks the person each time.
class tst_KeysReadAgain : public TestClass
{
    Q_OBJECT

private slots:
    void whatIsWrongIsHandedOn()
    {
        LockedKeys keys;
        QVERIFY(keys.place({firstPlace}));
        QCOMPARE(keys.ofOne, QStringList{QStringLiteral("secret-store-locked")});
        QVERIFY(keys.one.isUnread() && keys.two.isUnread());
        QCOMPARE(keys.secrets->keyReadings, 2);
    }

    void oneIsReadAndTheOthersFollowOnceItCame()
    {
        LockedKeys keys;
        QVERIFY(keys.place({firstPlace}));
        QVERIFY(keys.one.readAgain());
        QVERIFY(!keys.one.readAgain()); // the store is asked already
        QTRY_COMPARE_WITH_TIMEOUT(keys.ofOne.size(), 2, patienceMs);
        QCOMPARE(keys.secrets->keyReadings, 3); // it is locked still: nobody else asks
        QVERIFY(keys.one.isUnread() && keys.two.isUnread());
        keys.secrets->readError.reset();
        QVERIFY(keys.one.readAgain());
        QTRY_COMPARE_WITH_TIMEOUT(keys.ofOne.size(), 3, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(keys.ofTwo.size(), 2, patienceMs);
        QCOMPARE(keys.ofOne.last(), QStringLiteral("a-key"));
        QCOMPARE(keys.ofTwo.last(), QStringLiteral("a-key"));
        QVERIFY(!keys.one.isUnread() && !keys.two.isUnread());
        QVERIFY(!keys.one.readAgain());
        QCOMPARE(keys.secrets->keyReadings, 5);
    }

    /// As where *Test connection* reads it.
    void whoeverReadsTheStoreReadsForAll()
    {
        LockedKeys keys;
        QVERIFY(keys.place({firstPlace}));
        keys.secrets->readError.reset();
        (void)keys.services.keys().read(secondPlace);
        QTRY_COMPARE_WITH_TIMEOUT(keys.ofOne.size(), 2, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(keys.ofTwo.size(), 2, patienceMs);
        QCOMPARE(keys.ofOne.last(), QStringLiteral("a-key"));
    }

    void anotherAddressIsNoReasonToAskAgain()
    {
        LockedKeys keys;
        QVERIFY(keys.place({firstPlace, secondPlace}));
        post(keys.one.placement(), [](Placement &placement) { placement.failed(firstPlace); });
        QTRY_COMPARE_WITH_TIMEOUT(keys.ofOne.size(), 2, patienceMs);
        QCOMPARE(keys.ofOne.last(), QStringLiteral("secret-store-locked"));
        QCOMPARE(keys.secrets->keyReadings, 2);
        QVERIFY(keys.one.isUnread());
    }

    void whoHasNoAddressAnyMoreIsNotReadFor()
    {
        LockedKeys keys;
        QVERIFY(keys.place({firstPlace}));
        keys.one.place({});
        QVERIFY(!keys.one.isUnread());
        QVERIFY(!keys.one.readAgain());
        QCOMPARE(keys.secrets->keyReadings, 2);
    }
};

PULSEMATES_TEST(tst_KeysReadAgain)

#include "tst_keysreadagain.moc"
