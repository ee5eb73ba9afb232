#include "core/metrics/latencyfile.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace pulsemates;

namespace {

LatencyRecord record(int number)
{
    CheckInTimings timings;
    timings.guidanceMs = number;
    return latencyRecord(timings, QDateTime::fromSecsSinceEpoch(1'700'000'000 + number));
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray get(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_LatencyFile : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        m_path = m_dir->filePath(QStringLiteral("data/latency.jsonl"));
    }

    void aMissingFileIsEmpty()
    {
        LatencyFile file(m_path);
        QVERIFY(file.load().value().empty());
    }

    void whatIsAppendedIsThereNextTime()
    {
        LatencyFile first(m_path);
        QVERIFY(first.append(record(1)));
        QVERIFY(first.append(record(2)));
        LatencyFile second(m_path);
        const auto records = second.load().value();
        QCOMPARE(records.size(), std::size_t(2));
        QVERIFY(records[0] == record(1) && records[1] == record(2));
    }

    void damagedLinesAreSetAside()
    {
        LatencyFile file(m_path);
        QVERIFY(file.append(record(1)));
        put(m_path,
            latencyRecordToLine(record(1)) + "not a line\n" + latencyRecordToLine(record(2))
                + "{\"at\":\"2026-");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("set aside")));
        QCOMPARE(file.load().value().size(), std::size_t(2));
        QCOMPARE(get(file.damagedPath()), QByteArray("not a line\n{\"at\":\"2026-\n"));
        QCOMPARE(get(m_path), latencyRecordToLine(record(1)) + latencyRecordToLine(record(2)));
    }

    void aLineCutShortDoesNotTakeTheNextWithIt()
    {
        LatencyFile file(m_path);
        QVERIFY(file.append(record(1)));
        put(m_path, latencyRecordToLine(record(1)) + "{\"at\":");
        QVERIFY(file.append(record(2)));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("set aside")));
        const auto records = file.load().value();
        QCOMPARE(records.size(), std::size_t(2));
        QVERIFY(records[1] == record(2));
    }

    void staysBounded()
    {
        QByteArray content;
        for (int i = 0; i < 1300; ++i)
            content += latencyRecordToLine(record(i));
        LatencyFile file(m_path);
        QVERIFY(file.append(record(0)));
        put(m_path, content);
        const auto records = file.load().value();
        QCOMPARE(records.size(), LatencyFile::maximumRecords);
        QVERIFY(records.front() == record(300) && records.back() == record(1299));
        for (int i = 0; i < 250; ++i)
            QVERIFY(file.append(record(2000 + i)));
        QVERIFY(get(m_path).count('\n') <= 1200);
        QVERIFY(LatencyFile(m_path).load().value().back() == record(2249));
    }

    void aFileNobodyWroteHereIsMovedAway()
    {
        LatencyFile file(m_path);
        QVERIFY(file.append(record(1)));
        put(m_path, QByteArray(5 * 1024 * 1024, 'x'));
        QVERIFY(file.load().value().empty());
        QVERIFY(!QFile::exists(m_path));
        QVERIFY(QFile::exists(file.damagedPath()));
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        put(m_dir->filePath(QStringLiteral("data")), "a file where the folder should be");
        LatencyFile file(m_path);
        const Outcome outcome = file.append(record(1));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::StorageUnwritable);
        QCOMPARE(outcome.error().stage, Stage::Store);
    }

    void aReadOnlyFolderIsAnError()
    {
        if (geteuid() == 0)
            QSKIP("the superuser writes everywhere");
        LatencyFile file(m_path);
        QVERIFY(file.append(record(1)));
        const QString folder = m_dir->filePath(QStringLiteral("data"));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner));
        const Outcome outcome = file.append(record(2));
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::StorageUnwritable);
    }

    void clearRemovesBothFiles()
    {
        LatencyFile file(m_path);
        QVERIFY(file.append(record(1)));
        put(file.damagedPath(), "x");
        QVERIFY(file.clear());
        QVERIFY(!QFile::exists(m_path) && !QFile::exists(file.damagedPath()));
        QVERIFY(file.clear());
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

PULSEMATES_TEST(tst_LatencyFile)

#include "tst_latencyfile.moc"
