#include "core/safety/safetyplankeeper.h"
#include "core/settings/keychainsecretstore.h"
#include "tests/support/patience.h"
#include "tests/support/privatekeyring.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace pulsemates;

/// The safety plan as it is kept on a real desktop: its key in a real keyring.
class tst_KeptPlan : public TestClass
{
    Q_OBJECT

    struct Start ///< of the program
    {
        explicit Start(const QString &path)
            : keeper(secrets, storage, path)
        {
            storage.setMaxThreadCount(1);
            keeper.open();
            if (!QTest::qWaitFor(
                    [this] { return keeper.state() != SafetyPlanKeeper::State::Opening; },
                    patienceMs))
                qFatal("no answer");
        }
        QThreadPool storage;
        KeychainSecretStore secrets;
        SafetyPlanKeeper keeper;
    };

private slots:
    void outlivesStartsAndALockedKeyring()
    {
        PrivateKeyring keyring;
        QVERIFY2(keyring.start(), "tools/setup --test installs dbus-daemon and gnome-keyring");
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("safetyplan.sealed"));
        SafetyPlan plan;
        plan.add(PlanSection::Coping, {QStringLiteral("walk by the river"), {}});
        {
            Start first(path);
            QCOMPARE(first.keeper.state(), SafetyPlanKeeper::State::Kept);
            QSignalSpy saved(&first.keeper, &SafetyPlanKeeper::saved);
            first.keeper.keep(plan);
            QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patienceMs);
        }
        {
            const Start second(path);
            QCOMPARE(second.keeper.plan(), plan);
        }
        QVERIFY(keyring.lock());
        {
            Start locked(path);
            QCOMPARE(locked.keeper.state(), SafetyPlanKeeper::State::InSession);
            QCOMPARE(locked.keeper.trouble()->code, ErrorCode::SecretStoreLocked);
            QVERIFY(locked.keeper.hasClosedFile());
        }
        keyring.stop();
        QVERIFY(keyring.start()); // unlocked again
        const auto isOpen = [&path, &plan] {
            const Start again(path); // the first question finds out that the keyring is another
            return again.keeper.plan() == plan;
        };
        QVERIFY(isOpen() || isOpen());
        {
            Start last(path);
            QSignalSpy removed(&last.keeper, &SafetyPlanKeeper::removed);
            last.keeper.remove();
            QTRY_COMPARE_WITH_TIMEOUT(removed.count(), 1, patienceMs);
            const auto key = last.secrets.read(QStringLiteral("safety-plan-key"));
            QTRY_VERIFY_WITH_TIMEOUT(key.isFinished(), patienceMs);
            QVERIFY(key.result() && !*key.result());
        }
    }
};

PULSEMATES_TEST(tst_KeptPlan)
#include "tst_keptplan.moc"
