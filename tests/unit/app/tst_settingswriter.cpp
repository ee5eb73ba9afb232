#include "app/settingswriter.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace pulsemates;

namespace {

Settings withVolume(float volume)
{
    Settings settings;
    settings.speechVolume = volume;
    return settings;
}

float keptVolume(const QString &folder)
{
    SettingsStore store(folder);
    (void)store.load();
    return store.current().speechVolume;
}

} // namespace

class tst_SettingsWriter : public TestClass
{
    Q_OBJECT

private slots:
    void init()
    {
        TestClass::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_pool.setMaxThreadCount(1);
    }

    void onlyTheLastOfManyIsWritten()
    {
        SettingsStore store(m_folder->path());
        SettingsWriter writer(store, m_pool);
        QSemaphore disk;
        m_pool.start([&disk] { disk.acquire(); }); // is slow
        for (int percent = 1; percent <= 100; ++percent) {
            writer.keep(withVolume(float(percent) / 100));
            QCOMPARE(store.current().speechVolume, float(percent) / 100); // at once
        }
        QVERIFY(!QFile::exists(store.path()));
        disk.release();
        QTRY_COMPARE_WITH_TIMEOUT(keptVolume(m_folder->path()), 1.0F, patienceMs);
    }

    void whatWaitsIsWrittenBeforeTheEnd()
    {
        QSemaphore disk;
        {
            SettingsStore store(m_folder->path());
            SettingsWriter writer(store, m_pool);
            m_pool.start([&disk] { disk.acquire(); });
            writer.keep(withVolume(0.25F));
            writer.keep(withVolume(0.5F));
            writer.flush();
        }
        disk.release();
        QVERIFY(m_pool.waitForDone(patienceMs));
        QCOMPARE(keptVolume(m_folder->path()), 0.5F);
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        SettingsStore store(QStringLiteral("/proc/self/none"));
        SettingsWriter writer(store, m_pool);
        QSignalSpy failed(&writer, &SettingsWriter::failed);
        writer.keep(withVolume(0.5F));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patienceMs);
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::StorageUnwritable);
        QCOMPARE(store.current().speechVolume, 0.5F);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QThreadPool m_pool;
};

PULSEMATES_TEST(tst_SettingsWriter)
#include "tst_settingswriter.moc"
