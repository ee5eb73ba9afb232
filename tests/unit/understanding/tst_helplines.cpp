#include "core/understanding/helplines.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

namespace {

QStringList contacts(const std::vector<HelpLine> &lines)
{
    QStringList list;
    for (const HelpLine &line : lines)
        list << line.contact;
    return list;
}

} // namespace

class tst_HelpLines : public TestClass
{
    Q_OBJECT

private slots:
    void givesTheLinesOfTheRegion_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QStringList>("contacts");
        const auto row = [](const char *region, const QStringList &numbers) {
            QTest::newRow(region) << QString::fromLatin1(region) << numbers;
        };
        const QString finder = QStringLiteral("findahelpline.com");
        const QStringList europe{QStringLiteral("116 123"), QStringLiteral("112"), finder};
        const QStringList other{
            finder, QString(), QStringLiteral("iasp.info/crisis-centres-helplines")};
        row("US", {QStringLiteral("988"), QStringLiteral("911"), QStringLiteral("741741"), finder});
        row("KR",
            {QStringLiteral("109"),
             QStringLiteral("119 · 112"),
             QStringLiteral("1388"),
             QStringLiteral("1577-0199")});
        row("GB",
            {QStringLiteral("116 123"),
             QStringLiteral("999 · 112"),
             QStringLiteral("85258"),
             finder});
        row("IE", {QStringLiteral("116 123"), QStringLiteral("112 · 999"), finder});
        row("EU", europe);
        row("DE", europe);
        row("fr", europe);
        row("JP", other);
        row("other", other);
        row("T ES", other);
        row("nonsense", other);
    }

    void givesTheLinesOfTheRegion()
    {
        QFETCH(QString, region);
        for (const Language language : {Language::English, Language::Korean}) {
            const auto lines = m_help.forRegion(region, language);
            QTEST(contacts(lines), "contacts");
        }
    }

    void showsBothWhereTheRegionIsUnknown()
    {
        const QStringList english = contacts(m_help.forRegion({}, Language::English));
        QCOMPARE(english.first(), QStringLiteral("988"));
        QVERIFY(english.contains(QStringLiteral("109")));
        QCOMPARE(english.count(QStringLiteral("findahelpline.com")), 1);
        const QStringList korean = contacts(m_help.forRegion({}, Language::Korean));
        QCOMPARE(korean.first(), QStringLiteral("109"));
        QVERIFY(korean.contains(QStringLiteral("988")));
    }

    void everyRowIsWhole()
    {
        for (const Language language : {Language::English, Language::Korean}) {
            for (const QString &region : {QStringLiteral("US"),
                                          QStringLiteral("KR"),
                                          QStringLiteral("GB"),
                                          QStringLiteral("IE"),
                                          QStringLiteral("EU"),
                                          QStringLiteral("other")}) {
                for (const HelpLine &line : m_help.forRegion(region, language)) {
                    QVERIFY2(!line.title.isEmpty() && !line.detail.isEmpty(), qPrintable(line.id));
                    QVERIFY2(line.collectedOn.isValid(), qPrintable(line.id));
                    QVERIFY2(!line.source.isEmpty(), qPrintable(line.id));
                    QVERIFY2(!line.contact.isEmpty() || line.kind == HelpKind::Emergency,
                             qPrintable(line.id));
                }
            }
        }
        const auto lines = m_help.forRegion(QStringLiteral("US"), Language::English);
        QCOMPARE(HelpLines::collectedOn(lines), QDate(2026, 11, 22));
        QVERIFY(!HelpLines::collectedOn({}).isValid());
    }

    void textsAreWhole()
    {
        for (const Language language : {Language::English, Language::Korean}) {
            const HelpTexts &texts = m_help.texts(language);
            for (const QString &text : {texts.titleAsked,
                                        texts.titleSaid,
                                        texts.titleOther,
                                        texts.near,
                                        texts.stay,
                                        texts.plan,
                                        texts.grounding,
                                        texts.trusted,
                                        texts.trustedHint,
                                        texts.continueOn,
                                        texts.copy,
                                        texts.notMedical,
                                        texts.verified,
                                        texts.regionUnknown,
                                        texts.groundingTitle,
                                        texts.groundingEnd}) {
                QVERIFY(!text.isEmpty());
                QVERIFY(!text.contains(u'!')); // nothing upbeat here
            }
            QVERIFY(texts.verified.contains(QStringLiteral("%1")));
            QCOMPARE(texts.groundingSteps.size(), 5);
        }
    }

private:
    HelpLines m_help;
};

PULSEMATES_TEST(tst_HelpLines)

#include "tst_helplines.moc"
