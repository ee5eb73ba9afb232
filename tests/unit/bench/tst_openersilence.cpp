// Silence behind an opener, by hand.
#include "app/bench/network/openersilence.h"
#include "resources/resources.h"
#include "tests/support/keywordmood.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

class tst_OpenerSilence : public TestClass
{
    Q_OBJECT

private slots:
    void initTestCase() { initializeResources(); }

    void anOpenerLastsAsLongAsItsLetters()
    {
        QCOMPARE(openerLasts(QStringLiteral("That sounds hard.")), 17 * 65.0);
        QCOMPARE(openerLasts(QStringLiteral("힘든 날.")), 3 * 130.0 + 2 * 65);
        QCOMPARE(openerLasts({}), 0.0);
    }

    void whatComesBehindItsEndLeavesASilence()
    {
        ArmTimes times;
        times.firstSound = 250;
        times.personalVoice = 1400;
        QCOMPARE(silenceBehindOpener(times, 1000), 150.0);
        QCOMPARE(silenceBehindOpener(times, 1150), 0.0);
        QCOMPARE(silenceBehindOpener(times, 2000), 0.0); // it waits its turn
    }

    void everyCheckInHasAnOpener()
    {
        Monologue english;
        english.finalText = QStringLiteral("It was a long day");
        Monologue korean;
        korean.language = Language::Korean;
        korean.finalText = QStringLiteral("긴 하루였어요");
        std::vector<ArmCheckIn> run(4);
        for (int i = 0; i < 4; ++i) {
            run[std::size_t(i)].session = i;
            run[std::size_t(i)].times[std::size_t(Arm::Ours)].personalVoice = 60'000;
        }
        const auto silences = openerSilences(run, {english, korean}, m_words);
        QCOMPARE(silences.size(), run.size());
        for (const double silence : silences)
            QVERIFY(silence > 50'000 && silence < 60'000);
    }

private:
    SafetyScreen m_screen;
    KeywordMood m_mood;
    UnderstoodWords m_words{m_screen, m_mood};
};

PULSEMATES_TEST(tst_OpenerSilence)

#include "tst_openersilence.moc"
