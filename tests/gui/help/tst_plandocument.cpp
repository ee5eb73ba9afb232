#include "tests/gui/cutoff.h"
#include "tests/support/testregistry.h"
#include "ui/common/theme.h"
#include "ui/help/plandocument.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace pulsemates;

namespace {

SafetyPlan shortPlan()
{
    SafetyPlan plan;
    plan.add(PlanSection::Coping, {QStringLiteral("<b>walk</b> & 걷기"), {}});
    plan.add(PlanSection::People, {QStringLiteral("my sister"), QStringLiteral("555 0134")});
    plan.add(PlanSection::Professionals, {{}, QStringLiteral("109")});
    return plan;
}

} // namespace

class tst_PlanDocument : public TestClass
{
    Q_OBJECT

private slots:
    void everyLineStandsInItsSection()
    {
        const QString text = PlanDocument(shortPlan(), QApplication::font()).text();
        const QStringList lines = text.split(u'\n');
        const auto at = [&lines](const char *line) {
            const qsizetype index = lines.indexOf(QString::fromUtf8(line));
            return index >= 0 ? index : qsizetype(1000);
        };
        QVERIFY(at("2. Things I can do by myself") < at("- <b>walk</b> & 걷기"));
        QVERIFY(at("- <b>walk</b> & 걷기") < at("3. People I can turn to"));
        QVERIFY(at("3. People I can turn to") < at("- my sister: 555 0134"));
        QVERIFY(at("- my sister: 555 0134") < at("4. Professionals and services"));
        QVERIFY(at("4. Professionals and services") < at("- 109"));
        QVERIFY(at("- 109") < at("5. Safer surroundings"));
        QVERIFY(text.contains(u"Thoughts, moods or habits")); // to be filled in by hand
        QVERIFY(!text.contains(u"A doctor, a counsellor"));
    }

    void wordsNeverBecomeMarkup()
    {
        const auto document = PlanDocument(shortPlan(), QApplication::font()).document();
        QVERIFY(document->toPlainText().contains(u"<b>walk</b> & 걷기"));
        QVERIFY(document->toPlainText().contains(u"my sister: 555 0134"));
    }

    void isInTheLanguageOfTheWindow()
    {
        const KoreanWords words(true);
        const QString text = PlanDocument({}, QApplication::font()).text();
        QVERIFY(text.startsWith(u"안전 계획"));
        QVERIFY(!text.contains(u"Warning"));
    }

    void writesByTheEndOfTheName()
    {
        const QTemporaryDir folder;
        const PlanDocument plan(shortPlan(), QApplication::font());
        const QString pdf = folder.filePath(QStringLiteral("Plan.PDF"));
        QVERIFY(plan.writeTo(pdf));
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.trimmed().endsWith("%%EOF"));
        QVERIFY(bytes.contains("/FontFile")); // its letters, on any computer
        const QString txt = folder.filePath(QStringLiteral("plan.txt"));
        QVERIFY(plan.writeTo(txt));
        QFile text(txt);
        QVERIFY(text.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(text.readAll()), plan.text());
        for (const QString &path : {pdf, txt})
            QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
        const Outcome other = plan.writeTo(folder.filePath(QStringLiteral("plan.odt")));
        QCOMPARE(other.error().code, ErrorCode::InvalidInput);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("plan.odt"))));
    }

    void aFullPlanHasRoom()
    {
        SafetyPlan plan;
        for (const PlanSection section : planSections) {
            while (!plan.isFull(section))
                plan.add(section, {QString(400, u'가'), QString(200, u'1')});
        }
        const auto document = PlanDocument(plan, QApplication::font()).document();
        QCOMPARE(document->toPlainText().count(u'가'),
                 qsizetype(planSections.size() * SafetyPlan::mostEntries)
                     * SafetyPlan::longestText);
        QVERIFY(PlanDocument(plan, QApplication::font()).pdf().size() > 10'000);
    }
};

PULSEMATES_TEST(tst_PlanDocument)
#include "tst_plandocument.moc"
