// Replays the speculation corpus, and guards what was measured (docs/speculation.md, S6).
#include "app/bench/network/coachingreplay.h"
#include "core/metrics/percentiles.h"
#include "core/understanding/trainedmoodanalyzer.h"
#include "tests/support/testregistry.h"
#include "tests/unit/pipeline/serviceday.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace pulsemates;

namespace {

/// Sums over monologues. What ends in help is told apart: no message is due there.
struct Figures
{
    int checkIns = 0;
    int whole = 0;
    int first = 0;
    int wrong = 0;
    int attempts = 0;
    int requests = 0;
    int cared = 0;
    int careSent = 0;
    int markedSent = 0;
    int cached = 0;
    double tokens = 0;
    double tokensOfOne = 0;
    std::map<CoachingReason, int> reasons;
    std::vector<double> shown;

    void add(const ReplayOutcome &outcome)
    {
        careSent += outcome.careSent;
        markedSent += outcome.markedSent;
        if (outcome.cared) {
            ++cared;
            return;
        }
        ++checkIns;
        whole += outcome.wholeAdopted ? 1 : 0;
        first += outcome.adopted && !outcome.wholeAdopted ? 1 : 0;
        wrong += outcome.wrong ? 1 : 0;
        attempts += outcome.attempts;
        requests += outcome.requests;
        cached += outcome.cached ? 1 : 0;
        tokens += outcome.tokens;
        tokensOfOne += outcome.tokensOfOne;
        for (const auto &[reason, times] : outcome.reasons)
            reasons[reason] += times;
        if (outcome.shown)
            shown.push_back(*outcome.shown);
    }

    [[nodiscard]] double hits() const { return double(whole + first) / std::max(1, checkIns); }
    [[nodiscard]] double wasted() const
    {
        return double(attempts - whole - first) / std::max(1, checkIns);
    }
    [[nodiscard]] double tokenRatio() const { return tokens / std::max(1.0, tokensOfOne); }

    void print(const QString &name) const
    {
        qInfo("%-14s %3d check-ins: whole %3d, first sentence %2d, adopted %4.1f %%, wrong %d, "
              "attempts %.2f, wasted %.2f, requests %.2f, tokens %.2fx, prepared %d, first "
              "sentence p50 %.0f p95 %.0f ms",
              qPrintable(name),
              checkIns,
              whole,
              first,
              100 * hits(),
              wrong,
              double(attempts) / std::max(1, checkIns),
              wasted(),
              double(requests) / std::max(1, checkIns),
              tokenRatio(),
              cached,
              percentile(shown, 50).value_or(0),
              percentile(shown, 95).value_or(0));
    }
    void printReasons() const
    {
        for (const auto &[reason, times] : reasons)
            qInfo("    %-16s %d", qPrintable(coachingReasonName(reason)), times);
    }
};

} // namespace

class tst_SpeculationCorpus : public TestClass
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_corpus =
            readSpeculationCorpus(QStringLiteral(PULSEMATES_SOURCE_DIR "/tests/data/speculation"));
        m_screen = std::make_unique<SafetyScreen>();
        QVERIFY2(m_screen->problem().isEmpty(), qPrintable(m_screen->problem()));
        QVERIFY(m_analyzer.canRead(Language::English) && m_analyzer.canRead(Language::Korean));
        m_words = std::make_unique<UnderstoodWords>(*m_screen, m_analyzer);
    }

    void itIsLargeEnoughAndInHalves()
    {
        QVERIFY(m_corpus.size() >= 200);
        const auto korean = std::ranges::count(m_corpus, Language::Korean, &Monologue::language);
        QCOMPARE(std::size_t(korean) * 2, m_corpus.size());
        for (const Monologue &monologue : m_corpus) {
            QVERIFY2(!monologue.words.empty() && !monologue.finalText.isEmpty(),
                     qPrintable(monologue.id));
            QVERIFY2(monologue.finalAt > monologue.stop
                         && monologue.stop > monologue.words.back().end,
                     qPrintable(monologue.id));
            QVERIFY2(std::ranges::is_sorted(monologue.partials, {}, &Monologue::Partial::at),
                     qPrintable(monologue.id));
        }
    }

    void theScreenKnowsTheMarkedOnes()
    {
        int marked = 0;
        for (const Monologue &monologue : m_corpus) {
            if (!monologue.neverSent)
                continue;
            ++marked;
            QVERIFY2(monologue.decides < int(monologue.words.size()), qPrintable(monologue.id));
            QVERIFY2(m_screen->check(monologue.finalText).tier != SafetyTier::Normal,
                     qPrintable(monologue.id));
        }
        QVERIFY(marked >= 10);
    }

    /// S6: at least 60 % used, at most 1 % of them wrongly, no words that ask for care sent, and no
    /// more than twice the tokens of one request a check-in.
    void whatIsAdopted()
    {
        std::map<QString, Figures> byKind;
        const Figures all = replay({}, {true, true, 0}, &byKind);
        for (const auto &[kind, figures] : byKind)
            figures.print(kind);
        all.print(QStringLiteral("all"));
        all.printReasons();
        QCOMPARE(all.careSent, 0);
        QCOMPARE(all.markedSent, 0);
        QVERIFY(all.hits() >= 0.60);
        QVERIFY(all.wrong * 100 <= all.checkIns);
        QVERIFY(all.tokenRatio() <= 2.0);
    }

    /// S7: on a bad day nobody waits longer, and hedges stay few.
    void aBadDay()
    {
        ServiceDay day(566, 0.838, 0.05, 0.01);
        CoachingReplay replay(*m_words, {}, {true, true, 0});
        Figures all;
        std::vector<double> answered;
        int hedges = 0;
        for (int round = 0; round < 5; ++round) {
            for (const Monologue &monologue : m_corpus) {
                const ReplayOutcome outcome = replay.play(monologue, {day.answers()});
                all.add(outcome);
                hedges += outcome.hedges;
                QVERIFY2(outcome.answered, qPrintable(monologue.id)); // every check-in is completed
                answered.push_back(*outcome.answered);
            }
        }
        all.print(QStringLiteral("bad day"));
        const double p99 = percentile(answered, 99).value_or(0);
        qInfo("answered p99 %.0f ms, hedges %d", p99, hedges);
        QVERIFY(p99 <= 2050);
        QVERIFY(hedges > 0);
        QVERIFY(hedges * 20 <= all.requests);
    }

    void whatALimitCosts()
    {
        for (const int limit : {500, 1000, 1500}) {
            replay({}, {true, true, limit}, nullptr).print(QStringLiteral("limit %1").arg(limit));
        }
        CoachingMachineOptions onlyAtStop;
        onlyAtStop.speculator.most = 0;
        replay(onlyAtStop, {true, true, 0}, nullptr).print(QStringLiteral("only at Stop"));
        CoachingMachineOptions toTheLetter;
        toTheLetter.speculator.patience = std::chrono::milliseconds(0);
        toTheLetter.speculator.mostPatience = std::chrono::milliseconds(0);
        replay(toTheLetter, {true, true, 0}, nullptr).print(QStringLiteral("no patience"));
        const Figures off = replay({}, {false, true, 0}, nullptr);
        off.print(QStringLiteral("off"));
        QCOMPARE(off.attempts, 0);
    }

private:
    Figures replay(const CoachingMachineOptions &options,
                   const SpeculationLeave &leave,
                   std::map<QString, Figures> *byKind)
    {
        Figures all;
        ServiceDay day;
        CoachingReplay replay(*m_words, options, leave);
        for (const Monologue &monologue : m_corpus) {
            const ReplayOutcome outcome = replay.play(monologue, {day.answers()});
            all.add(outcome);
            if (byKind) {
                (*byKind)[languageTag(monologue.language)].add(outcome);
                (*byKind)[monologue.kind].add(outcome);
            }
        }
        return all;
    }

    std::vector<Monologue> m_corpus;
    std::unique_ptr<SafetyScreen> m_screen;
    TrainedMoodAnalyzer m_analyzer;
    std::unique_ptr<UnderstoodWords> m_words;
};

PULSEMATES_TEST(tst_SpeculationCorpus)

#include "tst_speculationcorpus.moc"
