#include "app/bench/network/windowrows.h"

#include "app/bench/finalwordsscenario.h"
#include "app/bench/firstsoundscenario.h"
#include "app/bench/guidancescenario.h"
#include "app/bench/network/armrows.h"
#include "app/bench/network/loopbackprocess.h"
#include "app/bench/network/units.h"
#include "app/bench/pacerscenario.h"
#include "app/bench/socketsscenario.h"
#include "core/metrics/percentiles.h"

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

const std::vector<Limit> onScreen{{Statistic::P50, 33}, {Statistic::P95, 50}};
const QString quickLeavesOut =
    QStringLiteral("--quick leaves out what needs minutes of speech in the window");

const QString guidanceFigure = QStringLiteral("Optimized: Stop → guidance on screen");
const QString ratioFigure = QStringLiteral("B0 / ours, guidance on screen, p50");
const QString changeFigure = QStringLiteral("Guidance later after the coach was ended, p50");
const QString coverageFigure = QStringLiteral("Time of a check-in no span covers");

Limit atLeast(double least)
{
    return {Statistic::Value, std::numeric_limits<double>::infinity(), least};
}

std::vector<double> guidanceOf(const std::vector<PacedFigures> &checkIns)
{
    std::vector<double> values;
    for (const PacedFigures &figures : checkIns) {
        if (figures.guidanceMs)
            values.push_back(*figures.guidanceMs);
    }
    return values;
}

/// Of the coach in the window: its servers are started without TLS.
QString wireOf(const CoachedFigures &coached)
{
    const QString text = coached.spoken.text();
    return QStringLiteral("; answers of the coach, without TLS: ")
           + (text.isEmpty() ? QStringLiteral("none") : text);
}

void add(std::vector<BenchRow> &rows, std::vector<BenchRow> more, const QString &note = {})
{
    for (BenchRow &row : more) {
        if (row.note.isEmpty())
            row.note = note;
        rows.push_back(std::move(row));
    }
}

} // namespace

std::vector<BenchRow> guidanceRows(NetworkContext &context)
{
    if (context.isQuick())
        return {unmeasuredRow(guidanceFigure, onScreen, quickLeavesOut),
                unmeasuredRow(ratioFigure, {atLeast(100)}, quickLeavesOut)};
    const CoachedFigures &coached = context.coached();
    if (!coached.problem.isEmpty())
        return {unmeasuredRow(guidanceFigure, onScreen, coached.problem),
                unmeasuredRow(ratioFigure, {atLeast(100)}, coached.problem)};
    const std::vector<double> guidance = guidanceOf(coached.online);
    std::vector<BenchRow> rows{
        seriesRow(guidanceFigure,
                  units::ms,
                  guidance,
                  onScreen,
                  QStringLiteral("press of the orb to the frame painted in the real window, "
                                 "offscreen; the message is written by a coach on loopback, words "
                                 "are recognised on this computer")
                      + wireOf(coached))};
    rows.push_back(
        comparedRow(context.model(),
                    ratioFigure,
                    seriesOf(context.model().normal(), Arm::Document, &ArmTimes::firstSentence),
                    guidance,
                    50,
                    100));
    return rows;
}

std::vector<BenchRow> outageGuidanceRows(NetworkContext &context)
{
    // No series of this length tells less than a millisecond apart.
    constexpr double leastTold = 1;
    const std::vector<Limit> limits{{Statistic::Value, 5}};
    if (context.isQuick())
        return {unmeasuredRow(changeFigure, limits, quickLeavesOut)};
    const CoachedFigures &coached = context.coached();
    const auto with = percentile(guidanceOf(coached.online), 50);
    const auto without = percentile(guidanceOf(coached.offline), 50);
    if (!with || !without || *with <= 0)
        return {unmeasuredRow(changeFigure,
                              limits,
                              coached.problem.isEmpty() ? QStringLiteral("there was no value")
                                                        : coached.problem)};
    return {
        valueRow(changeFigure,
                 units::percent,
                 100 * std::max(0.0, *without - *with - leastTold) / *with,
                 5,
                 QStringLiteral("%1 ms with the coach, %2 after its servers were ended, %3 and %4 "
                                "check-ins in the window; the first millisecond is not "
                                "counted")
                         .arg(*with, 0, 'f', 1)
                         .arg(*without, 0, 'f', 1)
                         .arg(coached.online.size())
                         .arg(coached.offline.size())
                     + wireOf(coached))};
}

std::vector<BenchRow> fastRows(NetworkContext &context)
{
    if (context.isQuick())
        return {unmeasuredRow(QStringLiteral("Fast mode: guidance, final words, first sound, "
                                             "sockets"),
                              {},
                              quickLeavesOut)};
    BenchContext &window = context.fastWindow();
    std::vector<BenchRow> rows;
    add(rows, GuidanceScenario().run(window));
    add(rows, FinalWordsScenario().run(window));
    add(rows, FirstSoundScenario().run(window));
    add(rows, SocketsScenario().run(window));
    return rows;
}

std::vector<BenchRow> pacerRows(NetworkContext &context)
{
    if (context.isQuick())
        return {unmeasuredRow(QStringLiteral("Frame interval of the pacer during recognition"),
                              {{Statistic::P99, 20}},
                              quickLeavesOut)};
    return PacerScenario().run(context.fastWindow());
}

std::vector<BenchRow> coverageRows(NetworkContext &context)
{
    const std::vector<Limit> limits{{Statistic::P95, 2}};
    if (context.isQuick())
        return {unmeasuredRow(coverageFigure, limits, quickLeavesOut)};
    const CoachedFigures &coached = context.coached();
    std::vector<double> uncovered;
    for (const PacedFigures &figures : coached.online) {
        if (figures.finished)
            uncovered.push_back(100 * (1 - figures.coverage));
    }
    if (uncovered.empty() && !coached.problem.isEmpty())
        return {unmeasuredRow(coverageFigure, limits, coached.problem)};
    return {seriesRow(coverageFigure,
                      units::percent,
                      uncovered,
                      limits,
                      QStringLiteral("optimized mode, in the window") + wireOf(coached))};
}

} // namespace pulsemates
