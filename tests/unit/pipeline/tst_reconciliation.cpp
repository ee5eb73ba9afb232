#include "core/pipeline/coachingwords.h"
#include "core/pipeline/reconciliation.h"
#include "core/pipeline/tailwords.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

CoachingBasis basisOf(const QString &words)
{
    CoachingBasis basis;
    basis.words = words;
    basis.mood = MoodLabel::Negative;
    basis.score = 0.3;
    basis.environment = {
        Language::English, CoachingMode::Optimized, QStringLiteral("en-3"), true, "digest"};
    return basis;
}

CoachingDecision compare(const CoachingBasis &sent, const CoachingBasis &final)
{
    return reconcileMessage({sent, 1s, 120}, final, 3s);
}

CoachingReason reasonFor(const QString &sent, const QString &final)
{
    return compare(basisOf(sent), basisOf(final)).reason;
}

/// Words that come often in what people say, and some that matter to the rules.
rc::Gen<QString> wordsGen()
{
    const auto word = rc::gen::element<std::string>(
        "so", "work", "was", "long", "yeah", "but", "not", "boss", "I", "you", "오늘", "회의가");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(word),
                        [](const std::vector<std::string> &words) {
                            QStringList list;
                            for (const std::string &each : words)
                                list << QString::fromStdString(each);
                            return list.join(u' ');
                        });
}

rc::Gen<CoachingBasis> basisGen()
{
    return rc::gen::apply(
        [](const QString &words, int mood, int score, bool korean, bool fast, bool consent) {
            CoachingBasis basis = basisOf(words);
            basis.mood = MoodLabel(mood);
            basis.score = score / 20.0;
            basis.environment.language = korean ? Language::Korean : Language::English;
            basis.environment.mode = fast ? CoachingMode::Fast : CoachingMode::Optimized;
            basis.environment.consent = consent;
            return basis;
        },
        wordsGen(),
        rc::gen::inRange(0, 4),
        rc::gen::inRange(0, 21),
        rc::gen::arbitrary<bool>(),
        rc::gen::arbitrary<bool>(),
        rc::gen::arbitrary<bool>());
}

void change(CoachingEnvironment &environment, int what)
{
    switch (what) {
    case 0:
        environment.language =
            environment.language == Language::Korean ? Language::English : Language::Korean;
        break;
    case 1:
        environment.mode =
            environment.mode == CoachingMode::Fast ? CoachingMode::Optimized : CoachingMode::Fast;
        break;
    case 2:
        environment.promptVersion += u'x';
        break;
    case 3:
        environment.consent = !environment.consent;
        break;
    default:
        environment.historyDigest += 'x';
        break;
    }
}

} // namespace

class tst_Reconciliation : public TestClass
{
    Q_OBJECT

private slots:
    void sameWordsAreAdopted_data()
    {
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("final");
        const auto row = [](const char *name, const char *sent, const char *final) {
            QTest::newRow(name) << QString::fromUtf8(sent) << QString::fromUtf8(final);
        };
        row("equal", "the day was long", "the day was long");
        row("case and punctuation", "the day was long", "The day... was long!");
        row("apostrophes", "it's fine i don't mind", "It’s fine, I don't mind.");
        row("hyphen", "a follow up meeting", "a follow-up meeting");
        row("numbers", "it cost 1,000 or 3.5", "It cost 1000, or 3.5.");
        row("Korean", "오늘 회의가 길었어요", "오늘, 회의가 길었어요.");
        row("invisible", "the day", "the\u200B day\uFE0F");
        row("full width", "ｔｈｅ ｄａｙ", "the day");
    }

    void sameWordsAreAdopted()
    {
        QFETCH(QString, sent);
        QFETCH(QString, final);
        const CoachingDecision answer = compare(basisOf(sent), basisOf(final));
        QCOMPARE(answer.verdict, CoachingVerdict::Adopt);
        QCOMPARE(answer.reason, CoachingReason::SameWords);
        QCOMPARE(answer.lead, 2s);
        QCOMPARE(answer.tokens, 120);
    }

    void otherWordsAreNot_data()
    {
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("final");
        const auto row = [](const char *name, const char *sent, const char *final) {
            QTest::newRow(name) << QString::fromUtf8(sent) << QString::fromUtf8(final);
        };
        row("one word", "the day was long", "the day was wrong");
        row("order", "she saw me", "me she saw");
        row("fewer", "the day was long", "the day was");
        row("nothing was sent", "", "the day");
        row("nothing at all", "", "");
        row("only marks", "...", "?!");
        row("decimal", "3.5 hours", "35 hours");
        row("currency", "50 left", "€50 left");
        row("per cent", "50 left", "50% left");
        row("emoji", "fine", "fine 🙂");
        row("Korean spacing", "오늘 회의가 길었어요", "오늘회의가 길었어요");
    }

    void otherWordsAreNot()
    {
        QFETCH(QString, sent);
        QFETCH(QString, final);
        QCOMPARE(compare(basisOf(sent), basisOf(final)).verdict, CoachingVerdict::Discard);
    }

    void theTailRule_data()
    {
        QTest::addColumn<QString>("extra");
        QTest::addColumn<CoachingReason>("reason");
        const auto row = [](const char *extra, CoachingReason reason) {
            QTest::newRow(extra) << QString::fromUtf8(extra) << reason;
        };
        row("so yeah that's about it", CoachingReason::HarmlessTail);
        row("you know", CoachingReason::HarmlessTail);
        row("and that was the report", CoachingReason::HarmlessTail); // was said
        row("but okay", CoachingReason::TailContrast);
        row("except this", CoachingReason::TailContrast);
        row("though", CoachingReason::TailContrast);
        row("or not", CoachingReason::TailNegation);
        row("it isn't", CoachingReason::TailNegation);
        row("I don't know", CoachingReason::TailNegation);
        row("like my sister", CoachingReason::TailPerson);
        row("and she was there", CoachingReason::TailPerson);
        row("since Monday", CoachingReason::TailTime);
        row("at 5", CoachingReason::TailTime);
        row("and the violin", CoachingReason::TailKeyPhrase);
        row("goodbye", CoachingReason::TailSafety);
        row("and I jump", CoachingReason::TailSafety);
        row("it all went to pieces and", CoachingReason::TailKeyPhrase);
        row("so that is that and this is it yeah", CoachingReason::TailTooLong); // 9 of 40
        row("네 그냥 그렇습니다", CoachingReason::HarmlessTail);                 // mixed speech
        row("근데 뭐", CoachingReason::TailContrast);
        row("안 했어요", CoachingReason::TailNegation);
    }

    void theTailRule()
    {
        QFETCH(QString, extra);
        QFETCH(CoachingReason, reason);
        const QString sent = QStringLiteral(
            "so I came in early to finish the report and the printer was broken and I carried all "
            "of it two floors down and up and down and then the meeting went on for two whole "
            "hours I think so");
        QCOMPARE(coachingWords(sent).size(), 40);
        QCOMPARE(coachingReasonName(reasonFor(sent, sent + u' ' + extra)),
                 coachingReasonName(reason));
    }

    void theTailRuleInKorean_data()
    {
        QTest::addColumn<QString>("extra");
        QTest::addColumn<CoachingReason>("reason");
        const auto row = [](const char *extra, CoachingReason reason) {
            QTest::newRow(extra) << QString::fromUtf8(extra) << reason;
        };
        row("네 그냥 그래요", CoachingReason::HarmlessTail);
        row("뭐 그런 것 같아요", CoachingReason::HarmlessTail);
        row("여기까지예요", CoachingReason::HarmlessTail);
        row("보고서가 그랬어요", CoachingReason::HarmlessTail); // "보고서를" was said
        row("그래도 좋아요", CoachingReason::TailContrast);
        row("괜찮은데", CoachingReason::TailContrast);
        row("좋았지만", CoachingReason::TailContrast);
        row("안 그래요", CoachingReason::TailNegation);
        row("네 않아요", CoachingReason::TailNegation);
        row("못 했어요", CoachingReason::TailNegation);
        row("동생이 왔어요", CoachingReason::TailPerson);
        row("내일 해요", CoachingReason::TailTime);
        row("커피가 맛있었어요", CoachingReason::TailKeyPhrase);
        row("죽겠어요", CoachingReason::TailSafety);
        row("무서워요", CoachingReason::TailSafety);
    }

    void theTailRuleInKorean()
    {
        QFETCH(QString, extra);
        QFETCH(CoachingReason, reason);
        const QString sent = QStringLiteral("오늘 아침부터 보고서를 쓰느라 계속 앉아만 있었고요 "
                                            "중간에 회의도 두 번이나 하고 자료도 다시 "
                                            "고치고 그러다 보니까 저녁까지 쉬지도 않고 달린 "
                                            "느낌이라 어깨가 뻐근하고 머리도 조금 무거워요");
        QCOMPARE(coachingReasonName(reasonFor(sent, sent + u' ' + extra)),
                 coachingReasonName(reason));
    }

    void howLongATailMayBe()
    {
        const QStringList many(200, QStringLiteral("work"));
        const auto with = [&](qsizetype sent, qsizetype extra) {
            return reasonFor(
                many.mid(0, sent).join(u' '),
                (many.mid(0, sent) + QStringList(extra, QStringLiteral("yeah"))).join(u' '));
        };
        QCOMPARE(with(20, 3), CoachingReason::HarmlessTail); // 15 %
        QCOMPARE(with(19, 3), CoachingReason::TailTooLong);
        QCOMPARE(with(200, 12), CoachingReason::HarmlessTail);
        QCOMPARE(with(200, 13), CoachingReason::TailTooLong);
        QCOMPARE(with(6, 1), CoachingReason::TailTooLong);
    }

    void theMood()
    {
        const CoachingBasis sent = basisOf(QStringLiteral("the day was long"));
        CoachingBasis final = sent;
        final.score = 0.45;
        QCOMPARE(compare(sent, final).reason, CoachingReason::SameWords);
        final.score = 0.46;
        QCOMPARE(compare(sent, final).reason, CoachingReason::MoodScore);
        final.score = 0.14;
        QCOMPARE(compare(sent, final).reason, CoachingReason::MoodScore);
        final.score = std::nan("");
        QCOMPARE(compare(sent, final).reason, CoachingReason::MoodScore);
        final.mood = MoodLabel::Mixed;
        QCOMPARE(compare(sent, final).reason, CoachingReason::MoodLabel);
    }

    /// A message that names a feeling is not for a mood that nobody is sure of; one that asks is.
    void aMoodThatIsNotCertain()
    {
        const CoachingBasis certain = basisOf(QStringLiteral("the day was long"));
        CoachingBasis uncertain = certain;
        uncertain.uncertain = true;
        QCOMPARE(compare(certain, uncertain).reason, CoachingReason::MoodScore);
        QCOMPARE(compare(certain, uncertain).verdict, CoachingVerdict::Discard);
        QCOMPARE(compare(uncertain, certain).reason, CoachingReason::SameWords);
        QCOMPARE(compare(uncertain, uncertain).reason, CoachingReason::SameWords);
    }

    void everyReasonHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (int i = 0; i < coachingReasonCount; ++i)
            names << coachingReasonName(CoachingReason(i));
        QCOMPARE(names.size(), coachingReasonCount);
    }

    void wordsThatAskForCareAreNeverAnswered()
    {
        QVERIFY(rc::check([] {
            CoachingBasis sent = *basisGen();
            CoachingBasis final = *rc::gen::oneOf(rc::gen::just(sent), basisGen());
            const auto tier = SafetyTier(*rc::gen::inRange(1, 5));
            const int where = *rc::gen::inRange(0, 3);
            if (where != 0)
                sent.safety = tier;
            if (where != 1)
                final.safety = tier;
            const CoachingDecision answer = compare(sent, final);
            RC_ASSERT(answer.verdict == CoachingVerdict::Discard);
            RC_ASSERT(answer.reason == CoachingReason::Safety);
        }));
    }

    void anotherEnvironmentIsNeverAdopted()
    {
        QVERIFY(rc::check([] {
            const CoachingBasis sent = *basisGen();
            CoachingBasis final = *rc::gen::oneOf(rc::gen::just(sent), basisGen());
            final.environment = sent.environment;
            change(final.environment, *rc::gen::inRange(0, 5));
            RC_ASSERT(compare(sent, final).verdict == CoachingVerdict::Discard);
        }));
    }

    void withoutConsentOrInFastModeNothingIs()
    {
        CoachingBasis basis = basisOf(QStringLiteral("the day was long"));
        basis.environment.consent = false;
        QCOMPARE(compare(basis, basis).reason, CoachingReason::Consent);
        basis.environment.mode = CoachingMode::Fast;
        QCOMPARE(compare(basis, basis).reason, CoachingReason::Mode);
    }

    void itIsPure()
    {
        QVERIFY(rc::check([] {
            const CoachingBasis sent = *basisGen();
            const CoachingBasis final = *basisGen();
            const CoachingDecision once = compare(sent, final);
            compare(final, sent);
            RC_ASSERT(compare(sent, final) == once);
            // What is adopted is so for equal mood, near scores and a beginning of the words.
            if (once.verdict != CoachingVerdict::Discard) {
                RC_ASSERT(sent.mood == final.mood);
                RC_ASSERT(std::abs(sent.score - final.score) < 0.1501);
                const QStringList before = coachingWords(sent.words);
                RC_ASSERT(!before.isEmpty());
                RC_ASSERT(coachingWords(final.words).mid(0, before.size()) == before);
            }
        }));
    }
};

PULSEMATES_TEST(tst_Reconciliation)

#include "tst_reconciliation.moc"
