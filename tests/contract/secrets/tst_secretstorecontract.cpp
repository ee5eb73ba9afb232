#include "core/settings/environmentsecretstore.h"
#include "core/settings/keychainsecretstore.h"
#include "core/settings/memorysecretstore.h"
#include "tests/support/patience.h"
#include "tests/support/privatekeyring.h"
#include "tests/support/testregistry.h"

#include <QFutureWatcher>
#include <QTest>

using namespace pulsemates;

namespace {

const auto name = QStringLiteral("contract-key");
const auto otherName = QStringLiteral("contract-key-2");

} // namespace

/// What every implementation of the seam does.
class tst_SecretStoreContract : public TestClass
{
    Q_OBJECT

    std::unique_ptr<PrivateKeyring> m_keyring;
    std::unique_ptr<SecretStore> m_store;

    template <typename Value>
    static Value resultOf(const QFuture<Value> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, patienceMs))
            qFatal("no answer");
        return future.result();
    }
    /// Has the secret in the store, however it comes there.
    void plant(const QString &where, const QByteArray &secret)
    {
        if (writes())
            QVERIFY(resultOf(m_store->write(where, Secret(secret))));
        else
            qputenv(EnvironmentSecretStore::variable(where).constData(), secret);
    }
    [[nodiscard]] static bool writes()
    {
        return qstrcmp(QTest::currentDataTag(), "environment") != 0;
    }
    static void everyStore()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"memory", "environment", "keychain"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

private slots:
    void initTestCase()
    {
        m_keyring = std::make_unique<PrivateKeyring>();
        QVERIFY2(m_keyring->start(), "tools/setup --test installs dbus-daemon and gnome-keyring");
    }

    void cleanupTestCase()
    {
        m_store.reset();
        m_keyring.reset();
    }

    void init()
    {
        TestClass::init();
        QFETCH(const QString, kind);
        if (kind == u"memory")
            m_store = std::make_unique<MemorySecretStore>();
        else if (kind == u"environment")
            m_store = std::make_unique<EnvironmentSecretStore>();
        else
            m_store = std::make_unique<KeychainSecretStore>();
    }

    void cleanup()
    {
        for (const QString &one : {name, otherName}) {
            (void)resultOf(m_store->remove(one));
            qunsetenv(EnvironmentSecretStore::variable(one).constData());
        }
        m_store.reset();
    }

    void whatIsNotThereIsNoError_data() { everyStore(); }
    void whatIsNotThereIsNoError()
    {
        const SecretStore::Found found = resultOf(m_store->read(name));
        QVERIFY(found);
        QVERIFY(!*found);
    }

    void givesBackWhatIsThere_data() { everyStore(); }
    void givesBackWhatIsThere()
    {
        for (const QByteArray &secret : {QByteArray("x"),
                                         QByteArray("a key with spaces=\"'\\%"),
                                         QByteArray("열쇠 🔑"),
                                         QByteArray(Secret::mostBytes, 'k')}) {
            plant(name, secret);
            const SecretStore::Found found = resultOf(m_store->read(name));
            QVERIFY(found && *found);
            QCOMPARE((*found)->reveal(), secret);
        }
    }

    void namesAreApart_data() { everyStore(); }
    void namesAreApart()
    {
        plant(name, "one");
        QVERIFY(!*resultOf(m_store->read(otherName)));
        plant(otherName, "two");
        QCOMPARE((*resultOf(m_store->read(name)))->reveal(), "one");
        QCOMPARE((*resultOf(m_store->read(otherName)))->reveal(), "two");
    }

    void removesOrSaysThatItOnlyReads_data() { everyStore(); }
    void removesOrSaysThatItOnlyReads()
    {
        plant(name, "one");
        plant(otherName, "two");
        const Outcome removed = resultOf(m_store->remove(name));
        if (!writes()) {
            QVERIFY(!removed);
            QCOMPARE(removed.error().code, ErrorCode::StorageUnwritable);
            QVERIFY(*resultOf(m_store->read(name)));
            return;
        }
        QVERIFY(removed);
        QVERIFY(!*resultOf(m_store->read(name)));
        QVERIFY(resultOf(m_store->remove(name))); // once more is no error
        QVERIFY(*resultOf(m_store->read(otherName)));
    }

    void replacesOrSaysThatItOnlyReads_data() { everyStore(); }
    void replacesOrSaysThatItOnlyReads()
    {
        plant(name, "old");
        const Outcome written = resultOf(m_store->write(name, Secret("new")));
        QCOMPARE(written.has_value(), writes());
        if (!writes())
            QCOMPARE(written.error().code, ErrorCode::StorageUnwritable);
        QCOMPARE((*resultOf(m_store->read(name)))->reveal(), writes() ? "new" : "old");
    }

    void refusesWhatIsNoSecretAndNoName_data() { everyStore(); }
    void refusesWhatIsNoSecretAndNoName()
    {
        for (const QByteArray &none : {QByteArray(),
                                       QByteArray("a\0b", 3),
                                       QByteArray("\xff\xfe"),
                                       QByteArray(Secret::mostBytes + 1, 'k')}) {
            const Outcome written = resultOf(m_store->write(name, Secret(none)));
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::InvalidInput);
        }
        for (const char *none : {"", "Name", "a name", "a/b", "../x", "ключ"}) {
            const QString wrong = QString::fromUtf8(none);
            QCOMPARE(resultOf(m_store->read(wrong)).error().code, ErrorCode::InvalidInput);
            QCOMPARE(resultOf(m_store->write(wrong, Secret("s"))).error().code,
                     ErrorCode::InvalidInput);
            QCOMPARE(resultOf(m_store->remove(wrong)).error().code, ErrorCode::InvalidInput);
        }
        QVERIFY(!*resultOf(m_store->read(name)));
    }

    void answersEveryCallInItsOrder_data() { everyStore(); }
    void answersEveryCallInItsOrder()
    {
        if (!writes())
            return plant(name, "9"); // nothing changes: there is no order
        std::vector<QFuture<Outcome>> writings;
        for (int i = 0; i < 10; ++i)
            writings.push_back(m_store->write(name, Secret(QByteArray::number(i))));
        const auto found = m_store->read(name);
        for (const auto &writing : writings)
            QVERIFY(resultOf(writing));
        QCOMPARE((*resultOf(found))->reveal(), "9");
        QVERIFY(!m_store->isWaiting());
    }

    void aStoreThatGoesAnswersWhatItOwes_data() { everyStore(); }
    void aStoreThatGoesAnswersWhatItOwes()
    {
        const auto reading = m_store->read(name);
        m_store.reset();
        QVERIFY(reading.isFinished());
        const SecretStore::Found found = reading.result();
        QVERIFY(found ? !*found : found.error().code == ErrorCode::Cancelled);
        init(); // for the cleanup
    }
};

PULSEMATES_TEST(tst_SecretStoreContract)
#include "tst_secretstorecontract.moc"
