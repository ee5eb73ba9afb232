#include "core/metrics/latencyhistory.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pulsemates;

namespace {

LatencyRecord record(int number)
{
    CheckInTimings timings;
    timings.guidanceMs = number;
    return latencyRecord(timings, QDateTime::fromSecsSinceEpoch(1'700'000'000 + number));
}

} // namespace

class tst_LatencyHistory : public QObject
{
    Q_OBJECT

private slots:
    void earlierSessionsComeBackAndStayApart()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("latency.jsonl"));
        {
            LatencyHistory first(path);
            first.append(record(1));
            first.append(record(2));
        }
        LatencyHistory second(path);
        QSignalSpy changed(&second, &LatencyHistory::changed);
        second.load();
        QVERIFY(changed.wait());
        second.append(record(3));
        QCOMPARE(second.all().size(), std::size_t(3));
        QVERIFY(second.all().front() == record(1));
        QCOMPARE(second.thisSession().size(), std::size_t(1));
        QVERIFY(second.thisSession().front() == record(3));
    }

    void memoryWorksWhereTheDiskDoesNot()
    {
        QTemporaryDir dir;
        QFile blocker(dir.filePath(QStringLiteral("data")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        LatencyHistory history(blocker.fileName() + QStringLiteral("/latency.jsonl"));
        QSignalSpy failed(&history, &LatencyHistory::storageFailed);
        history.append(record(1));
        history.append(record(2));
        QCOMPARE(history.all().size(), std::size_t(2));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::StorageUnwritable);
        history.append(record(3));
        QCOMPARE(history.thisSession().size(), std::size_t(3));
    }

    void isBounded()
    {
        LatencyHistory history;
        for (int i = 0; i < 1005; ++i)
            history.append(record(i));
        QCOMPARE(history.all().size(), LatencyFile::maximumRecords);
        QCOMPARE(history.thisSession().size(), LatencyFile::maximumRecords);
        QVERIFY(history.all().front() == record(5));
    }

    void forgettingWinsOverReading()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("latency.jsonl"));
        QVERIFY(LatencyFile(path).append(record(1)));
        LatencyHistory history(path);
        history.load();
        QSignalSpy changed(&history, &LatencyHistory::changed);
        history.clear();
        QTRY_COMPARE(changed.count(), 2); // forgotten; then what was read arrives
        QVERIFY(history.all().empty());
        QTRY_VERIFY(!QFile::exists(path));
    }
};

PULSEMATES_TEST(tst_LatencyHistory)

#include "tst_latencyhistory.moc"
