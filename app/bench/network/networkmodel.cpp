#include "app/bench/network/networkmodel.h"

#include "core/metrics/percentiles.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pulsemates {

namespace {

// The document's figures (performance.md §6, "Baseline honesty"): phases 3 and 1.
constexpr double documentPhase3Ms = 5262;
constexpr double documentPhase1Ms = 27'992;

/// The scenarios that are read, and what each must have: a stage that is missing, or misspelt,
/// would take no time and flatter every arm.
struct Needed
{
    const char *scenario;
    const char *stages;
};
constexpr std::array needed{
    Needed{"normal",
           "rtt uplink async-job stream-final first-token first-token-stall failure token-rate "
           "speech-whole speech-first"},
    Needed{"tail",
           "rtt uplink async-job stream-final first-token first-token-stall failure token-rate "
           "speech-whole speech-first"},
    Needed{"real-clock",
           "rtt uplink async-job stream-final first-token token-rate speech-whole speech-first"},
    Needed{"real-clock-whole",
           "rtt uplink async-job stream-final first-token token-rate speech-whole"},
    Needed{"document-phase-3", "upload async-job speech-whole rest"},
    Needed{"document-phase-1", "upload async-job chat-whole speech-whole rest"}};

/// A sentence without its end; empty: it has all.
QString lackOf(const loopback::LatencyProfile &profile, const char *stages)
{
    const QStringList names = QString::fromLatin1(stages).split(u' ');
    for (const QString &stage : names) {
        if (!profile.has(stage))
            return QStringLiteral("the scenario \"%1\" has no stage \"%2\"")
                .arg(profile.scenario(), stage);
    }
    return {};
}

} // namespace

NetworkModel::NetworkModel(const NetworkFiles &files, std::shared_ptr<const MoodAnalyzer> analyzer)
    : m_files(files)
    , m_problem(files.problem())
    , m_analyzer(std::move(analyzer))
    , m_words(m_screen, *m_analyzer)
{
    if (m_problem.isEmpty())
        m_problem = m_screen.problem();
    if (m_problem.isEmpty())
        m_corpus = readSpeculationCorpus(m_files.corpus);
    if (m_problem.isEmpty() && m_corpus.empty())
        m_problem = QStringLiteral("The monologues in %1 cannot be read.").arg(m_files.corpus);
    m_talk = withoutCare(m_corpus, m_words);
    for (const auto &[scenario, stages] : needed) {
        if (m_problem.isEmpty())
            noteProblem(lackOf(profile(QLatin1String(scenario)), stages));
    }
}

void NetworkModel::noteProblem(const QString &problem)
{
    if (!problem.isEmpty() && m_problem.isEmpty())
        m_problem = QStringLiteral("The latencies cannot be read: %1.").arg(problem);
}

loopback::LatencyProfile NetworkModel::profile(const QString &scenario)
{
    QString problem;
    const auto profile = loopback::LatencyProfile::read(m_files.profile, scenario, &problem);
    noteProblem(problem);
    return profile;
}

const std::vector<ArmCheckIn> &NetworkModel::normal()
{
    if (!m_normal) {
        ArmRunOptions options;
        options.checkIns = checkIns;
        m_normal = runArms(m_talk, m_words, profile(QStringLiteral("normal")), options);
    }
    return *m_normal;
}

double NetworkModel::Fidelity::percentOff() const
{
    return 100 * std::abs(measuredMs - documentMs) / documentMs;
}

NetworkModel::Fidelity NetworkModel::replayDocument(const QString &scenario, double documentMs)
{
    const loopback::LatencyProfile latencies = profile(scenario);
    std::vector<double> totals;
    for (int i = 0; i < checkIns && !m_talk.empty(); ++i) {
        const double seconds = m_talk[std::size_t(i) % m_talk.size()].stop / 1000.0;
        totals.push_back(
            baselineTimes(Arm::Document, CheckInDraws(latencies, i), seconds, {}).total);
    }
    return {scenario, documentMs, percentile(totals, 50).value_or(0), totals.size()};
}

const std::vector<NetworkModel::Fidelity> &NetworkModel::fidelity()
{
    if (m_fidelity.empty())
        m_fidelity = {replayDocument(QStringLiteral("document-phase-3"), documentPhase3Ms),
                      replayDocument(QStringLiteral("document-phase-1"), documentPhase1Ms)};
    return m_fidelity;
}

bool NetworkModel::baselineHolds()
{
    return std::ranges::all_of(fidelity(), &Fidelity::holds);
}

} // namespace pulsemates
