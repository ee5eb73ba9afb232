#include "core/understanding/bodyalarm.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

class tst_BodyAlarm : public QObject
{
    Q_OBJECT

private slots:
    void namesAlarms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Language>("language");
        QTest::addColumn<bool>("alarm");
        const auto row = [](const char *text, Language language, bool alarm) {
            QTest::newRow(text) << QString::fromUtf8(text) << language << alarm;
        };
        const Language en = Language::English;
        row("I have chest pains and I can\u2019t breathe", en, true);
        row("MY CHEST HURTS.", en, true);
        row("there is a pain in my chest since lunch", en, true);
        row("I can hardly breathe", en, true);
        row("that sunset took my breath away", en, false);
        row("I'd like to breathe with you", en, false);
        row("a treasure chest, painted blue", en, false); // no phrase inside other words
        row("", en, false);
        const Language ko = Language::Korean;
        row("가슴이 아프고 숨을 못 쉬겠어요", ko, true);
        row("숨쉬기가 힘들어요", ko, true);
        row("흉통이 있어요", ko, true);
        row("같이 숨 쉬고 싶어요", ko, false);
        row("그냥 그런 하루였어요", ko, false);
    }

    void namesAlarms()
    {
        QFETCH(QString, text);
        QFETCH(Language, language);
        QFETCH(bool, alarm);
        QCOMPARE(namesBodyAlarm(text, language), alarm);
    }
};

PULSEMATES_TEST(tst_BodyAlarm)

#include "tst_bodyalarm.moc"
