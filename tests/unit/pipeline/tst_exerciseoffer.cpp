#include "core/pipeline/checkinrules.h"
#include "tests/support/pipelineoffakes.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

/// What is offered where exercises began before anybody knew the words.
class tst_ExerciseOffer : public TestClass
{
    Q_OBJECT

private slots:
    /// Exercises that run before a word was known are the gentlest; others are offered, whichever
    /// mood the default stands for, and also where partial words had filled the message before.
    void exercisesBeforeTheWordsAreAnsweredWithAnOffer_data()
    {
        QTest::addColumn<int>("label");
        QTest::addColumn<bool>("inTwoSteps");
        for (const MoodLabel label : allMoodLabels) {
            QTest::addRow("%s", qPrintable(moodLabelName(label))) << int(label) << false;
            QTest::addRow("%s, partial words first", qPrintable(moodLabelName(label)))
                << int(label) << true;
        }
    }

    void exercisesBeforeTheWordsAreAnsweredWithAnOffer()
    {
        QFETCH(const int, label);
        QFETCH(const bool, inTwoSteps);
        CheckIn checkIn;
        takeGuidance(checkIn, m_plan);
        const Guidance before = *checkIn.guidance;
        checkIn.transcript.settled = QStringLiteral("words");
        checkIn.mood = Mood{MoodLabel(label), 0.5, 0.9, false, QStringLiteral("test")};
        if (inTwoSteps) {
            QVERIFY(settleGuidance(checkIn, m_plan));
            QVERIFY(!checkIn.alternative);
        }
        checkIn.finalWords = true;
        QCOMPARE(settleGuidance(checkIn, m_plan), !inTwoSteps);
        const Guidance &fitting = m_plan.forMood(*checkIn.mood);
        const bool other =
            fitting.breathing.id != before.breathing.id || fitting.stretch.id != before.stretch.id;
        QCOMPARE(checkIn.alternative.has_value(), other);
        if (label == int(MoodLabel::Positive) || label == int(MoodLabel::Neutral))
            QVERIFY(other);
        QCOMPARE(checkIn.guidance->breathing.id, before.breathing.id); // what runs goes on
        if (!other)
            return;
        QVERIFY(!takeAlternative(checkIn)); // its message is there already
        QCOMPARE(checkIn.guidance->breathing.id, fitting.breathing.id);
        QVERIFY(!settleGuidance(checkIn, m_plan));
        QVERIFY(!checkIn.alternative);
    }

private:
    const GuidancePlan m_plan{*sharedLibrary(Language::English), {}, {}, {}};
};

PULSEMATES_TEST(tst_ExerciseOffer)

#include "tst_exerciseoffer.moc"
