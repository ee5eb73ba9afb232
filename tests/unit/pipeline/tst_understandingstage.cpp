#include "core/pipeline/understandingstage.h"
#include "tests/support/keywordmood.h"
#include "tests/support/patience.h"
#include "tests/support/pipelineoffakes.h"
#include "tests/support/testregistry.h"

#include <QMutex>
#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

/// Reads growing words only in steps, and says so.
class SteppingMood final : public MoodAnalyzer
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("fake:steps"); }
    [[nodiscard]] Mood analyze(const QString &, Language) const override
    {
        return {MoodLabel::Neutral, 0.5, 0, true, QStringLiteral("whole")};
    }
    [[nodiscard]] std::unique_ptr<MoodFollower> follow() const override
    {
        class Follower final : public MoodFollower
        {
            [[nodiscard]] Mood update(const Transcript &) override
            {
                return {MoodLabel::Positive, 0.9, 0.9, false, QStringLiteral("steps")};
            }
        };
        return std::make_unique<Follower>();
    }
};

struct UnderstandingStageParts : QObject
{
    explicit UnderstandingStageParts(std::shared_ptr<const MoodAnalyzer> analyzer)
        : stage(
            std::move(analyzer), [](const Transcript &) { return Topic::Work; }, clock)
    {
        stage.setBudget(std::chrono::milliseconds(patienceMs)); // a busy computer is not late
        connect(&stage,
                &UnderstandingStage::understood,
                this,
                [this](CheckInId, bool final, const UnderstandingResult &result) {
                    finals << final;
                    results.push_back(result);
                });
    }

    void submit(const QString &words, bool final, const QString &beside = {})
    {
        Transcript transcript;
        transcript.settled = words;
        transcript.beside = beside;
        stage.submit({.id = {1},
                      .words = transcript,
                      .final = final,
                      .library = sharedLibrary(Language::English),
                      .history = {},
                      .limits = {}});
    }

    SteadyClock clock;
    UnderstandingStage stage;
    QList<bool> finals;
    std::vector<UnderstandingResult> results;
};

} // namespace

class tst_UnderstandingStage : public TestClass
{
    Q_OBJECT

private slots:
    void whatAServiceSaysOfTheSentencesIsEvidence()
    {
        UnderstandingStageParts parts(std::make_shared<SteppingMood>());
        Transcript words{QStringLiteral("well I never"), {}, Language::English, {}, {}};
        words.sentiments = {{MoodLabel::Negative, 0.9, 20}};
        parts.stage.submit({.id = {1},
                            .words = words,
                            .final = true,
                            .library = sharedLibrary(Language::English),
                            .history = {},
                            .limits = {}});
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), std::size_t(1), patienceMs);
        QCOMPARE(parts.results[0].understanding.mood.label, MoodLabel::Positive);
        QVERIFY(parts.results[0].understanding.mood.uncertain); // it said otherwise: ask
    }

    /// As the safety screen does, since either recogniser may have missed it.
    void anAlarmThatOnlyTheOtherRecogniserUnderstoodCounts()
    {
        UnderstandingStageParts parts(std::make_shared<SteppingMood>());
        Transcript words{
            QStringLiteral("My jest hurts since lunch"), {}, Language::English, {}, {}};
        const auto submit = [&parts, &words] {
            parts.stage.submit({.id = {1},
                                .words = words,
                                .final = true,
                                .library = sharedLibrary(Language::English),
                                .history = {},
                                .limits = {}});
        };
        submit();
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), std::size_t(1), patienceMs);
        QCOMPARE(int(parts.results[0].understanding.bodyAlarm), int(BodyAlarm::None));
        words.beside = QStringLiteral("My chest hurts since lunch");
        submit();
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), std::size_t(2), patienceMs);
        QCOMPARE(int(parts.results[1].understanding.bodyAlarm), int(BodyAlarm::Named));
        std::swap(words.beside, words.settled); // never less than what is shown says
        submit();
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), std::size_t(3), patienceMs);
        QCOMPARE(int(parts.results[2].understanding.bodyAlarm), int(BodyAlarm::Named));
    }

    void theFirstWordsHaveNoMoodYet()
    {
        UnderstandingStageParts parts(std::make_shared<SteppingMood>());
        parts.submit(QStringLiteral("I have been"), false);
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), 1U, patienceMs);
        QVERIFY(parts.results.back().understanding.mood.uncertain); // whatever the model says
        parts.submit(QStringLiteral("I have been behind"), false);
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), 2U, patienceMs);
        QVERIFY(!parts.results.back().understanding.mood.uncertain);
        parts.submit(QStringLiteral("So happy"), true); // said to its end: that is all
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), 3U, patienceMs);
        QVERIFY(!parts.results.back().understanding.mood.uncertain);
    }

    /// Who follows growing words must not keep those of a discarded check-in.
    void forgottenWordsAreHeldByNobody()
    {
        SteadyClock clock;
        QMutex mutex;
        QStringList followed;
        UnderstandingStage stage(
            std::make_shared<KeywordMood>(),
            [&mutex, &followed](const Transcript &words) {
                const QMutexLocker lock(&mutex);
                followed << words.text();
                return Topic::Day;
            },
            clock);
        const auto last = [&mutex, &followed] {
            const QMutexLocker lock(&mutex);
            return followed.isEmpty() ? QString() : followed.constLast();
        };
        stage.submit({.id = {1},
                      .words = {QStringLiteral("secret"), {}, Language::English, std::nullopt, {}},
                      .final = true,
                      .library = sharedLibrary(Language::English),
                      .history = {},
                      .limits = {}});
        QTRY_COMPARE_WITH_TIMEOUT(last(), QStringLiteral("secret"), patienceMs);
        stage.forget();
        QTRY_COMPARE_WITH_TIMEOUT(last(), QString(), patienceMs);
    }

    void growingWordsAreReadInSteps()
    {
        UnderstandingStageParts parts(std::make_shared<SteppingMood>());
        parts.submit(QStringLiteral("I am"), false);
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), std::size_t(1), patienceMs);
        QCOMPARE(parts.results.front().understanding.mood.source, QStringLiteral("steps"));
    }

    void lateFinalWordsAreAnsweredWithWhatIsKnown()
    {
        const auto mood = std::make_shared<KeywordMood>();
        UnderstandingStageParts parts(mood);
        parts.submit(QStringLiteral("so glad"), false);
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), std::size_t(1), patienceMs);
        mood->close();
        parts.stage.setBudget(1ms);
        parts.submit(QStringLiteral("so glad but sad"), true);
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), std::size_t(2), patienceMs);
        const UnderstandingResult known = parts.results.back();
        QVERIFY(known.late);
        QVERIFY(parts.finals.constLast());
        QCOMPARE(known.understanding.mood.label, MoodLabel::Positive);
        QCOMPARE(known.understanding.topic, Topic::Work);
        QVERIFY(!known.plan->isEmpty());
        mood->open(); // what comes after all is not thrown away
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), std::size_t(3), patienceMs);
        QVERIFY(!parts.results.back().late);
        QCOMPARE(parts.results.back().understanding.mood.label, MoodLabel::Mixed);
    }

    void whereNothingIsKnownNothingIsMadeUp()
    {
        const auto mood = std::make_shared<KeywordMood>();
        mood->close();
        UnderstandingStageParts parts(mood);
        parts.stage.setBudget(1ms);
        parts.submit(QStringLiteral("so glad"), true);
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), std::size_t(1), patienceMs);
        QVERIFY(parts.results.front().understanding.mood.uncertain);
        QVERIFY(!parts.results.front().plan->isEmpty());
        mood->open();
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), std::size_t(2), patienceMs);
    }

    /// No exercise begins by itself meanwhile.
    void aBodyAlarmIsNamedHoweverLateTheRestIs()
    {
        const auto mood = std::make_shared<KeywordMood>();
        mood->close();
        UnderstandingStageParts parts(mood);
        parts.stage.setBudget(1ms);
        parts.submit(QStringLiteral("so glad but I have chest pains"), true);
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), std::size_t(1), patienceMs);
        QVERIFY(parts.results.front().late);
        QCOMPARE(parts.results.front().understanding.bodyAlarm, BodyAlarm::Named);
        mood->open();
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), std::size_t(2), patienceMs);
        QCOMPARE(parts.results.back().understanding.bodyAlarm, BodyAlarm::Named);
        mood->close();
        parts.submit(QStringLiteral("so glad"), true, QStringLiteral("I have chest pains"));
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), std::size_t(3), patienceMs);
        QVERIFY(parts.results.back().late);
        QCOMPARE(parts.results.back().understanding.bodyAlarm, BodyAlarm::Named);
        mood->open();
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), std::size_t(4), patienceMs);
    }

    void inTimeIsAnsweredOnce()
    {
        UnderstandingStageParts parts(std::make_shared<KeywordMood>());
        parts.submit(QStringLiteral("so glad"), true);
        QTRY_COMPARE_WITH_TIMEOUT(parts.results.size(), std::size_t(1), patienceMs);
        QVERIFY(!parts.results.front().late);
        QVERIFY(!parts.stage.findChild<QTimer *>()->isActive()); // or it would answer once more
        QTest::qWait(30);
        QCOMPARE(parts.results.size(), std::size_t(1));
    }

    void forgottenWordsAreNotAnsweredLate()
    {
        const auto mood = std::make_shared<KeywordMood>();
        mood->close();
        UnderstandingStageParts parts(mood);
        parts.stage.setBudget(1ms);
        parts.submit(QStringLiteral("so glad"), true);
        parts.stage.forget();
        QTest::qWait(30);
        QVERIFY(parts.results.empty());
        mood->open();
    }
};

PULSEMATES_TEST(tst_UnderstandingStage)
#include "tst_understandingstage.moc"
