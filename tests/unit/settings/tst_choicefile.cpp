#include "core/settings/choicefile.h"

#include "tests/support/testregistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pulsemates;

class tst_ChoiceFile : public TestClass
{
    Q_OBJECT

private slots:
    void whatIsKeptComesBack()
    {
        const QTemporaryDir folder;
        const ChoiceFile file(folder.filePath(QStringLiteral("new/choices.json")));
        QCOMPARE(file.load(), GuidanceHistory{});
        const GuidanceHistory history{.messageIds = {QStringLiteral("a"), QStringLiteral("b")},
                                      .breathingIds = {QStringLiteral("coherent")},
                                      .stretchIds = {QStringLiteral("one-minute")}};
        QVERIFY(file.save(history));
        QCOMPARE(ChoiceFile(file.path()).load(), history);
        QCOMPARE(
            QFile::permissions(file.path())
                & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
            QFile::Permissions());
    }

    void itIsBounded()
    {
        const QTemporaryDir folder;
        const ChoiceFile file(folder.filePath(QStringLiteral("choices.json")));
        GuidanceHistory history;
        for (int i = 0; i < 100; ++i)
            history.messageIds << QString::number(i);
        QVERIFY(file.save(history));
        QCOMPARE(file.load().messageIds.size(), 10);
        QCOMPARE(file.load().messageIds.constLast(), QStringLiteral("99"));
    }

    void aBadFileIsAnEmptyHistory_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{\"messages\":[");
        QTest::newRow("an array") << QByteArray("[\"a\"]");
        QTest::newRow("numbers for ids") << QByteArray("{\"messages\":[1,2,{}]}");
        QTest::newRow("ids without end")
            << QByteArray("{\"messages\":[\"" + QByteArray(5000, 'x') + "\"]}");
        QTest::newRow("a file without end")
            << QByteArray("{\"messages\":[\"a\"" + QByteArray(100'000, ' ') + "]}");
    }

    void aBadFileIsAnEmptyHistory()
    {
        QFETCH(const QByteArray, content);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("choices.json"));
        QFile raw(path);
        QVERIFY(raw.open(QIODevice::WriteOnly));
        raw.write(content);
        raw.close();
        QCOMPARE(ChoiceFile(path).load(), GuidanceHistory{});
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        const QTemporaryDir folder;
        const ChoiceFile file(folder.filePath(QStringLiteral("taken/choices.json")));
        QFile inTheWay(folder.filePath(QStringLiteral("taken")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const Outcome saved = file.save({});
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::StorageUnwritable);
    }
};

PULSEMATES_TEST(tst_ChoiceFile)
#include "tst_choicefile.moc"
