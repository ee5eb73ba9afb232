#include "core/understanding/moodevidence.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <vector>

using namespace pulsemates;

namespace {

using Sentences = std::vector<SentenceSentiment>;

constexpr int letters = 20;

Mood moodOf(MoodLabel label, bool uncertain)
{
    return {label, 0.5, 0.7, uncertain, QStringLiteral("local:trained-1")};
}

} // namespace

/// What a service says of each sentence, beside the mood of this computer's model.
class tst_MoodEvidence : public TestClass
{
    Q_OBJECT

private slots:
    void theModelDecides_data()
    {
        QTest::addColumn<Mood>("mood");
        QTest::addColumn<Sentences>("sentences");
        QTest::addColumn<bool>("uncertain");
        const auto row = [](const char *name, Mood mood, Sentences sentences, bool uncertain) {
            QTest::newRow(name) << mood << sentences << uncertain;
        };
        using enum MoodLabel;
        const SentenceSentiment bad{Negative, 0.9, letters};
        const SentenceSentiment good{Positive, 0.9, letters};
        const SentenceSentiment plain{Neutral, 0.9, letters};
        row("none", moodOf(Negative, false), {}, false);
        row("none, not sure", moodOf(Negative, true), {}, true);
        row("it agrees", moodOf(Negative, true), {bad}, false);
        row("it agrees, positive", moodOf(Positive, true), {good, good}, false);
        row("both sides", moodOf(Mixed, true), {bad, good}, false);
        row("it speaks against it", moodOf(Positive, false), {bad}, true);
        row("it speaks against it, negative", moodOf(Negative, false), {good}, true);
        row("positive, and there is another side", moodOf(Positive, false), {bad, good}, true);
        row("negative, and there is another side", moodOf(Negative, false), {bad, good}, false);
        row("that nothing was felt is no evidence", moodOf(Negative, false), {plain}, false);
        row("nor does it make sure", moodOf(Neutral, true), {plain}, true);
        row("too weak", moodOf(Positive, false), {{Negative, 0.5, letters}}, false);
        row("a short one among long ones",
            moodOf(Positive, false),
            {{Negative, 1, 4}, {Positive, 0.9, 60}},
            false);
        row("another feeling does not make sure", moodOf(Neutral, true), {bad}, true);
        row("no letters", moodOf(Positive, false), {{Negative, 1, 0}}, false);
        row("figures of nobody", moodOf(Positive, false), {{Negative, -7, letters}}, false);
    }

    void theModelDecides()
    {
        QFETCH(Mood, mood);
        QFETCH(Sentences, sentences);
        QFETCH(bool, uncertain);
        Mood expected = mood;
        expected.uncertain = uncertain; // and nothing else changes
        QVERIFY(withEvidence(mood, sentences) == expected);
    }
};

PULSEMATES_TEST(tst_MoodEvidence)
#include "tst_moodevidence.moc"
