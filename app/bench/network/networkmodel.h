#pragma once

#include "app/bench/network/armrun.h"
#include "app/bench/network/networkfiles.h"

#include <memory>
#include <optional>

namespace pulsemates {

/// What the scenarios on the virtual clock share: the profile, the monologues with what this
/// computer understands of them, and the run of all arms. Made when first asked for.
/// Thread: one.
class NetworkModel
{
public:
    static constexpr int checkIns = 2210; ///< an arm: ten rounds of the monologues or so

    NetworkModel(const NetworkFiles &files, std::shared_ptr<const MoodAnalyzer> analyzer);

    [[nodiscard]] const QString &problem() const { return m_problem; } ///< a sentence, or empty

    /// A scenario of the profile; what is wrong with it goes to problem().
    [[nodiscard]] loopback::LatencyProfile profile(const QString &scenario);

    [[nodiscard]] const std::vector<Monologue> &corpus() const { return m_corpus; }
    [[nodiscard]] const std::vector<Monologue> &talk() const { return m_talk; } ///< withoutCare()
    [[nodiscard]] UnderstoodWords &words() { return m_words; }
    [[nodiscard]] const SafetyScreen &screen() const { return m_screen; }

    /// All arms with the latencies of a usual day.
    [[nodiscard]] const std::vector<ArmCheckIn> &normal();

    /// The document's own phases, replayed by B0: median of its totals. Units: milliseconds.
    struct Fidelity
    {
        QString scenario;
        double documentMs = 0;
        double measuredMs = 0;
        std::size_t n = 0;
        [[nodiscard]] double percentOff() const;
        [[nodiscard]] bool holds() const { return percentOff() <= mostPercent; }
        static constexpr double mostPercent = 5;
    };
    [[nodiscard]] const std::vector<Fidelity> &fidelity();
    /// Whether B0 is the document's: else no ratio may be told.
    [[nodiscard]] bool baselineHolds();

private:
    void noteProblem(const QString &problem); ///< the first one stays
    [[nodiscard]] Fidelity replayDocument(const QString &scenario, double documentMs);

    NetworkFiles m_files;
    QString m_problem;
    SafetyScreen m_screen;
    std::shared_ptr<const MoodAnalyzer> m_analyzer;
    UnderstoodWords m_words;
    std::vector<Monologue> m_corpus;
    std::vector<Monologue> m_talk;
    std::optional<std::vector<ArmCheckIn>> m_normal;
    std::vector<Fidelity> m_fidelity;
};

} // namespace pulsemates
