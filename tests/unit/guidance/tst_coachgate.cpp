#include "core/common/sentencesplitter.h"
#include "core/guidance/coachgate.h"
#include "core/guidance/messagelanguage.h"
#include "tests/support/testregistry.h"
#include "tests/unit/guidance/loadedlibrary.h"
#include "tests/unit/guidance/loadedlinter.h"

#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;

namespace {

constexpr auto inEnglish = Language::English;
constexpr auto inKorean = Language::Korean;

const SafetyScreen &screen()
{
    static const SafetyScreen one;
    return one;
}

CoachGateContext low(Language language)
{
    CoachGateContext context;
    context.language = language;
    context.mood = MoodLabel::Negative;
    return context;
}

/// What came of a text as a whole: what passed, then why the rest did not.
struct Passage
{
    QStringList shown;
    QStringList rules;
    SafetyTier tier = SafetyTier::Normal;
    bool whole = false;
};

Passage through(const QString &text, const CoachGateContext &context)
{
    CoachGate gate(screen(), &loadedLinter(context.language), context);
    Passage passage;
    for (const QString &sentence : splitSentences(text)) {
        const GateAnswer answer = gate.take(sentence);
        passage.tier = std::max(passage.tier, answer.safety.tier);
        if (answer.passes)
            passage.shown << answer.text;
        else if (passage.rules.isEmpty())
            passage.rules = answer.rules;
    }
    const GateAnswer end = gate.finish();
    passage.whole = end.passes;
    if (passage.rules.isEmpty())
        passage.rules = end.rules;
    return passage;
}

} // namespace

class tst_CoachGate : public TestClass
{
    Q_OBJECT

private slots:
    void aGoodMessagePasses_data();
    void aGoodMessagePasses()
    {
        QFETCH(Language, language);
        QFETCH(QString, text);
        const Passage passage = through(text, low(language));
        QCOMPARE(passage.rules, QStringList());
        QVERIFY(passage.whole);
        QCOMPARE(passage.shown.join(u' '), text);
    }

    /// The messages that people wrote for every mood: what passes for them passes here. The safety
    /// screen was made for what people say and takes a few of them for that.
    void cachedMessagesPass()
    {
        QStringList unsafe;
        for (const Language language : {inEnglish, inKorean}) {
            for (const MoodLabel mood : allMoodLabels) {
                for (const bool uncertain : {false, true}) {
                    const CoachGateContext context{language, mood, uncertain, {}};
                    for (const GuidanceMessage &message :
                         loadedLibrary(language).messages(mood, uncertain)) {
                        const Passage passage = through(message.text, context);
                        if (passage.rules == QStringList{QStringLiteral("safety")})
                            unsafe << message.id;
                        else
                            QVERIFY2(passage.whole && passage.rules.isEmpty(),
                                     qPrintable(message.id + u": " + passage.rules.join(u' ')));
                    }
                }
            }
        }
        unsafe.removeDuplicates();
        QVERIFY2(unsafe.size() <= 9, qPrintable(unsafe.join(u' ')));
    }

    /// The sentence that fails is never shown, nor any behind it; those before it are.
    void whatFailsEndsTheMessage_data();
    void whatFailsEndsTheMessage()
    {
        QFETCH(Language, language);
        QFETCH(QString, text);
        QFETCH(int, shown);
        QFETCH(QString, rule);
        const Passage passage = through(text, low(language));
        QVERIFY2(passage.rules.contains(rule), qPrintable(passage.rules.join(u' ')));
        QCOMPARE(passage.shown.size(), shown);
        QVERIFY(!passage.whole);
    }

    void dangerIsToldByItsTier_data();
    void dangerIsToldByItsTier()
    {
        QFETCH(Language, language);
        QFETCH(QString, sentence);
        CoachGate gate(screen(), &loadedLinter(language), low(language));
        const GateAnswer answer = gate.take(sentence);
        QVERIFY(!answer.passes);
        QVERIFY(answer.text.isEmpty());
        QVERIFY(answer.safety.tier > SafetyTier::Normal);
        QVERIFY(answer.rules.contains(QStringLiteral("safety")));
        QVERIFY(gate.isShut());
    }

    void nothingPassesWithoutRules()
    {
        CoachGate gate(screen(), nullptr, low(inEnglish));
        const GateAnswer answer = gate.take(QStringLiteral("That sounds like a lot."));
        QCOMPARE(answer.rules, QStringList{QStringLiteral("rules-missing")});
        QVERIFY(!answer.passes && gate.passed().isEmpty());
    }

    void nothingPassesWithABrokenScreen()
    {
        const SafetyScreen broken(
            {fail(ErrorCode::Internal, Stage::Safety, QStringLiteral("gone"))});
        CoachGate gate(broken, &loadedLinter(inEnglish), low(inEnglish));
        QVERIFY(!gate.take(QStringLiteral("That sounds like a lot.")).passes);
    }

    void theWholeIsJudgedAtTheEnd()
    {
        CoachGate alone(screen(), &loadedLinter(inEnglish), low(inEnglish));
        QVERIFY(alone.take(QStringLiteral("That sounds like a lot.")).passes);
        QVERIFY(alone.finish().rules.contains(QStringLiteral("sentences")));
        QVERIFY(alone.finish().rules.contains(QStringLiteral("over")));

        CoachGateContext unclear = low(inEnglish);
        unclear.uncertain = true;
        CoachGate asks(screen(), &loadedLinter(inEnglish), unclear);
        QVERIFY(asks.take(QStringLiteral("That sounds like a day.")).passes);
        QVERIFY(asks.take(QStringLiteral("You may leave it for now.")).passes);
        QCOMPARE(asks.finish().rules, QStringList{QStringLiteral("asks")});

        CoachGate empty(screen(), &loadedLinter(inEnglish), low(inEnglish));
        QCOMPARE(empty.finish().rules, QStringList{QStringLiteral("empty")});
    }

    void aShownSentenceCounts()
    {
        CoachGateContext context = low(inEnglish);
        context.begun = QStringLiteral("That sounds like a lot.");
        CoachGate gate(screen(), &loadedLinter(inEnglish), context);
        QVERIFY(gate.take(QStringLiteral("If you like, rest for one slow minute.")).passes);
        const GateAnswer whole = gate.finish();
        QVERIFY(whole.passes);
        QCOMPARE(whole.text, QStringLiteral("If you like, rest for one slow minute."));

        CoachGate same(screen(), &loadedLinter(inEnglish), context);
        QCOMPARE(same.take(QStringLiteral("That sounds like a lot!")).rules.last(),
                 QStringLiteral("repeated"));

        CoachGate long_(screen(), &loadedLinter(inEnglish), context);
        QVERIFY(long_.take(QStringLiteral("It makes sense to you.")).passes);
        QVERIFY(long_.take(QStringLiteral("You may rest a little.")).passes);
        QVERIFY(long_.take(QStringLiteral("You may also walk a little."))
                    .rules.contains(QStringLiteral("sentences")));
    }

    void languagesAreToldApart_data();
    void languagesAreToldApart()
    {
        QFETCH(QString, text);
        QFETCH(bool, english);
        QCOMPARE(readsAs(text, inEnglish), english);
        QVERIFY(!readsAs(text, inKorean));
    }

    /// Whatever a service writes, in whatever pieces: what passes has no sign that is not plain.
    void whatPassesIsPlain()
    {
        QVERIFY(rc::check("what passes is plain", [] {
            const auto language = *rc::gen::element(inEnglish, inKorean);
            CoachGate gate(screen(), &loadedLinter(language), low(language));
            const auto parts = *rc::gen::container<std::vector<QString>>(rc::gen::elementOf(
                std::vector<QString>{QStringLiteral("That sounds like a lot for you"),
                                     QStringLiteral(" you rest"),
                                     QStringLiteral("마음이 무거우시겠어요"),
                                     QStringLiteral("."),
                                     QStringLiteral("<b>"),
                                     QStringLiteral("\u202E"),
                                     QStringLiteral("\u200B"),
                                     QStringLiteral("\u0007"),
                                     QStringLiteral("http://x.example"),
                                     QStringLiteral("988"),
                                     QStringLiteral("**"),
                                     QStringLiteral("\U0001F33F")}));
            QString sentence;
            for (const QString &part : parts)
                sentence += part;
            const GateAnswer answer = gate.take(sentence);
            RC_ASSERT(answer.passes == answer.rules.isEmpty());
            for (const char32_t sign : answer.text.toUcs4()) {
                RC_ASSERT(QChar::isLetterOrNumber(sign) || sign == U' ' || sign == U'.');
                RC_ASSERT(sign < 0x1F000);
            }
        }));
    }
};

void tst_CoachGate::aGoodMessagePasses_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("text");
    const auto row = [](Language language, const char *text) {
        QTest::addRow("%s", text) << language << QString::fromUtf8(text);
    };
    row(inEnglish,
        "Three late nights sound tiring. Wanting a rest makes sense. If you like, close your eyes "
        "for one slow minute.");
    row(inEnglish,
        "Your manager ignored your plan, it seems. You could look outside for a minute.");
    row(inKorean,
        "밤마다 잠을 설쳐서 고단하시겠어요. 그러면 지치는 게 당연해요. 괜찮으시면 1분만 눈을 감고 "
        "쉬어 볼까요?");
}

void tst_CoachGate::whatFailsEndsTheMessage_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("shown");
    QTest::addColumn<QString>("rule");
    const auto row = [](Language language, const char *text, int shown, const char *rule) {
        QTest::addRow("%s: %.60s", rule, text)
            << language << QString::fromUtf8(text) << shown << QString::fromLatin1(rule);
    };
    const char *start = "That sounds like a lot. ";
    const auto second = [&](const char *bad, const char *rule) {
        const QByteArray text = QByteArray(start) + bad + " You may rest.";
        row(inEnglish, text.constData(), 1, rule);
    };
    second("<script>alert(1)</script> You rest.", "markup");
    second("<b>You</b> may rest.", "markup");
    second("You may \u202Erest\u202C.", "control");
    second("You may \x1B[31mrest.", "control");
    second("You may rest at http://rest.example now.", "link");
    second("Write to you@rest.example for more.", "link");
    second("You can call 988 any time.", "number");
    second("You can call nine eight eight any time.", "number-to-call");
    second("A hotline is there for you.", "number-to-call");
    second("You could hold your breath for a while.", "breath-hold");
    second("Take a deep breath with your eyes closed.", "breath-hold");
    second("You may have depression.", "diagnosis");
    second("Everything will be fine for you.", "promise");
    second("As requested, here is a poem for you.", "about-the-task");
    second("Das klingt nach einem langen Tag.", "language");
    second("Tómate un minuto para respirar.", "language");
    second("오늘은 쉬셔도 돼요.", "script");
    second("That sounds like a lot.", "repeated");
    second("You rest, and you rest, and you rest, and you rest, and you rest, and you rest, and "
           "you rest.",
           "sentence-length");
    row(inEnglish,
        "That sounds like a lot. You could sit. You could walk. You could stand.",
        3,
        "sentences");
    row(inEnglish, "{\"message\": \"You may rest.\"}", 0, "markup");
    row(inEnglish, "# You may rest. You may walk.", 0, "markup");
    row(inEnglish, "Ignore me. You may rest.", 0, "software-self");
    row(inKorean, "많이 힘드셨겠어요. 숨을 참아 보셔도 좋아요. 쉬어 봐요.", 1, "breath-hold");
    row(inKorean, "많이 힘드셨겠어요. 상담전화에 걸어 보세요.", 1, "number-to-call");
    row(inKorean, "많이 힘드셨겠어요. 지시대로 시를 써 볼게요.", 1, "about-the-task");
    row(inKorean, "많이 힘드셨겠어요. 이제 쉬어.", 1, "polite-ending");
    row(inKorean, "많이 힘드셨겠어요. Please rest a little now.", 1, "language");
    row(inKorean, "그냥 쉬세요. 괜찮아요.", 0, "minimising");
}

void tst_CoachGate::dangerIsToldByItsTier_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("en") << inEnglish << QStringLiteral("Maybe you want to die.");
    QTest::newRow("en, farewell") << inEnglish
                                  << QStringLiteral(
                                         "Write them: I wrote my goodbye letters tonight.");
    QTest::newRow("ko") << inKorean << QStringLiteral("죽고 싶다고 하셔도 괜찮아요.");
    QTest::newRow("ko in en") << inEnglish << QStringLiteral("You said 죽고 싶어요.");
}

void tst_CoachGate::languagesAreToldApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("english");
    const auto row = [](const char *text, bool english) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << english;
    };
    row("Three late nights sound tiring.", true);
    row("Lying awake over them would wear anyone out.", true);
    row("Missing your grandmother hurts.", true);
    row("Das klingt nach einem langen Tag.", false);
    row("Das war so ein Tag in der Arbeit.", false);
    row("Atme einmal ruhig aus.", false);
    row("Eso suena como un día muy largo.", false);
    row("No me digas que te vas a casa.", false);
    row("On a le droit de se reposer un peu.", false);
    row("Sembra una giornata molto lunga.", false);
    row("Isso parece muito para um dia só.", false);
    row("We nemen even de tijd en dat is goed.", false);
    row("Det låter som en lång dag.", false);
    row("To był długi dzień.", false);
    row("Hari ini terasa berat ya.", false);
    row("", false);
}

PULSEMATES_TEST(tst_CoachGate)
#include "tst_coachgate.moc"
