#include "core/guidance/checkedmessage.h"
#include "tests/support/testregistry.h"
#include "tests/unit/guidance/loadedlibrary.h"
#include "tests/unit/guidance/loadedlinter.h"

#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;

namespace {

const QString good = QStringLiteral(
    "Three late nights sound tiring. Wanting a rest makes sense. If you like, close your eyes for "
    "one slow minute.");

GuidanceRequest request(MoodLabel mood, bool uncertain = false)
{
    GuidanceRequest request;
    request.mood = mood;
    request.uncertain = uncertain;
    return request;
}

CheckedMessage checked(const QString &candidate, const GuidanceRequest &asked)
{
    return passOrReplace(
        candidate, &loadedLinter(Language::English), loadedLibrary(Language::English), asked);
}

} // namespace

class tst_CheckedMessage : public TestClass
{
    Q_OBJECT

private slots:
    void aGoodOneIsShownAsItIs()
    {
        const CheckedMessage message =
            checked(QStringLiteral("  ") + good, request(MoodLabel::Negative));
        QVERIFY(!message.replaced);
        QVERIFY(message.rules.isEmpty());
        QCOMPARE(message.message.text, good);
        QCOMPARE(message.message.opener, QStringLiteral("Three late nights sound tiring."));
        QVERIFY(message.message.id.isEmpty());
    }

    void aBadOneIsReplacedByTheChoiceOfTheLibrary()
    {
        GuidanceRequest asked = request(MoodLabel::Negative);
        asked.topic = Topic::Money;
        QString bad = good;
        bad.replace(QStringLiteral("Wanting a rest makes sense."),
                    QStringLiteral("It will get better, that is a promise."));
        const CheckedMessage message = checked(bad, asked);
        QVERIFY(message.replaced);
        QCOMPARE(message.rules, QStringList{QStringLiteral("promise")});
        QCOMPARE(message.message, loadedLibrary(Language::English).choose(asked).message);
        QVERIFY(!message.message.id.isEmpty());
    }

    /// The reasons go into a log: names of rules, never words.
    void theReasonIsANameOfARule()
    {
        const CheckedMessage message =
            checked(QStringLiteral("I know you are secretly depressed!"), request({}));
        QVERIFY(message.replaced);
        QStringList known = copyShapeRules();
        for (const CopyRule &rule : loadedLinter(Language::English).rules().rules)
            known << rule.id;
        QVERIFY(!message.rules.isEmpty());
        for (const QString &rule : message.rules)
            QVERIFY2(known.contains(rule), qPrintable(rule));
    }

    void anUncertainMoodIsAsked()
    {
        const CheckedMessage message = checked(good, request(MoodLabel::Negative, true));
        QCOMPARE(message.rules, QStringList{QStringLiteral("asks")});
        QVERIFY(message.message.text.contains(u'?'));
    }

    void withoutRulesNothingWrittenIsShown()
    {
        const CheckedMessage message = passOrReplace(
            good, nullptr, loadedLibrary(Language::English), request(MoodLabel::Negative));
        QVERIFY(message.replaced);
        QCOMPARE(message.rules, QStringList{QStringLiteral("rules-missing")});
        QVERIFY(!message.message.id.isEmpty());
    }

    /// Whatever a service writes: what is shown passes the rules.
    void whatIsShownPasses()
    {
        QVERIFY(rc::check("what is shown passes", [] {
            const auto language = *rc::gen::element(Language::English, Language::Korean);
            const GuidanceLibrary &library = loadedLibrary(language);
            GuidanceRequest asked = request(
                *rc::gen::element(MoodLabel::Negative, MoodLabel::Positive, MoodLabel::Mixed),
                *rc::gen::arbitrary<bool>());
            const QString candidate =
                *rc::gen::element(QString(),
                                  good,
                                  good + QStringLiteral(" Cheer up!"),
                                  QStringLiteral("오늘 많이 버거우셨겠어요. 천천히 숨 쉬어 봐요."),
                                  QString::fromStdString(*rc::gen::arbitrary<std::string>()));
            const CheckedMessage message =
                passOrReplace(candidate, &loadedLinter(language), library, asked);
            const CopyContext context{asked.mood, asked.uncertain, false, CopyKind::Message};
            RC_ASSERT(loadedLinter(language).lint(message.message.text, context).empty());
            RC_ASSERT(message.replaced == !message.rules.isEmpty());
            RC_ASSERT(message.replaced == !message.message.id.isEmpty());
        }));
    }
};

PULSEMATES_TEST(tst_CheckedMessage)

#include "tst_checkedmessage.moc"
