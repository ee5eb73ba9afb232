#include "core/understanding/bodyalarm.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

Q_DECLARE_METATYPE(BodyAlarm)

class tst_BodyAlarm : public TestClass
{
    Q_OBJECT

private slots:
    void namesAlarms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Language>("language");
        QTest::addColumn<BodyAlarm>("alarm");
        const auto row = [](const char *text, Language language, BodyAlarm alarm) {
            QTest::newRow(text) << QString::fromUtf8(text) << language << alarm;
        };
        const Language en = Language::English;
        row("I have chest pains and I can\u2019t breathe", en, BodyAlarm::Named);
        row("MY CHEST HURTS.", en, BodyAlarm::Named);
        row("there is a pain in my chest since lunch", en, BodyAlarm::Named);
        row("I can hardly breathe", en, BodyAlarm::Named);
        row("my chest is tight before the talk", en, BodyAlarm::Perhaps);
        row("I'm short of breath and it won't stop", en, BodyAlarm::Named);
        row("shortness of breath since this morning", en, BodyAlarm::Named);
        row("I can't even breathe right now", en, BodyAlarm::Named);
        row("I am unable to breathe", en, BodyAlarm::Named);
        row("I have difficulty breathing", en, BodyAlarm::Named);
        row("there is pain across my chest", en, BodyAlarm::Named);
        row("I think it's a heart attack", en, BodyAlarm::Named);
        row("my chest aches", en, BodyAlarm::Perhaps);
        row("we laughed until I couldn't breathe", en, BodyAlarm::Perhaps);
        row("I took a short breath before the talk", en, BodyAlarm::None);
        row("that sunset took my breath away", en, BodyAlarm::None);
        row("I'd like to breathe with you", en, BodyAlarm::None);
        row("a treasure chest, painted blue", en, BodyAlarm::None); // no phrase inside other words
        row("", en, BodyAlarm::None);
        const Language ko = Language::Korean;
        row("가슴이 아프고 숨을 못 쉬겠어요", ko, BodyAlarm::Named);
        row("강아지가 떠나서 가슴이 아파요", ko, BodyAlarm::Perhaps); // a heavy heart, too
        row("숨쉬기가 힘들어요", ko, BodyAlarm::Named);
        row("흉통이 있어요", ko, BodyAlarm::Named);
        row("숨을 쉬기가 힘들어요", ko, BodyAlarm::Named);
        row("숨 못 쉬겠어요", ko, BodyAlarm::Named);
        row("숨을 제대로 못 쉬어요", ko, BodyAlarm::Named);
        row("숨이 잘 안 쉬어져요", ko, BodyAlarm::Named);
        row("가슴통증이 있어요", ko, BodyAlarm::Named);
        row("심장마비인 것 같아요", ko, BodyAlarm::Named);
        row("숨이 차요", ko, BodyAlarm::Perhaps); // after a run, too
        row("숨이 가빠요", ko, BodyAlarm::Perhaps);
        row("심장마비 걸리는 줄 알았어요", ko, BodyAlarm::Perhaps); // a fright
        row("같이 숨 쉬고 싶어요", ko, BodyAlarm::None);
        row("그냥 그런 하루였어요", ko, BodyAlarm::None);
    }

    void namesAlarms()
    {
        QFETCH(QString, text);
        QFETCH(Language, language);
        QFETCH(BodyAlarm, alarm);
        QCOMPARE(int(bodyAlarmIn(text, language)), int(alarm));
    }
};

PULSEMATES_TEST(tst_BodyAlarm)

#include "tst_bodyalarm.moc"
