#include "core/settings/memorysecretstore.h"
#include "core/settings/servicekeys.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;

namespace {

const auto openAi = QStringLiteral("https://api.openai.com:443");
constexpr auto variable = "PULSEMATES_TEST_SERVICE_KEY";

/// A store that is locked.
class LockedStore : public MemorySecretStore
{
public:
    [[nodiscard]] QFuture<Found> read(const QString & /*name*/) override
    {
        return answer<Found>(fail(ErrorCode::SecretStoreLocked, Stage::Store, {}));
    }
};

template <typename Value>
Value resultOf(const QFuture<Value> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, patienceMs))
        qFatal("no answer");
    return future.result();
}

} // namespace

/// A key belongs to one address.
class tst_ServiceKeys : public TestClass
{
    Q_OBJECT

private slots:
    void init() { qunsetenv(variable); }
    void cleanup() { qunsetenv(variable); }

    void aKeyIsGivenForItsAddressOnly()
    {
        MemorySecretStore store;
        ServiceKeys keys(store, {});
        QVERIFY(resultOf(keys.write(openAi, Secret("sk-1"))));
        QCOMPARE(resultOf(keys.read(openAi)).value()->reveal(), QByteArray("sk-1"));
        for (const char *other : {"https://api.openai.com:8443",
                                  "http://api.openai.com:443",
                                  "https://api-openai.com:443",
                                  "https://api.openai.com.example.org:443"})
            QVERIFY2(!resultOf(keys.read(QString::fromLatin1(other))).value(), other);
        QVERIFY(resultOf(keys.remove(openAi)));
        QVERIFY(!resultOf(keys.read(openAi)).value());
    }

    void whoeverShowsAKeyIsToldOfAnotherOne()
    {
        MemorySecretStore store;
        ServiceKeys keys(store, {});
        QSignalSpy changed(&keys, &ServiceKeys::changed);
        QVERIFY(resultOf(keys.write(openAi, Secret("sk-1"))));
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, patienceMs);
        QCOMPARE(changed[0][0].toString(), openAi);
        QVERIFY(resultOf(keys.remove(openAi)));
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, patienceMs);
        QVERIFY(!resultOf(keys.write(QString(), Secret("sk-1")))); // no address
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 2);
    }

    /// What can be removed is only what was kept.
    void theEnvironmentIsNotKept()
    {
        MemorySecretStore store;
        ServiceKeys keys(store, {{openAi, variable}});
        qputenv(variable, "sk-environment");
        QVERIFY(resultOf(keys.read(openAi)).value());
        QVERIFY(!resultOf(keys.readKept(openAi)).value());
        QVERIFY(resultOf(keys.write(openAi, Secret("sk-1"))));
        QCOMPARE(resultOf(keys.readKept(openAi)).value()->reveal(), QByteArray("sk-1"));
    }

    void addressesHaveNamesOfTheirOwn()
    {
        QCOMPARE(ServiceKeys::nameOf(openAi), QStringLiteral("key-api-openai-com-443"));
        QStringList names;
        for (const char *origin : {"https://a.b:443",
                                   "https://a-b:443",
                                   "http://a.b:443",
                                   "https://[::1]:443",
                                   "https://a.b.443:1",
                                   "https://한국.example:443"}) {
            const QString name = ServiceKeys::nameOf(QString::fromUtf8(origin));
            QVERIFY2(SecretStore::isName(name), qPrintable(name));
            QVERIFY2(!names.contains(name), qPrintable(name));
            names << name;
        }
    }

    void noAddressIsNoName()
    {
        MemorySecretStore store;
        ServiceKeys keys(store, {});
        QCOMPARE(resultOf(keys.read({})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(resultOf(keys.write({}, Secret("sk"))).error().code, ErrorCode::InvalidInput);
    }

    void theEnvironmentComesSecond()
    {
        MemorySecretStore store;
        ServiceKeys keys(store, {{openAi, variable}});
        QVERIFY(!keys.isInEnvironment(openAi));
        qputenv(variable, " sk-environment\n");
        QVERIFY(keys.isInEnvironment(openAi));
        QCOMPARE(resultOf(keys.read(openAi)).value()->reveal(), QByteArray("sk-environment"));
        QVERIFY(!resultOf(keys.read(QStringLiteral("https://other.example:443"))).value());
        QVERIFY(resultOf(keys.write(openAi, Secret("sk-entered"))));
        QCOMPARE(resultOf(keys.read(openAi)).value()->reveal(), QByteArray("sk-entered"));
        QCOMPARE(qgetenv(variable), QByteArray(" sk-environment\n")); // only read
    }

    void aStoreThatAnswersIsTold()
    {
        MemorySecretStore empty;
        ServiceKeys open(empty, {});
        QSignalSpy answered(&open, &ServiceKeys::answered);
        QVERIFY(!resultOf(open.read(openAi)).value()); // there is none, but that is known now
        QCOMPARE(answered.size(), 1);
        QVERIFY(!open.isReading());
        LockedStore store;
        ServiceKeys locked(store, {});
        QSignalSpy never(&locked, &ServiceKeys::answered);
        QVERIFY(!resultOf(locked.read(openAi)));
        QVERIFY(!locked.isReading());
        QCOMPARE(never.size(), 0);
    }

    void aLockedStoreLeavesTheEnvironment()
    {
        LockedStore store;
        ServiceKeys keys(store, {{openAi, variable}});
        QCOMPARE(resultOf(keys.read(openAi)).error().code, ErrorCode::SecretStoreLocked);
        qputenv(variable, "sk-environment");
        QCOMPARE(resultOf(keys.read(openAi)).value()->reveal(), QByteArray("sk-environment"));
    }
};

PULSEMATES_TEST(tst_ServiceKeys)
#include "tst_servicekeys.moc"
