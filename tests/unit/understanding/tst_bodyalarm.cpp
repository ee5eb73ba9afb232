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
        row("that sunset took my breath away", en, BodyAlarm::None);
        row("I'd like to breathe with you", en, BodyAlarm::None);
        row("a treasure chest, painted blue", en, BodyAlarm::None); // no phrase inside other words
        row("", en, BodyAlarm::None);
        const Language ko = Language::Korean;
        row("가슴이 아프고 숨을 못 쉬겠어요", ko, BodyAlarm::Named);
        row("강아지가 떠나서 가슴이 아파요", ko, BodyAlarm::Perhaps); // a heavy heart, too
        row("숨쉬기가 힘들어요", ko, BodyAlarm::Named);
        row("흉통이 있어요", ko, BodyAlarm::Named);
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
