#include "core/understanding/helppackreader.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace pulsemates;

namespace {

// JSON with ' for ", so that a row can change it.
QByteArray goodPack()
{
    QByteArray text = R"({'schema': 'pulsemates.help-pack/1',
 'organisation': {'en': 'A school', 'ko': '어느 학교'},
 'lines': [
  {'id': 'desk', 'kind': 'counselling', 'contact': '555 0100', 'languages': ['en', 'es'],
   'en': {'title': 'Counselling desk', 'detail': 'For students.', 'hours': '9 to 17'},
   'ko': {'title': '상담실', 'detail': '학생을 위한 곳이에요.', 'hours': '9시-17시'},
   'source': 'the school', 'verifiedOn': '2026-10-01'},
  {'id': 'site', 'kind': 'web', 'contact': 'example.org/help', 'languages': ['local'],
   'en': {'title': 'Site', 'detail': 'More.', 'hours': ''},
   'source': 'the school', 'verifiedOn': '2026-09-01'}]})";
    return text.replace('\'', '"');
}

} // namespace

class tst_HelpPackReader : public TestClass
{
    Q_OBJECT

private slots:
    void readsBothLanguages()
    {
        const auto pack = helppackreader::read(goodPack());
        QVERIFY2(pack, pack ? "" : qPrintable(pack.error().detail));
        QCOMPARE(pack->organisation(Language::English), QStringLiteral("A school"));
        QCOMPARE(pack->organisation(Language::Korean), QStringLiteral("어느 학교"));
        const auto &english = pack->lines(Language::English);
        const auto &korean = pack->lines(Language::Korean);
        QCOMPARE(english.size(), std::size_t(2));
        QCOMPARE(english[0].id, QStringLiteral("pack-desk"));
        QCOMPARE(english[0].kind, HelpKind::Counselling);
        QCOMPARE(english[0].contact, QStringLiteral("555 0100"));
        QCOMPARE(english[0].verifiedOn, QDate(2026, 10, 1));
        QCOMPARE(korean[0].title, QStringLiteral("상담실"));
        QCOMPARE(korean[1].title, QStringLiteral("Site")); // written in one language only
        QCOMPARE(english[0].region, QStringLiteral("pack"));
    }

    void theExampleIsAPack()
    {
        const auto pack = helppackreader::readFile(
            QStringLiteral(PULSEMATES_SOURCE_DIR "/resources/help/packs/uw-madison.json"));
        QVERIFY2(pack, pack ? "" : qPrintable(pack.error().detail));
        QVERIFY(!pack->isEmpty());
        for (const HelpLine &line : pack->lines(Language::English)) // offices, no crisis lines
            QVERIFY(line.kind != HelpKind::Crisis && line.kind != HelpKind::Emergency);
    }

    void refusesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QString>("place");
        const auto row =
            [](const char *name, const char *good, const char *bad, const char *place) {
                QTest::newRow(name)
                    << QByteArray(good).replace('\'', '"') << QByteArray(bad).replace('\'', '"')
                    << QString::fromUtf8(place);
            };
        row("no JSON", "{'schema'", "'schema'", "pack");
        row("another schema", "help-pack/1", "help-lines/1", "schema");
        row("unknown member", "'source'", "'sauce'", "unknown member");
        row("a region", "'id': 'desk'", "'region': 'US', 'id': 'desk'", "unknown member region");
        row("id of other signs", "'desk'", "'desk 1'", "an id is made of");
        row("id twice", "'site'", "'desk'", "twice");
        row("kind", "'web'", "'wep'", "unknown kind");
        row("no contact", "'555 0100'", "''", "contact");
        row("language", "'es'", "'Spanish'", "unknown language");
        row("no date", "2026-10-01", "2026-13-01", "no date");
        row("a text that turns around",
            "Counselling desk",
            "Coun\u202Eselling desk",
            "cannot be seen");
        row("a line break", "For students.", "For\\nstudents.", "cannot be seen");
        row("a name too long",
            "A school",
            "A school of which the name goes on and on and on and on and on and on",
            "organisation");
        row("no words", "'en': {'title': 'Site', 'detail': 'More.', 'hours': ''},", "", "lines/1");
    }
    void refusesWhatIsWrong()
    {
        QFETCH(QByteArray, good);
        QFETCH(QByteArray, bad);
        QFETCH(QString, place);
        QByteArray bytes = goodPack();
        QVERIFY(bytes.contains(good));
        bytes.replace(bytes.indexOf(good), good.size(), bad);
        const auto pack = helppackreader::read(bytes);
        QVERIFY(!pack);
        QCOMPARE(pack.error().code, ErrorCode::FileDamaged);
        QVERIFY2(pack.error().detail.contains(place), qPrintable(pack.error().detail));
    }

    void refusesTooManyLines()
    {
        QByteArray bytes = goodPack();
        const QByteArray begin = "\"lines\": [";
        const qsizetype at = bytes.indexOf(begin) + begin.size();
        bytes.insert(at, QByteArray("{},").repeated(helppackreader::mostLines));
        QCOMPARE(helppackreader::read(bytes).error().code, ErrorCode::FileDamaged);
    }

    void opensOrdinaryFilesOnly()
    {
        const QTemporaryDir folder;
        const auto errorOf = [](const QString &path) {
            const auto pack = helppackreader::readFile(path);
            return pack ? ErrorCode::Internal : pack.error().code;
        };
        QCOMPARE(errorOf(folder.filePath(QStringLiteral("none.json"))), ErrorCode::FileUnreadable);
        QCOMPARE(errorOf(folder.path()), ErrorCode::FileUnreadable);
        const QString pipe = folder.filePath(QStringLiteral("pipe.json"));
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        QCOMPARE(errorOf(pipe), ErrorCode::FileUnreadable);
    }

    void aLargeFileIsNotRead()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("large.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray pack = goodPack();
        file.write(pack + QByteArray(helppackreader::largestFile - pack.size(), ' '));
        file.flush();
        QVERIFY(helppackreader::readFile(file.fileName()).has_value());
        file.write(" ");
        file.close();
        const auto result = helppackreader::readFile(file.fileName());
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::FileTooLarge);
    }
};

PULSEMATES_TEST(tst_HelpPackReader)

#include "tst_helppackreader.moc"
