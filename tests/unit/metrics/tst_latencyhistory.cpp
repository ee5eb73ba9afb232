#include "core/metrics/latencyhistory.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/metrics/numberedrecord.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pulsemates;

class tst_LatencyHistory : public TestClass
{
    Q_OBJECT

private slots:
    void earlierSessionsComeBackAndStayApart()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("latency.jsonl"));
        {
            LatencyHistory first(path);
            first.append(numberedRecord(1));
            first.append(numberedRecord(2));
        }
        LatencyHistory second(path);
        QSignalSpy changed(&second, &LatencyHistory::changed);
        second.load();
        QVERIFY(changed.wait());
        second.append(numberedRecord(3));
        QCOMPARE(second.all().size(), std::size_t(3));
        QVERIFY(second.all().front() == numberedRecord(1));
        QCOMPARE(second.thisSession().size(), std::size_t(1));
        QVERIFY(second.thisSession().front() == numberedRecord(3));
    }

    void memoryWorksWhereTheDiskDoesNot()
    {
        QTemporaryDir dir;
        QFile blocker(dir.filePath(QStringLiteral("data")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        LatencyHistory history(blocker.fileName() + QStringLiteral("/latency.jsonl"));
        QSignalSpy failed(&history, &LatencyHistory::storageFailed);
        history.append(numberedRecord(1));
        history.append(numberedRecord(2));
        QCOMPARE(history.all().size(), std::size_t(2));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patienceMs);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::StorageUnwritable);
        history.append(numberedRecord(3));
        QCOMPARE(history.thisSession().size(), std::size_t(3));
    }

    void isBounded()
    {
        LatencyHistory history;
        for (int i = 0; i < 1005; ++i)
            history.append(numberedRecord(i));
        QCOMPARE(history.all().size(), LatencyFile::maximumRecords);
        QCOMPARE(history.thisSession().size(), LatencyFile::maximumRecords);
        QVERIFY(history.all().front() == numberedRecord(5));
    }

    void forgettingWinsOverReading()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("latency.jsonl"));
        QVERIFY(LatencyFile(path).append(numberedRecord(1)));
        LatencyHistory history(path);
        history.load();
        QSignalSpy changed(&history, &LatencyHistory::changed);
        history.clear();
        QTRY_COMPARE_WITH_TIMEOUT(
            changed.count(), 2, patienceMs); // forgotten; then what was read arrives
        QVERIFY(history.all().empty());
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(path), patienceMs);
    }
};

PULSEMATES_TEST(tst_LatencyHistory)

#include "tst_latencyhistory.moc"
