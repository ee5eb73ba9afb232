#include "app/helpcheck.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pulsemates;

namespace {

const QString example =
    QStringLiteral(PULSEMATES_SOURCE_DIR "/resources/help/packs/uw-madison.json");

} // namespace

class tst_HelpCheck : public TestClass
{
    Q_OBJECT

private slots:
    void freshLinesAreOneLine()
    {
        const auto checks = checkHelpLines(m_lines, {}, QDate(2026, 12, 1));
        QCOMPARE(checks.size(), std::size_t(1));
        QVERIFY(checks[0].good);
        QVERIFY2(checks[0].detail.contains(QStringLiteral("2026-11-22")),
                 qPrintable(checks[0].detail));
    }

    void oldRowsAreNamed()
    {
        const auto checks = checkHelpLines(m_lines, {}, QDate(2028, 1, 1));
        QCOMPARE(checks.size(), m_lines.all(Language::English).size());
        bool named = false;
        for (const HelpCheck &check : checks) {
            QVERIFY(!check.good);
            named = named || check.detail.contains(QStringLiteral("us-988"));
        }
        QVERIFY(named);
    }

    void aPackIsNamedAndAges()
    {
        const auto fresh = checkHelpLines(m_lines, example, QDate(2026, 12, 1));
        QCOMPARE(fresh.size(), std::size_t(2));
        QVERIFY(fresh[1].good);
        QVERIFY(fresh[1].detail.contains(QStringLiteral("Wisconsin")));
        const auto old = checkHelpLines(m_lines, example, QDate(2028, 1, 1));
        QVERIFY(old.back().detail.contains(QStringLiteral("pack-uw-emergencies")));
    }

    /// One plain sentence, and the built-in lines are as good as before.
    void aWrongPackIsOneSentence()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("wrong.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"schema\": 1}");
        file.close();
        const auto checks = checkHelpLines(m_lines, file.fileName(), QDate(2026, 12, 1));
        QCOMPARE(checks.size(), std::size_t(2));
        QVERIFY(checks[0].good);
        QVERIFY(!checks[1].good);
        QVERIFY2(checks[1].detail.startsWith(QStringLiteral("The file is no organisation pack")),
                 qPrintable(checks[1].detail));
        QVERIFY(!checkHelpLines(m_lines, QStringLiteral("/none"), QDate(2026, 12, 1)).back().good);
    }

private:
    HelpLines m_lines;
};

PULSEMATES_TEST(tst_HelpCheck)

#include "tst_helpcheck.moc"
