#include "app/bench/network/realrows.h"

#include "app/bench/network/units.h"
#include "core/metrics/percentiles.h"
#include "core/metrics/timeline.h"
#include "core/network/connectionwarmer.h"
#include "core/network/httpclient.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cmath>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

constexpr double mostApartPercent = 3;
constexpr auto answerWithin = 20s;

/// One figure of one arm, real and virtual beside each other.
struct Sides
{
    std::vector<double> real;
    std::vector<double> virtually;
};

Sides sidesOf(const RealRun &run, Arm arm, double ArmTimes::*figure)
{
    Sides sides;
    for (const RealRun::Pair &pair : run.pairs) {
        if (pair.real.arm != arm)
            continue;
        sides.real.push_back(pair.real.times.*figure);
        sides.virtually.push_back(pair.virtually.*figure);
    }
    return sides;
}

BenchRow agreementRow(const RealRun &run, Arm arm, double ArmTimes::*figure, const QString &name)
{
    const QString title =
        QStringLiteral("Real clock away from the virtual one, %1, %2, p50").arg(armName(arm), name);
    const Sides sides = sidesOf(run, arm, figure);
    if (sides.real.empty())
        return unmeasuredRow(title,
                             {{Statistic::Value, mostApartPercent}},
                             run.problem.isEmpty() ? QStringLiteral("no check-in reached its end")
                                                   : run.problem);
    const double real = *percentile(sides.real, 50);
    const double virtually = *percentile(sides.virtually, 50);
    BenchRow row = valueRow(title,
                            units::percent,
                            virtually > 0 ? 100 * std::abs(real - virtually) / virtually : 100,
                            mostApartPercent,
                            QStringLiteral("%1 and %2 ms, the same %3 check-ins")
                                .arg(std::lround(real))
                                .arg(std::lround(virtually))
                                .arg(sides.real.size()));
    row.n = sides.real.size();
    return row;
}

/// Round trips and connections that always take the same: file and name of the scenario.
QString constantProfile(const QTemporaryDir &folder, int roundTripMs)
{
    const auto constant = [](double value) {
        return QJsonObject{{QStringLiteral("kind"), QStringLiteral("constant")},
                           {QStringLiteral("value"), value}};
    };
    constexpr double lookUpMs = 15; // performance.md §6
    const QJsonObject profile{
        {QStringLiteral("date"), QStringLiteral("of this run")},
        {QStringLiteral("seed"), 1},
        {QStringLiteral("distributions"),
         QJsonObject{{QStringLiteral("rtt"), constant(roundTripMs)},
                     {QStringLiteral("connect"), constant(lookUpMs + 2 * roundTripMs)},
                     {QStringLiteral("token-rate"), constant(75)}}},
        {QStringLiteral("scenarios"),
         QJsonObject{{QStringLiteral("constant"),
                      QJsonObject{{QStringLiteral("rtt"), QStringLiteral("rtt")},
                                  {QStringLiteral("connect"), QStringLiteral("connect")},
                                  {QStringLiteral("token-rate"), QStringLiteral("token-rate")}}}}}};
    QFile file(folder.filePath(QStringLiteral("rtt-%1.json").arg(roundTripMs)));
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(profile).toJson());
    return file.fileName();
}

/// From asking a coach to its first token; nothing where it does not answer.
std::optional<double> askCoach(const RealSide &side, int session)
{
    const SteadyClock clock;
    const auto coach = makeLoopbackCoach(side.client(), side.warmer(), side.places(), session);
    std::optional<double> took;
    QObject here;
    const MonotonicTime asked = clock.now();
    QObject::connect(
        coach.get(), &Coach::begun, &here, [&] { took = toMilliseconds(clock.now() - asked); });
    CoachRequest request;
    request.words = QStringLiteral("I have been behind on everything at work this week.");
    request.safety = SafetyTier::Normal;
    const std::stop_source stop;
    coach->start(CheckInId{1}, request, stop.get_token());
    BenchContext::waitUntil([&took] { return took.has_value(); }, answerWithin);
    return took;
}

std::vector<double> askAgainAndAgain(RealSide &side, int times, bool warm)
{
    std::vector<double> took;
    for (int i = 0; i < times; ++i) {
        side.renewClient();
        if (warm && !side.warm())
            continue;
        if (const auto time = askCoach(side, i))
            took.push_back(*time);
    }
    return took;
}

BenchRow warmRow(NetworkContext &context, const QTemporaryDir &folder, int roundTripMs)
{
    const QString figure =
        QStringLiteral("Warm connections save, round trip %1 ms").arg(roundTripMs);
    const Limit limit{Statistic::Value, std::numeric_limits<double>::infinity(), 2.0 * roundTripMs};
    const SteadyClock clock;
    RealSide side(clock);
    if (!side.start({context.files().loopback,
                     constantProfile(folder, roundTripMs),
                     QStringLiteral("constant"),
                     true}))
        return unmeasuredRow(figure, {limit}, side.problem());
    const int times = context.isQuick() ? 3 : 15;
    const std::vector<double> cold = askAgainAndAgain(side, times, false);
    const std::vector<double> warm = askAgainAndAgain(side, times, true);
    if (cold.empty() || warm.empty())
        return unmeasuredRow(figure, {limit}, QStringLiteral("the coach did not answer"));
    const double coldMs = *percentile(cold, 50);
    const double warmMs = *percentile(warm, 50);
    BenchRow row = valueRow(figure,
                            units::ms,
                            coldMs - warmMs,
                            std::nullopt,
                            QStringLiteral("asked → first token, p50: %1 cold, %2 warm; TLS over "
                                           "loopback, %3 times each")
                                .arg(std::lround(coldMs))
                                .arg(std::lround(warmMs))
                                .arg(times));
    row.limits = {limit};
    return row;
}

/// What the spans of one check-in cost the program: as many as a check-in in optimized mode has.
std::vector<double> tracerCosts()
{
    constexpr int checkIns = 2000;
    constexpr int spans = 24;
    const SteadyClock clock;
    std::vector<double> costs;
    double covered = 0; // read, so that nothing is left out
    for (int i = 0; i < checkIns; ++i) {
        const MonotonicTime from = clock.now();
        Timeline timeline;
        for (int span = 0; span < spans; ++span) {
            const auto index = timeline.begin(Stage::Coach, Where::Provider, clock.now());
            timeline.end(index, clock.now());
        }
        timeline.stop(clock.now());
        for (const Milestone milestone : {Milestone::GuidanceShown,
                                          Milestone::FinalTranscript,
                                          Milestone::MessageConfirmed,
                                          Milestone::FirstAudio,
                                          Milestone::AllReady})
            timeline.reach(milestone, clock.now());
        covered += timeline.timings(clock.now()).totalMs;
        costs.push_back(toMilliseconds(clock.now() - from));
    }
    return covered >= 0 ? costs : std::vector<double>();
}

} // namespace

std::vector<BenchRow> clockRows(NetworkContext &context)
{
    const RealRun &run = context.real();
    const QString broken = QStringLiteral("Check-ins on the real clock that did not reach their "
                                          "end, or broke the facts of a service");
    std::vector<BenchRow> rows;
    if (run.problem.isEmpty())
        rows.push_back(valueRow(broken,
                                {},
                                double(run.problems.size()),
                                0,
                                run.problems.isEmpty()
                                    ? QStringLiteral("of %1").arg(run.pairs.size())
                                    : QStringLiteral("first: ") + run.problems.first()));
    else
        rows.push_back(unmeasuredRow(broken, {{Statistic::Value, 0}}, run.problem));
    if (run.problem.isEmpty())
        rows.push_back(protocolRow(run.spoken));
    for (const Arm arm : allArms)
        rows.push_back(
            agreementRow(run, arm, &ArmTimes::firstSentence, QStringLiteral("first sentence")));
    for (const Arm arm : {Arm::Sequential, Arm::Streaming, Arm::Ours})
        rows.push_back(
            agreementRow(run, arm, &ArmTimes::personalVoice, QStringLiteral("personal voice")));
    for (const Arm arm : allArms)
        rows.push_back(
            seriesRow(QStringLiteral("Real clock: %1, Stop → first sentence").arg(armName(arm)),
                      units::ms,
                      sidesOf(run, arm, &ArmTimes::firstSentence).real,
                      {}));
    if (!run.problem.isEmpty()) // said once is enough
        std::erase_if(rows,
                      [](const BenchRow &row) { return !row.measured && row.limits.empty(); });
    return rows;
}

std::vector<BenchRow> warmRows(NetworkContext &context)
{
    const QTemporaryDir folder;
    std::vector<BenchRow> rows;
    for (const int roundTripMs : {20, 45, 120})
        rows.push_back(warmRow(context, folder, roundTripMs));
    return rows;
}

std::vector<BenchRow> ownTimeRows(NetworkContext &context)
{
    const RealRun &run = context.real();
    const Sides sides = sidesOf(run, Arm::Ours, &ArmTimes::firstSentence);
    std::vector<double> own;
    for (std::size_t i = 0; i < sides.real.size(); ++i)
        own.push_back(sides.real[i] - sides.virtually[i]);
    const QString figure = QStringLiteral("The program's own time before the first sentence");
    return {own.empty() ? unmeasuredRow(figure, {{Statistic::P99, 20}}, run.problem)
                        : seriesRow(figure,
                                    units::ms,
                                    own,
                                    {{Statistic::P99, 20}},
                                    QStringLiteral("real clock less the injected latencies of the "
                                                   "same check-in; the servers' own time on this "
                                                   "computer is in it")),
            seriesRow(QStringLiteral("Cost of the spans of a check-in"),
                      units::ms,
                      tracerCosts(),
                      {{Statistic::P99, 0.1}},
                      QStringLiteral("24 spans and five milestones"))};
}

} // namespace pulsemates
