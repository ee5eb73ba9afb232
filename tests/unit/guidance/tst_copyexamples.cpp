#include "tests/support/testregistry.h"
#include "tests/unit/guidance/loadedlinter.h"

#include <QTest>

using namespace pulsemates;

/// Messages as a careful writer and as a careless service might write them: what the rules are good
/// for shows on texts that were not written with the rules beside them.
class tst_CopyExamples : public TestClass
{
    Q_OBJECT

private slots:
    void carefulOnesPass_data();
    void carefulOnesPass()
    {
        QFETCH(Language, language);
        QFETCH(MoodLabel, mood);
        QFETCH(QString, text);
        QCOMPARE(brokenBy(text, language, {mood, false, false, CopyKind::Message}), QString());
    }

    void carelessOnesFail_data();
    void carelessOnesFail()
    {
        QFETCH(Language, language);
        QFETCH(MoodLabel, mood);
        QFETCH(QString, text);
        QVERIFY(!brokenBy(text, language, {mood, false, false, CopyKind::Message}).isEmpty());
    }

private:
    static constexpr auto English = Language::English;
    static constexpr auto Korean = Language::Korean;

    static void columns()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<MoodLabel>("mood");
        QTest::addColumn<QString>("text");
    }
    static void row(Language language, MoodLabel mood, const char *text)
    {
        QTest::addRow("%s", text) << language << mood << QString::fromUtf8(text);
    }
};

void tst_CopyExamples::carefulOnesPass_data()
{
    using enum MoodLabel;
    columns();
    row(English,
        Negative,
        "Three deadlines in one week sounds like a lot. Anyone would feel stretched by that. If "
        "you like, let your hands rest for one slow minute.");
    row(English,
        Negative,
        "It sounds like the argument with your sister is still with you. Words from family can "
        "sting for a while. You could breathe out slowly a few times, or leave it for now.");
    row(English,
        Negative,
        "Your exam score seems to weigh on you. It makes sense to feel disappointed. A quiet "
        "minute is here if you want one.");
    row(English,
        Negative,
        "Missing someone dear to you can make a whole day heavy. There is no right pace for that. "
        "You might sit with a photo for a minute, or call a friend.");
    row(English,
        Negative,
        "Not sleeping well sounds exhausting. Broken nights make small things feel big. If it "
        "suits you, rest your eyes for one minute.");
    row(English,
        Negative,
        "That sounds like a crowded, noisy day. Wanting some quiet is reasonable. You could step "
        "away from the screen for one minute.");
    row(English,
        Negative,
        "It seems the feedback felt unfair. Being treated that way can hurt. If you want, walk to "
        "the window and take a few soft breaths.");
    row(English,
        Positive,
        "You finished the report, and that relief comes through. Let it have a minute of its own. "
        "You could lean back and take three slow breaths.");
    row(English,
        Positive,
        "Lunch with your old friend sounds warm. Moments like that can stay with you. Maybe "
        "picture the best part of it once more.");
    row(English,
        Mixed,
        "You are glad about the new job and sad to leave the team. Both can be true. If you like, "
        "give each one a slow breath.");
    row(English,
        Mixed,
        "The move sounds exciting and tiring at once. You do not have to pick one. A slow minute "
        "is here if you want it.");
    row(English,
        Neutral,
        "It sounds like an ordinary Tuesday. Ordinary is fine. You could stretch your neck for a "
        "minute before the next meeting.");
    row(Korean,
        Negative,
        "이번 주에 마감이 세 개나 겹치셨군요. 그러면 누구라도 빠듯할 거예요. 괜찮으시면 1분만 손을 "
        "내려놓고 쉬어 볼까요?");
    row(Korean,
        Negative,
        "동생분과 다투신 일이 아직 마음에 남아 있나 봐요. 가까운 사람의 말은 오래 아프기도 해요. "
        "원하시면 천천히 몇 번 내쉬어 봐요.");
    row(Korean,
        Negative,
        "시험 점수가 마음에 걸리시는 것 같아요. 속상하신 게 당연해요. 조용한 1분이 필요하시면 "
        "여기서 쉬어 가세요.");
    row(Korean,
        Negative,
        "잠을 설쳐서 많이 고단하시겠어요. 그런 날은 작은 일도 크게 느껴져요. 1분만 눈을 감고 "
        "쉬어도 좋아요.");
    row(Korean,
        Negative,
        "발표를 앞두고 긴장하신 듯해요. 떨리는 건 자연스러운 일이에요. 내키시면 발바닥을 바닥에 "
        "대고 천천히 숨 쉬어 볼까요?");
    row(Korean,
        Positive,
        "보고서를 끝내고 홀가분하시겠어요. 그 기분을 잠깐 누려도 좋아요. 등을 기대고 세 번만 "
        "천천히 숨 쉬어 볼까요?");
    row(Korean,
        Positive,
        "오랜만에 친구를 만나 반가우셨나 봐요. 그런 시간은 오래 남기도 해요. 가장 좋았던 장면을 한 "
        "번 더 떠올려 보세요.");
    row(Korean,
        Mixed,
        "새 일이 설레면서도 떠나는 게 아쉬우신 것 같아요. 두 마음이 같이 있어도 돼요. 원하시면 "
        "1분만 그대로 머물러 볼까요?");
    row(Korean,
        Neutral,
        "평소와 비슷한 하루를 보내고 계시는군요. 그런 날도 괜찮아요. 다음 회의 전에 1분만 목을 "
        "풀어 보셔도 좋아요.");
}

void tst_CopyExamples::carelessOnesFail_data()
{
    using enum MoodLabel;
    columns();
    row(English,
        Negative,
        "I'm so sorry you're going through this. You are stronger than you know. Everything "
        "happens for a reason.");
    row(English,
        Negative,
        "I hear you, and I'm here for you. Remember, you are not alone. Take a deep breath with "
        "me.");
    row(English,
        Negative,
        "It sounds like you may be experiencing burnout and anxiety. Consider speaking with a "
        "therapist. Practice self-care today.");
    row(English,
        Negative,
        "You've got this! Tough times never last, but tough people do. Keep pushing forward.");
    row(English,
        Negative,
        "Just try to focus on the positive. Things will look better tomorrow. You can do it.");
    row(English,
        Negative,
        "Deep breathing lowers your cortisol levels. It will calm your nervous system. You will "
        "feel better soon.");
    row(English,
        Negative,
        "Your stress is caused by poor boundaries. You need to say no more often. Start today.");
    row(English,
        Negative,
        "If you need help, call 1-800-273-8255. You matter. Take care of yourself.");
    row(English,
        Positive,
        "Wow, that's amazing! You're a true rock star! Keep that momentum going!");
    row(English,
        Positive,
        "Great job finishing your report. Use this energy for your next goal. You deserve it.");
    row(English,
        Mixed,
        "**Take a moment** to breathe. You are doing fine. Visit www.calm.com for more.");
    row(English, Negative, "Sure! Here is a supportive message:\n\nYou sound tired. Take a rest.");
    row(English, Neutral, "As an AI, I cannot feel, but you can. Have a nice day. Stay well.");
    row(Korean, Negative, "정말 힘드셨겠어요. 하지만 곧 괜찮아질 거예요. 힘내세요.");
    row(Korean, Negative, "당신은 혼자가 아니에요. 제가 항상 곁에 있을게요. 함께 이겨내요.");
    row(Korean, Negative, "우울증 증상일 수 있습니다. 전문가의 상담을 받으십시오.");
    row(Korean, Negative, "그냥 긍정적으로 생각해 보세요. 다 마음먹기에 달렸어요.");
    row(Korean, Negative, "너무 힘들었구나. 오늘은 푹 쉬어. 내일은 더 나을 거야.");
    row(Korean,
        Negative,
        "많이 힘드시죠? 심호흡은 자율신경을 안정시켜요. 1588-9191로 전화해 보세요.");
    row(Korean, Positive, "와, 정말 대단해요! 최고예요! 이 기세로 다음 목표에도 도전해 봐요!");
    row(Korean, Mixed, "좋은 일도 있고 힘든 일도 있으셨네요 😊 모두 소중한 경험이에요~ 화이팅!");
}

PULSEMATES_TEST(tst_CopyExamples)

#include "tst_copyexamples.moc"
