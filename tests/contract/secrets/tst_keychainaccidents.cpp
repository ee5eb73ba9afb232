#include "core/settings/keychainsecretstore.h"
#include "tests/support/patience.h"
#include "tests/support/privatekeyring.h"
#include "tests/support/silentsecretservice.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

const auto accidentKey = QStringLiteral("accident-key");

} // namespace

/// The secret store of the system as it is on a bad day. Each answers in time and says which.
class tst_KeychainAccidents : public TestClass
{
    Q_OBJECT

    template <typename Value>
    static Value resultOf(const QFuture<Value> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, patienceMs))
            qFatal("no answer");
        return future.result();
    }
    static void everyCallFailsWith(SecretStore &store, ErrorCode code)
    {
        const auto found = resultOf(store.read(accidentKey));
        QVERIFY(!found);
        QCOMPARE(found.error().code, code);
        QCOMPARE(found.error().stage, Stage::Store);
        const auto written = resultOf(store.write(accidentKey, Secret("a secret")));
        QVERIFY(!written);
        QCOMPARE(written.error().code, code);
        QVERIFY(!written.error().detail.contains(u"a secret"));
    }

private slots:
    void noBusAtAll()
    {
        const QByteArray before = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nobody/is/there");
        KeychainSecretStore store;
        everyCallFailsWith(store, ErrorCode::NoSecretStore);
        qputenv("DBUS_SESSION_BUS_ADDRESS", before);
    }

    void lockedThenOpenThenGoneThenSilent()
    {
        PrivateKeyring keyring;
        QVERIFY2(keyring.start(), "tools/setup --test installs dbus-daemon and gnome-keyring");
        KeychainSecretStore store;
        QVERIFY(resultOf(store.write(accidentKey, Secret("kept"))));

        QVERIFY(keyring.lock());
        everyCallFailsWith(store, ErrorCode::SecretStoreLocked);
        const auto removed = resultOf(store.remove(accidentKey));
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, ErrorCode::SecretStoreLocked);

        keyring.stop();
        everyCallFailsWith(store, ErrorCode::NoSecretStore);
        QVERIFY(keyring.start());                // with a password, in another process
        (void)resultOf(store.read(accidentKey)); // notices that it is another one
        const auto found = resultOf(store.read(accidentKey));
        QVERIFY(found && *found);
        QCOMPARE((*found)->reveal(), "kept");
        keyring.stop();

        const SilentSecretService silent(keyring.bus().connect());
        KeychainSecretStore hurried(200ms);
        QElapsedTimer waited;
        waited.start();
        everyCallFailsWith(hurried, ErrorCode::Timeout);
        QVERIFY(waited.elapsed() >= 400); // it did wait for both
        QVERIFY(silent.calls() > 0);
        QVERIFY(hurried.isWaiting()); // the system still owes its answer
    }
};

PULSEMATES_TEST(tst_KeychainAccidents)
#include "tst_keychainaccidents.moc"
