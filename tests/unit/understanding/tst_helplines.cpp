#include "core/understanding/helplines.h"
#include "tests/support/testregistry.h"

#include <QSet>
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
                    QVERIFY2(line.verifiedOn.isValid(), qPrintable(line.id));
                    QVERIFY2(!line.languages.isEmpty(), qPrintable(line.id));
                    QVERIFY2(!line.source.isEmpty(), qPrintable(line.id));
                    QVERIFY2(!line.contact.isEmpty() || line.kind == HelpKind::Emergency,
                             qPrintable(line.id));
                }
            }
        }
        const auto lines = m_help.forRegion(QStringLiteral("US"), Language::English);
        QCOMPARE(HelpLines::verifiedOn(lines), QDate(2026, 11, 22));
        QVERIFY(!HelpLines::verifiedOn({}).isValid());
    }

    void idsAreUnique()
    {
        for (const Language language : {Language::English, Language::Korean}) {
            QSet<QString> ids;
            for (const HelpLine &line : m_help.all(language))
                ids.insert(line.id);
            QCOMPARE(std::size_t(ids.size()), m_help.all(language).size());
        }
    }

    /// Somebody to talk to comes first, and there is somebody for an emergency. Where the country
    /// is not known the first is a list of such lines, and the number is the one of the place.
    void everyRegionHasACrisisLineAndAnEmergencyNumber_data()
    {
        QTest::addColumn<QString>("region");
        for (const char *region : {"US", "KR", "GB", "IE", "EU", "other"})
            QTest::newRow(region) << QString::fromLatin1(region);
    }
    void everyRegionHasACrisisLineAndAnEmergencyNumber()
    {
        QFETCH(QString, region);
        const bool elsewhere = region == u"other";
        const auto lines = m_help.forRegion(region, Language::English);
        QVERIFY(lines.size() >= 3);
        QCOMPARE(lines[0].kind, elsewhere ? HelpKind::Web : HelpKind::Crisis);
        QVERIFY(!lines[0].contact.isEmpty());
        QCOMPARE(lines[1].kind, HelpKind::Emergency);
        QCOMPARE(lines[1].contact.isEmpty(), elsewhere);
    }

    /// 112 is the police in Korea, beside the ambulance, and stands in no row of the United States.
    void numbersOfOneCountryStayThere()
    {
        const auto holds = [this](const char *region, QStringView number) {
            for (const HelpLine &line :
                 m_help.forRegion(QString::fromLatin1(region), Language::English)) {
                if (line.contact.contains(number))
                    return true;
            }
            return false;
        };
        QVERIFY(!holds("US", u"112") && !holds("other", u"112"));
        QVERIFY(!holds("EU", u"119") && !holds("EU", u"999") && !holds("EU", u"911"));
        QVERIFY(!holds("KR", u"911") && !holds("KR", u"988") && !holds("KR", u"116 123"));
        QVERIFY(!holds("IE", u"85258"));
    }

    void everyCountryOfTheUnionHasItsLines()
    {
        const QStringList codes =
            QStringLiteral(
                "AT BE BG HR CY CZ DK EE FI FR DE GR HU IT LV LT LU MT NL PL PT RO SK SI "
                "ES SE")
                .split(u' ');
        QCOMPARE(codes.size(), 26); // Ireland has lines of its own
        const QStringList wanted =
            contacts(m_help.forRegion(QStringLiteral("EU"), Language::English));
        for (const QString &code : codes)
            QCOMPARE(contacts(m_help.forRegion(code, Language::English)), wanted);
        QVERIFY(contacts(m_help.forRegion(QStringLiteral("CH"), Language::English)) != wanted);
    }

    void aYearIsOld()
    {
        const auto &lines = m_help.all(Language::English);
        QVERIFY(HelpLines::outdated(lines, QDate(2026, 11, 26)).empty());
        QVERIFY(HelpLines::outdated(lines, QDate(2027, 11, 22)).empty());
        QCOMPARE(HelpLines::outdated(lines, QDate(2027, 11, 23)).size(), lines.size());
        QCOMPARE(HelpLines::outdated(lines, QDate(2026, 1, 1)).size(), lines.size()); // not yet
        HelpLine undated;
        QCOMPARE(HelpLines::outdated({undated}, QDate(2026, 11, 26)).size(), std::size_t(1));
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
