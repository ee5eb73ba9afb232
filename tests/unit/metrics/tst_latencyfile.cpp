#include "core/metrics/latencyfile.h"
#include "tests/support/testregistry.h"
#include "tests/unit/metrics/numberedrecord.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace pulsemates;

namespace {

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

class tst_LatencyFile : public TestClass
{
    Q_OBJECT

private slots:
    void init()
    {
        TestClass::init();
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
        QVERIFY(first.append(numberedRecord(1)));
        QVERIFY(first.append(numberedRecord(2)));
        LatencyFile second(m_path);
        const auto records = second.load().value();
        QCOMPARE(records.size(), std::size_t(2));
        QVERIFY(records[0] == numberedRecord(1) && records[1] == numberedRecord(2));
    }

    void damagedLinesAreSetAside()
    {
        LatencyFile file(m_path);
        QVERIFY(file.append(numberedRecord(1)));
        put(m_path,
            latencyRecordToLine(numberedRecord(1)) + "not a line\n"
                + latencyRecordToLine(numberedRecord(2)) + "{\"at\":\"2026-");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("set aside")));
        QCOMPARE(file.load().value().size(), std::size_t(2));
        QCOMPARE(get(file.damagedPath()), QByteArray("not a line\n{\"at\":\"2026-\n"));
        QCOMPARE(get(m_path),
                 latencyRecordToLine(numberedRecord(1)) + latencyRecordToLine(numberedRecord(2)));
    }

    void aLineCutShortDoesNotTakeTheNextWithIt()
    {
        LatencyFile file(m_path);
        QVERIFY(file.append(numberedRecord(1)));
        put(m_path, latencyRecordToLine(numberedRecord(1)) + "{\"at\":");
        QVERIFY(file.append(numberedRecord(2)));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("set aside")));
        const auto records = file.load().value();
        QCOMPARE(records.size(), std::size_t(2));
        QVERIFY(records[1] == numberedRecord(2));
    }

    void staysBounded()
    {
        QByteArray content;
        for (int i = 0; i < 1300; ++i)
            content += latencyRecordToLine(numberedRecord(i));
        LatencyFile file(m_path);
        QVERIFY(file.append(numberedRecord(0)));
        put(m_path, content);
        const auto records = file.load().value();
        QCOMPARE(records.size(), LatencyFile::maximumRecords);
        QVERIFY(records.front() == numberedRecord(300) && records.back() == numberedRecord(1299));
        for (int i = 0; i < 250; ++i)
            QVERIFY(file.append(numberedRecord(2000 + i)));
        QVERIFY(get(m_path).count('\n') <= 1200);
        QVERIFY(LatencyFile(m_path).load().value().back() == numberedRecord(2249));
    }

    void aFileNobodyWroteHereIsMovedAway()
    {
        LatencyFile file(m_path);
        QVERIFY(file.append(numberedRecord(1)));
        put(m_path, QByteArray(5 * 1024 * 1024, 'x'));
        QVERIFY(file.load().value().empty());
        QVERIFY(!QFile::exists(m_path));
        QVERIFY(QFile::exists(file.damagedPath()));
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        put(m_dir->filePath(QStringLiteral("data")), "a file where the folder should be");
        LatencyFile file(m_path);
        const Outcome outcome = file.append(numberedRecord(1));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::StorageUnwritable);
        QCOMPARE(outcome.error().stage, Stage::Store);
    }

    void aReadOnlyFolderIsAnError()
    {
        if (geteuid() == 0)
            QSKIP("the superuser writes everywhere");
        LatencyFile file(m_path);
        QVERIFY(file.append(numberedRecord(1)));
        const QString folder = m_dir->filePath(QStringLiteral("data"));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner));
        const Outcome outcome = file.append(numberedRecord(2));
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::StorageUnwritable);
    }

    void clearRemovesBothFiles()
    {
        LatencyFile file(m_path);
        QVERIFY(file.append(numberedRecord(1)));
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
