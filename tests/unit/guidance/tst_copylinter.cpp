#include "tests/support/testregistry.h"
#include "tests/unit/guidance/loadedlinter.h"

#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;

namespace {

constexpr auto English = Language::English;
constexpr auto Korean = Language::Korean;

QString anyOf(const QStringList &parts)
{
    return parts.at(*rc::gen::inRange<qsizetype>(0, parts.size()));
}

/// The phrase as somebody writes it who wants to get it past a list: other spaces, capitals, and
/// signs between letters.
QString disguised(QString phrase)
{
    phrase.remove(u'*');
    const QStringList spaces{QStringLiteral(" "),
                             QStringLiteral("  "),
                             QStringLiteral("\u00a0"),
                             QStringLiteral("-"),
                             QStringLiteral("\u200b "),
                             QStringLiteral(", "),
                             QStringLiteral(" \u2019")};
    const QStringList inside{QString(),
                             QString(),
                             QString(),
                             QStringLiteral("\u200b"),
                             QStringLiteral("\u00ad"),
                             QStringLiteral("'"),
                             QStringLiteral("\u2019"),
                             QStringLiteral("-")};
    QString text;
    for (qsizetype i = 0; i < phrase.size(); ++i) {
        const QChar c = phrase.at(i);
        const bool letter = c.isLetterOrNumber();
        if (i > 0 && letter && phrase.at(i - 1).isLetterOrNumber())
            text += anyOf(inside);
        if (letter)
            text += *rc::gen::arbitrary<bool>() ? c.toUpper() : c;
        else
            text += c == u'\'' ? anyOf({QStringLiteral("'"), QStringLiteral("\u2019"), QString()})
                               : anyOf(spaces);
    }
    return text;
}

} // namespace

class tst_CopyLinter : public TestClass
{
    Q_OBJECT

private slots:
    /// Every way to fail, with a text that fails in this way alone.
    void findsWhatIsWrong_data();
    void findsWhatIsWrong()
    {
        QFETCH(Language, language);
        QFETCH(MoodLabel, mood);
        QFETCH(QString, text);
        QTEST(brokenBy(text, language, {mood, false, false, CopyKind::Message}), "rules");
    }

    void whatPasses_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("text");
        const auto row = [](Language language, const char *text) {
            QTest::addRow("%s", text) << language << QString::fromUtf8(text);
        };
        row(English, "Rapid changes can tire you. The rapid ones most of all.");
        row(English, "Your justice work sounds heavy. If you like, rest for one minute.");
        row(English, "You don’t have to decide today. It’s fine to wait.");
        row(English,
            "A café can be a calm place. You could sit there for a while…that counts too.");
        row(English, "Perhaps you are worn out. We could take one slow minute together.");
        row(Korean, "긴장하셨나 봐요. 미술을 하시면서 1분 쉬어도 좋아요.");
        row(Korean, "좋기도 하고 아쉽기도 하신 듯해요. 너무 애쓰지 않아도 돼요.");
        row(Korean, "혼자해도 되는 일이 많으셨나 봐요. 해외상담 일도 수익사업도 바쁘셨겠어요.");
        row(Korean, "deadline 때문에 바쁘셨겠어요. 그대로 두셔도 괜찮죠.");
        row(Korean, "자신의 뜻을 지키고 계시는군요. 건강하신 날도, 아닌 날도 있어요.");
    }
    void whatPasses()
    {
        QFETCH(Language, language);
        QFETCH(QString, text);
        QCOMPARE(brokenBy(text, language, {MoodLabel::Negative, false, true, CopyKind::Message}),
                 QString());
    }

    void namesThePlace()
    {
        const QString text =
            QStringLiteral("That sounds hard for you. It gets better. Rest a minute.");
        const auto findings = loadedLinter(English).lint(text, {});
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings[0].rule, QStringLiteral("promise"));
        QCOMPARE(text.mid(findings[0].place.begin, findings[0].place.length),
                 QStringLiteral("It gets better"));
        QCOMPARE(findings[0].why, QStringLiteral("It promises what nobody can keep."));
    }

    void exclamationsAreAMatterOfMood()
    {
        const QString text = QStringLiteral("That sounds bright! You could keep it for a minute.");
        CopyContext context{MoodLabel::Positive, false, false, CopyKind::Message};
        QCOMPARE(brokenBy(text, English, context), QString());
        const QString wrong = QStringLiteral("exclamation");
        for (const MoodLabel mood : {MoodLabel::Negative, MoodLabel::Mixed, MoodLabel::Neutral}) {
            context.mood = mood;
            QCOMPARE(brokenBy(text, English, context), wrong);
        }
        context = {MoodLabel::Positive, false, true, CopyKind::Message};
        QCOMPARE(brokenBy(text, English, context), wrong);
    }

    void kindsHaveTheirOwnRules()
    {
        const CopyContext caution{MoodLabel::Negative, false, true, CopyKind::Caution};
        const CopyContext step{MoodLabel::Negative, false, true, CopyKind::Step};
        const QString surgery = QStringLiteral("Leave it out during treatment.");
        QCOMPARE(brokenBy(surgery, English, caution), QString());
        QCOMPARE(brokenBy(surgery, English, step), QStringLiteral("treatment"));
    }

    /// Not read, only called too long: a service may send anything.
    void aFloodIsNotRead()
    {
        const QString flood = QStringLiteral("just ").repeated(1000);
        QCOMPARE(brokenBy(flood, English), QStringLiteral("characters"));
    }

    /// Padding, apostrophes, hyphens, invisible signs and capitals hide no phrase of any list.
    void noDisguiseHidesAPhrase_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("English") << English;
        QTest::newRow("Korean") << Korean;
    }
    void noDisguiseHidesAPhrase()
    {
        QFETCH(Language, language);
        QVERIFY(rc::check("no disguise hides a phrase", [language] {
            const CopyLinter &linter = loadedLinter(language);
            const CopyRule &rule = *rc::gen::elementOf(std::vector<CopyRule>(linter.rules().rules));
            const CopyPhrase &phrase = *rc::gen::elementOf(std::vector<CopyPhrase>(rule.phrases));
            const QString hidden = disguised(phrase.text);
            const QString text = language == Korean
                                     ? QStringLiteral("오늘은 %1 하루예요.").arg(hidden)
                                     : QStringLiteral("Today %1 stays with you.").arg(hidden);
            const CopyContext context{MoodLabel::Negative, false, true, rule.kinds.front()};
            RC_LOG(text.toStdString());
            RC_ASSERT(brokenRules(linter.lint(text, context)).contains(rule.id));
        }));
    }

    void spacedLettersHideNothing()
    {
        for (const char *text : {"You can j u s t rest. It is fine.",
                                 "You can j.u.s.t rest. It is fine.",
                                 "You can J U S T rest. It is fine."})
            QVERIFY(brokenBy(QString::fromLatin1(text), English)
                        .contains(QStringLiteral("minimising")));
    }

    /// Any text at all: it ends, the places lie in the text, and the same text gives the same.
    void anyTextIsBorne()
    {
        QVERIFY(rc::check("any text is borne", [] {
            QString text;
            const auto signs = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 0x1F800));
            for (const int sign : signs) {
                const auto c = static_cast<char32_t>(sign);
                text += QString::fromUcs4(&c, 1);
            }
            for (const Language language : {English, Korean}) {
                const auto findings = loadedLinter(language).lint(text, {});
                RC_ASSERT(findings == loadedLinter(language).lint(text, {}));
                const qsizetype size = CopyText(text).text().size();
                for (const CopyFinding &finding : findings) {
                    RC_ASSERT(finding.place.begin >= 0 && finding.place.length >= 0);
                    RC_ASSERT(finding.place.begin + finding.place.length
                              <= std::max(size, text.size()));
                    RC_ASSERT(!finding.why.isEmpty());
                }
            }
        }));
    }
};

void tst_CopyLinter::findsWhatIsWrong_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<MoodLabel>("mood");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rules");
    const auto row =
        [](Language language, const char *text, const char *rules, MoodLabel mood = {}) {
            QTest::addRow("%s: %s", rules, text)
                << language << mood << QString::fromUtf8(text) << QString::fromLatin1(rules);
        };
    row(English, "", "empty");
    row(English, " … ", "empty");
    row(English, "You sound tired.", "sentences");
    row(English, "You sound tired. Rest. Breathe. Go on.", "sentences");
    row(English, "You sound tired. Take a rest", "sentence-end");
    row(English,
        "You sound tired. A rest may do some good, and so may a walk, a glass of water, some music "
        "or a nap.",
        "sentence-length");
    row(English, "Are you tired? Are you sad? Take a rest.", "questions");
    row(English, "That sounds tiring. A slow minute is here.", "second-person");
    row(English, "You sound tired 😔. Take a rest.", "emoji");
    row(English, "You sound tired. Take a rest ☺.", "emoji");
    row(English, "You sound tired. Take a rest :).", "emoji");
    row(English, "You sound tired. Look at example.com today.", "link");
    row(English, "You sound tired. Call 555-0199 today.", "number");
    row(English, "You sound tired. Call 988 today.", "number");
    row(English, "You sound **tired**. Take a rest.", "markup");
    row(English, "You sound <b>tired</b>. Take a rest.", "markup");
    row(English, "You sound tired.\nTake a rest.", "control");
    row(English, "You sound\u202E tired. Take a rest.", "control");
    row(English, "You sound 疲. Take a rest.", "script");
    row(English, "You sоund tired. Take a rest.", "script"); // a Cyrillic letter
    row(English, "You sound tired. Just rest.", "minimising");
    row(English, "You sound tired. Look on the bright side.", "false-comfort");
    row(English, "You sound tired. Tomorrow it’ll be fine.", "promise");
    row(English, "You clearly feel low. Take a rest.", "mind-reading");
    row(English, "You sound tired. I hear that.", "software-self");
    row(English, "You sound tired. We feel it too.", "software-self");
    row(English, "You sound tired. Someone is here for you.", "software-self");
    row(English, "You sound tired, my friend. Take a rest.", "software-self, intimacy");
    row(English, "You are the user. Take a rest.", "third-person");
    row(English, "You sound tired. It may be depression.", "diagnosis");
    row(English, "You sound tired. A pill could calm it.", "treatment");
    row(English, "You are tired because you work late. Take a rest.", "cause");
    row(English, "You sound tired. You should rest.", "order");
    row(English, "You did it. Well done.", "praise", MoodLabel::Positive);
    row(English, "You did it. Use this energy.", "driving", MoodLabel::Positive);
    row(English, "You are tired. It is a bit crazy.", "comparison");
    row(English, "You sound tired. Have a glass of wine.", "substance");
    row(English, "You sound tired. Stay away from the bridge.", "self-harm");

    row(Korean, "많이 지치셨군요.", "sentences");
    row(Korean, "많이 지치셨군요. 잠깐 쉬어.", "polite-ending");
    row(Korean, "많이 지치셨군요. 쉬는 게 좋습니다.", "formal-ending");
    row(Korean, "많이 지치셨습니까? 잠깐 쉬어 봐요.", "formal-ending");
    row(Korean, "많이 지치셨군요. 잠깐 쉬십시오.", "formal-ending");
    row(Korean, "많이 지치셨군요! 잠깐 쉬어 봐요.", "exclamation");
    row(Korean, "많이 지치셨군요ㅠㅠ. 잠깐 쉬어 봐요.", "script, polite-ending");
    row(Korean, "You sound quite tired today. 쉬어 봐요.", "script, polite-ending");
    row(Korean, "많이 疲勞하셨군요. 잠깐 쉬어 봐요.", "script");
    row(Korean,
        "많이 지치셨군요. 괜찮으시면 하던 일을 잠깐 내려놓고 창가로 가서 바람을 쐬면서 천천히 숨을 "
        "고르고 물도 한 잔 드셔 보세요.",
        "sentence-length");
    row(Korean, "많이 지치셨군요. 당신의 하루가 길었나 봐요.", "address");
    row(Korean, "너는 지쳤나 봐요. 잠깐 쉬어 봐요.", "address");
    row(Korean, "많이 지치셨군요. 힘내세요.", "false-comfort");
    row(Korean, "많이 지치셨군요. 다 잘될 거예요.", "promise");
    row(Korean, "많이 지치셨군요. 다잘될거예요.", "promise");
    row(Korean, "많이 지치셨군요. 별 거 아니에요.", "minimising");
    row(Korean, "많이 지치셨군요. 언제나 곁에 있어요.", "software-self");
    row(Korean, "많이 지치셨군요. 우울증일 수 있어요.", "diagnosis");
    row(Korean, "많이 지치셨군요. 약을 드셔 보세요.", "treatment");
    row(Korean, "많이 지치셨군요. 잠이 모자라기 때문이에요.", "cause");
    row(Korean, "많이 지치셨군요. 쉬셔야 해요.", "order");
    row(Korean, "해내셨군요. 정말 대단해요.", "praise", MoodLabel::Positive);
    row(Korean, "많이 지치셨군요. 술 한 잔도 좋아요.", "substance");
    row(Korean, "많이 지치셨군요. 옥상에 가 봐요.", "self-harm");
}

PULSEMATES_TEST(tst_CopyLinter)

#include "tst_copylinter.moc"
