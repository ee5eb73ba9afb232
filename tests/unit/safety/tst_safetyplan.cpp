#include "core/safety/safetyplan.h"
#include "core/safety/safetyplanjson.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;

namespace {

QString anyText()
{
    QString text;
    for (const unsigned unit : *rc::gen::container<std::vector<unsigned>>(
             rc::gen::oneOf(rc::gen::inRange(0U, 0x80U),
                            rc::gen::inRange(0xAC00U, 0xD7A3U),
                            rc::gen::inRange(0x2000U, 0x2070U),
                            rc::gen::inRange(0xD800U, 0xE000U)))) // halves of pairs too
        text += QChar(char16_t(unit));
    return text;
}

/// A plan after any changes a person can make.
SafetyPlan anyPlan()
{
    SafetyPlan plan;
    const int changes = *rc::gen::inRange(0, 60);
    for (int i = 0; i < changes; ++i) {
        const PlanSection section = *rc::gen::elementOf(planSections);
        const auto index = std::size_t(*rc::gen::inRange(0, 14));
        const PlanEntry entry{anyText(), anyText()};
        switch (*rc::gen::inRange(0, 5)) {
        case 0:
            plan.replace(section, index, entry);
            break;
        case 1:
            plan.remove(section, index);
            break;
        case 2:
            plan.move(section, index, std::size_t(*rc::gen::inRange(0, 14)));
            break;
        default:
            plan.insert(section, index, entry);
        }
    }
    return plan;
}

bool isOneCleanLine(const QString &line, qsizetype longest)
{
    return line.size() <= longest && line == line.simplified()
           && std::ranges::none_of(line,
                                   [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

class tst_SafetyPlan : public TestClass
{
    Q_OBJECT

private slots:
    void isEmptyAtFirst()
    {
        const SafetyPlan plan;
        QVERIFY(plan.isEmpty());
        for (const PlanSection section : planSections)
            QVERIFY(plan.entries(section).empty());
    }

    void takesChangesInTheirPlace()
    {
        SafetyPlan plan;
        for (const char *text : {"a", "b", "c"})
            QVERIFY(plan.add(PlanSection::Coping, {QString::fromLatin1(text), {}}));
        QVERIFY(plan.move(PlanSection::Coping, 0, 2));
        QVERIFY(plan.replace(PlanSection::Coping, 0, {QStringLiteral("B"), {}}));
        QVERIFY(plan.remove(PlanSection::Coping, 1));
        const std::vector<PlanEntry> expected{{QStringLiteral("B"), {}}, {QStringLiteral("a"), {}}};
        QCOMPARE(plan.entries(PlanSection::Coping), expected);
        QVERIFY(plan.entries(PlanSection::People).empty());
        QVERIFY(!plan.remove(PlanSection::Coping, 2));
        QVERIFY(!plan.replace(PlanSection::Coping, 2, {QStringLiteral("x"), {}}));
        QVERIFY(!plan.move(PlanSection::Coping, 0, 2));
        QCOMPARE(plan.entries(PlanSection::Coping), expected);
    }

    void whatSaysNothingIsNoEntry()
    {
        SafetyPlan plan;
        for (const char16_t *nothing : {u"", u"  \t\n", u"\u0000\u0007", u"\u202E\u2066\uFEFF"})
            QVERIFY(!plan.add(PlanSection::Coping, {QString::fromUtf16(nothing), {}}));
        QVERIFY(!plan.add(PlanSection::Coping, {{}, QStringLiteral("a number")})); // has none
        QVERIFY(plan.add(PlanSection::People, {{}, QStringLiteral("a number")}));
        QVERIFY(plan.entries(PlanSection::Coping).empty());
        QVERIFY(!plan.replace(PlanSection::People, 0, {}));
    }

    void keepsOneLine_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *what, const char16_t *written, const char16_t *kept) {
            QTest::newRow(what) << QString::fromUtf16(written) << QString::fromUtf16(kept);
        };
        row("several lines", u"call\n my\r\nsister ", u"call my sister");
        row("control characters", u"a\u0007b\u001b[31mc", u"a b [31mc");
        row("turned text", u"abc\u202Efed\u202C", u"abc fed");
        row("Korean in jamo", u"\u1112\u1161\u11ab", u"\uD55C");
        row("an emoji of several", u"\U0001F469\u200D\U0001F466", u"\U0001F469\u200D\U0001F466");
        row("markup stays text", u"<b>x</b> &amp;", u"<b>x</b> &amp;");
    }

    void keepsOneLine()
    {
        QFETCH(const QString, written);
        SafetyPlan plan;
        QVERIFY(plan.add(PlanSection::People, {written, written}));
        QTEST(plan.entries(PlanSection::People)[0].text, "kept");
        QTEST(plan.entries(PlanSection::People)[0].contact, "kept");
    }

    void isBounded()
    {
        SafetyPlan plan;
        const QString book(100'000, u'x');
        for (std::size_t i = 0; i < SafetyPlan::mostEntries; ++i) {
            QVERIFY(!plan.isFull(PlanSection::People));
            QVERIFY(plan.add(PlanSection::People, {book + QString::number(i), book}));
        }
        QVERIFY(plan.isFull(PlanSection::People));
        QVERIFY(!plan.add(PlanSection::People, {QStringLiteral("one more"), {}}));
        QCOMPARE(plan.entries(PlanSection::People).size(), SafetyPlan::mostEntries);
        QCOMPARE(plan.entries(PlanSection::People)[0].text.size(), SafetyPlan::longestText);
        QCOMPARE(plan.entries(PlanSection::People)[0].contact.size(), SafetyPlan::longestContact);
        const QString pairs = QString(SafetyPlan::longestText - 1, u'x')
                              + QString::fromUtf16(u"\U0001F331\U0001F331");
        QVERIFY(plan.replace(PlanSection::People, 0, {pairs, {}}));
        QCOMPARE(plan.entries(PlanSection::People)[0].text, pairs.chopped(4)); // no half of a pair
    }

    void joiningLosesNothing()
    {
        SafetyPlan kept;
        kept.add(PlanSection::Coping, {QStringLiteral("walk"), {}});
        SafetyPlan session;
        session.add(PlanSection::Coping, {QStringLiteral("walk"), {}});
        session.add(PlanSection::Coping, {QStringLiteral("music"), {}});
        const SafetyPlan joined = kept.joinedWith(session);
        const std::vector<PlanEntry> both{{QStringLiteral("walk"), {}},
                                          {QStringLiteral("music"), {}}};
        QCOMPARE(joined.entries(PlanSection::Coping), both);
    }

    void whateverIsWrittenIsBoundedAndPlain()
    {
        QVERIFY(rc::check([] {
            const SafetyPlan plan = anyPlan();
            for (const PlanSection section : planSections) {
                RC_ASSERT(plan.entries(section).size() <= SafetyPlan::mostEntries);
                for (const PlanEntry &entry : plan.entries(section)) {
                    RC_ASSERT(!entry.text.isEmpty() || !entry.contact.isEmpty());
                    RC_ASSERT(isOneCleanLine(entry.text, SafetyPlan::longestText));
                    RC_ASSERT(isOneCleanLine(entry.contact, SafetyPlan::longestContact));
                    RC_ASSERT(entry.contact.isEmpty() || hasContacts(section));
                    RC_ASSERT(SafetyPlan::cleaned(section, entry) == entry); // clean stays clean
                }
            }
        }));
    }

    void jsonGivesBackEveryPlan()
    {
        QVERIFY(rc::check([] {
            SafetyPlan plan = anyPlan();
            const QByteArray json = safetyPlanToJson(plan);
            RC_ASSERT(json.size() % 4096 == 0); // its length tells little
            const Result<SafetyPlan> read = safetyPlanFromJson(json);
            RC_ASSERT(read.has_value());
            for (const PlanSection section : planSections)
                RC_ASSERT(read->entries(section).size() == plan.entries(section).size());
            // UTF-8 has no halves of pairs: what comes back once comes back for ever.
            RC_ASSERT(*safetyPlanFromJson(safetyPlanToJson(*read)) == *read);
        }));
    }

    void jsonKeepsEveryField()
    {
        SafetyPlan plan;
        for (const PlanSection section : planSections)
            plan.add(section, {QStringLiteral("글 %1").arg(int(section)), QStringLiteral("010-0")});
        QCOMPARE(*safetyPlanFromJson(safetyPlanToJson(plan)), plan);
    }

    void badJsonIsNoPlan_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("nothing") << QByteArray() << ErrorCode::FileDamaged;
        QTest::newRow("half") << QByteArray("{\"version\":1,\"coping\":[")
                              << ErrorCode::FileDamaged;
        QTest::newRow("a list") << QByteArray("[1]") << ErrorCode::FileDamaged;
        QTest::newRow("no version") << QByteArray("{\"coping\":[]}") << ErrorCode::FileDamaged;
        QTest::newRow("version 0") << QByteArray("{\"version\":0}") << ErrorCode::FileDamaged;
        QTest::newRow("newer") << QByteArray("{\"version\":2}") << ErrorCode::FileTooNew;
    }

    void badJsonIsNoPlan()
    {
        QFETCH(const QByteArray, json);
        const Result<SafetyPlan> plan = safetyPlanFromJson(json);
        QVERIFY(!plan);
        QTEST(plan.error().code, "code");
    }

    void jsonOfWrongTypesIsCutToAPlan()
    {
        QByteArray many = "{\"version\":1,\"coping\":[1,null,{\"text\":7},\"x\"";
        for (int i = 0; i < 100; ++i)
            many += ",{\"text\":\"line\",\"contact\":\"no\"}";
        const Result<SafetyPlan> plan = safetyPlanFromJson(many + "],\"people\":{}}");
        QVERIFY(plan);
        QCOMPARE(plan->entries(PlanSection::Coping).size(), SafetyPlan::mostEntries);
        QVERIFY(plan->entries(PlanSection::Coping)[0].contact.isEmpty());
        QVERIFY(plan->entries(PlanSection::People).empty());
    }
};

PULSEMATES_TEST(tst_SafetyPlan)
#include "tst_safetyplan.moc"
