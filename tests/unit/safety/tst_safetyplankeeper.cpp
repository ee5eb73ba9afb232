#include "core/safety/safetyplankeeper.h"
#include "core/safety/sealing.h"
#include "tests/support/heldsecretstore.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace pulsemates;

namespace {

using State = SafetyPlanKeeper::State;

SafetyPlan coping(const char *words)
{
    SafetyPlan plan;
    plan.add(PlanSection::Coping, {QString::fromUtf8(words), {}});
    return plan;
}

} // namespace

class tst_SafetyPlanKeeper : public TestClass
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QThreadPool m_storage;
    std::unique_ptr<HeldSecretStore> m_secrets;
    std::unique_ptr<SafetyPlanKeeper> m_keeper;

    /// As after a new start of the program.
    void restart()
    {
        if (m_keeper)
            m_keeper->flush();
        m_keeper.reset();
        m_storage.waitForDone();
        m_keeper = std::make_unique<SafetyPlanKeeper>(*m_secrets, m_storage, m_path);
    }
    void open(State expected)
    {
        m_keeper->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_keeper->state() != State::Opening, patienceMs);
        QCOMPARE(m_keeper->state(), expected);
    }
    void keepAndWait(const SafetyPlan &plan)
    {
        QSignalSpy saved(m_keeper.get(), &SafetyPlanKeeper::saved);
        m_keeper->keep(plan);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patienceMs);
    }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init()
    {
        TestClass::init();
        m_storage.setMaxThreadCount(1);
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("safetyplan.sealed"));
        m_secrets = std::make_unique<HeldSecretStore>();
        restart();
    }

    void cleanup()
    {
        m_keeper.reset();
        m_storage.waitForDone();
    }

    void nothingIsAskedBeforeItIsWanted()
    {
        m_secrets->holds = true;
        QCoreApplication::processEvents();
        QVERIFY(!m_secrets->isAsked());
        QCOMPARE(m_keeper->state(), State::Closed);
    }

    void keepsThePlanOverAStart()
    {
        open(State::Kept);
        QVERIFY(m_keeper->plan().isEmpty());
        keepAndWait(coping("walk"));
        restart();
        QVERIFY(m_keeper->plan().isEmpty());
        open(State::Kept);
        QCOMPARE(m_keeper->plan(), coping("walk"));
        QVERIFY(!content().contains("walk"));
    }

    void manyChangesLeaveTheLast()
    {
        open(State::Kept);
        for (int i = 0; i < 50; ++i)
            m_keeper->keep(coping(QByteArray::number(i).constData()));
        restart(); // the program ends at once
        open(State::Kept);
        QCOMPARE(m_keeper->plan(), coping("49"));
    }

    void withoutAStoreItLivesInTheSession_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("none") << ErrorCode::NoSecretStore;
        QTest::newRow("locked") << ErrorCode::SecretStoreLocked;
        QTest::newRow("silent") << ErrorCode::Timeout;
    }

    void withoutAStoreItLivesInTheSession()
    {
        QFETCH(const ErrorCode, code);
        m_secrets->readError = code;
        open(State::InSession);
        QCOMPARE(m_keeper->trouble()->code, code);
        QVERIFY(!m_keeper->hasClosedFile());
        m_keeper->keep(coping("walk"));
        QCOMPARE(m_keeper->plan(), coping("walk"));
        m_storage.waitForDone();
        QVERIFY(QDir(m_folder->path()).isEmpty()); // nowhere on the disk

        m_secrets->readError.reset(); // "try again"
        QSignalSpy saved(m_keeper.get(), &SafetyPlanKeeper::saved);
        open(State::Kept);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patienceMs);
        QCOMPARE(m_keeper->plan(), coping("walk"));
    }

    void aStoreThatOnlyReadsIsSaidAtOnce()
    {
        m_secrets->writeError = ErrorCode::StorageUnwritable;
        open(State::InSession);
        QCOMPARE(m_keeper->trouble()->code, ErrorCode::StorageUnwritable);
    }

    void aLockedPlanIsNotReplaced()
    {
        open(State::Kept);
        keepAndWait(coping("walk"));
        const QByteArray before = content();
        restart();
        m_secrets->readError = ErrorCode::SecretStoreLocked;
        open(State::InSession);
        QVERIFY(m_keeper->hasClosedFile());
        m_keeper->keep(coping("music"));
        m_storage.waitForDone();
        QVERIFY(content() == before);

        m_secrets->readError.reset();
        QSignalSpy saved(m_keeper.get(), &SafetyPlanKeeper::saved);
        open(State::Kept);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patienceMs);
        QCOMPARE(m_keeper->plan(), coping("walk").joinedWith(coping("music"))); // both are there
    }

    void wordsWrittenWhileItOpensAreJoined()
    {
        open(State::Kept);
        keepAndWait(coping("walk"));
        restart();
        m_secrets->holds = true;
        m_keeper->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_secrets->isAsked(), patienceMs);
        m_keeper->keep(coping("music"));
        m_secrets->letGo();
        QTRY_COMPARE_WITH_TIMEOUT(m_keeper->state(), State::Kept, patienceMs);
        QCOMPARE(m_keeper->plan(), coping("walk").joinedWith(coping("music")));
    }

    void aLostKeyIsSaidAndNothingIsReplaced()
    {
        open(State::Kept);
        keepAndWait(coping("walk"));
        const QByteArray before = content();
        (void)m_secrets->remove(QStringLiteral("safety-plan-key"));
        restart();
        open(State::InSession);
        QCOMPARE(m_keeper->trouble()->code, ErrorCode::SecretMissing);
        m_keeper->keep(coping("music"));
        restart();
        QVERIFY(content() == before);
    }

    void anotherKeyOrAForeignFileIsSaid()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a letter\n");
        file.close();
        (void)m_secrets->write(QStringLiteral("safety-plan-key"), *sealing::makeKey());
        open(State::InSession);
        QCOMPARE(m_keeper->trouble()->code, ErrorCode::FileDamaged);
        QVERIFY(m_keeper->hasClosedFile());

        m_keeper->keep(coping("walk"));
        m_keeper->startAnew(); // the person says so
        QTRY_COMPARE_WITH_TIMEOUT(m_keeper->state(), State::Kept, patienceMs);
        restart();
        open(State::Kept);
        QCOMPARE(m_keeper->plan(), coping("walk"));
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.kept-*")}).size(), 1);
    }

    void twoWindowsKeepBothTheirWords()
    {
        open(State::Kept);
        keepAndWait(coping("walk"));
        SafetyPlanKeeper other(*m_secrets, m_storage, m_path);
        other.open();
        QTRY_COMPARE_WITH_TIMEOUT(other.state(), State::Kept, patienceMs);
        QSignalSpy saved(&other, &SafetyPlanKeeper::saved);
        other.keep(coping("walk").joinedWith(coping("music")));
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patienceMs);
        keepAndWait(coping("walk").joinedWith(coping("tea")));
        QCOMPARE(m_keeper->plan(),
                 coping("walk").joinedWith(coping("music")).joinedWith(coping("tea")));
    }

    void aDiskThatTakesNothingIsSaid()
    {
        open(State::Kept);
        QVERIFY(QDir(m_folder->path()).removeRecursively());
        QFile inTheWay(m_folder->path());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QSignalSpy failed(m_keeper.get(), &SafetyPlanKeeper::saveFailed);
        m_keeper->keep(coping("walk"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patienceMs);
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::StorageUnwritable);
        QCOMPARE(m_keeper->plan(), coping("walk"));
        QVERIFY(inTheWay.remove());
        keepAndWait(coping("walk")); // tried again
        keepAndWait(coping("walk more"));
    }

    void deletesFileAndKey()
    {
        open(State::Kept);
        keepAndWait(coping("walk"));
        QSignalSpy removed(m_keeper.get(), &SafetyPlanKeeper::removed);
        m_keeper->remove();
        QVERIFY(m_keeper->plan().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(removed.count(), 1, patienceMs);
        QVERIFY(QDir(m_folder->path()).isEmpty());
        const auto key = m_secrets->read(QStringLiteral("safety-plan-key")).result();
        QVERIFY(key && !*key);
        open(State::Kept); // a new one can be written
        keepAndWait(coping("tea"));
    }

    void deletingWhileItIsWrittenLeavesNothing()
    {
        open(State::Kept);
        QSignalSpy removed(m_keeper.get(), &SafetyPlanKeeper::removed);
        for (int i = 0; i < 20; ++i)
            m_keeper->keep(coping(QByteArray::number(i).constData()));
        m_keeper->remove();
        QTRY_COMPARE_WITH_TIMEOUT(removed.count(), 1, patienceMs);
        m_storage.waitForDone();
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void whatIsWrittenWhileItIsDeletedHasAKeyThatStays()
    {
        open(State::Kept);
        keepAndWait(coping("walk"));
        QSignalSpy saved(m_keeper.get(), &SafetyPlanKeeper::saved);
        m_keeper->remove();
        m_keeper->keep(coping("tea"));
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patienceMs);
        restart();
        open(State::Kept);
        QCOMPARE(m_keeper->plan(), coping("tea"));
    }

    void theFileGoesAlsoWhereTheKeyStays()
    {
        open(State::Kept);
        keepAndWait(coping("walk"));
        m_secrets->removeError = ErrorCode::SecretStoreLocked;
        QSignalSpy removed(m_keeper.get(), &SafetyPlanKeeper::removed);
        m_keeper->remove();
        QTRY_COMPARE_WITH_TIMEOUT(removed.count(), 1, patienceMs);
        QVERIFY(removed[0][0].value<Outcome>());
        QVERIFY(!QFile::exists(m_path));
    }

    void withoutAPathNothingIsKept()
    {
        m_path.clear();
        restart();
        open(State::InSession);
        QCOMPARE(m_keeper->trouble()->code, ErrorCode::Cancelled);
        m_keeper->keep(coping("walk"));
        restart();
        QVERIFY(m_keeper->plan().isEmpty());
    }

    void goesWhileTheStoreIsSilent()
    {
        m_secrets->holds = true;
        m_keeper->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_secrets->isAsked(), patienceMs);
        m_keeper.reset();
        m_secrets->letGo(); // nobody is there any more
        QCoreApplication::processEvents();
    }
};

PULSEMATES_TEST(tst_SafetyPlanKeeper)
#include "tst_safetyplankeeper.moc"
