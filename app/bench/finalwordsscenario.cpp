#include "app/bench/finalwordsscenario.h"

#include "app/bench/benchcontext.h"
#include "app/bench/leastsquares.h"

#include <map>

namespace pulsemates {

namespace {

/// The length that was meant: stops follow the words, so real ones differ a little.
int nominalSeconds(double seconds)
{
    for (const int nominal : {5, 15, 30}) {
        if (seconds < nominal * 1.3)
            return nominal;
    }
    return 60;
}

const QString unit = QStringLiteral("ms");
const QString stop = QStringLiteral("Stop 0.25 s after the last word");
const std::vector<Limit> limits{{Statistic::P50, 150}, {Statistic::P95, 350}};

BenchRow lengthRow(int length, const std::vector<double> &times)
{
    // The issue sets the target for a minute; the others are for the slope.
    const bool target = length == 60;
    return seriesRow(QStringLiteral("Stop → final words, %1 s of speech").arg(length),
                     unit,
                     times,
                     target ? limits : std::vector<Limit>{},
                     target ? stop : QString());
}

/// @p points: seconds of speech and what was waited for its words.
BenchRow slopeRow(const std::vector<std::pair<double, double>> &points)
{
    const QString figure = QStringLiteral("Slope of final words over the length of speech");
    const auto slope = leastSquaresSlope(points);
    if (!slope)
        return unmeasuredRow(
            figure, {{Statistic::Value, 1}}, QStringLiteral("too few check-ins had final words"));
    return valueRow(figure,
                    QStringLiteral("ms/s"),
                    *slope,
                    1,
                    QStringLiteral("least squares over %1 check-ins").arg(points.size()));
}

} // namespace

std::vector<BenchRow> FinalWordsScenario::run(BenchContext &context)
{
    std::map<int, std::vector<double>> byLength;
    std::vector<double> all;
    std::vector<double> midSpeech;
    std::vector<std::pair<double, double>> points;
    for (const PacedFigures &figures : context.checkIns()) {
        if (!figures.finalWordsMs)
            continue;
        if (figures.midSpeech) {
            midSpeech.push_back(*figures.finalWordsMs);
            continue;
        }
        byLength[nominalSeconds(figures.speechSeconds)].push_back(*figures.finalWordsMs);
        all.push_back(*figures.finalWordsMs);
        points.emplace_back(figures.speechSeconds, *figures.finalWordsMs);
    }
    std::vector<BenchRow> rows;
    for (const int length : context.isQuick() ? std::vector{5, 15} : std::vector{5, 15, 30, 60})
        rows.push_back(lengthRow(length, byLength[length]));
    rows.push_back(
        seriesRow(QStringLiteral("Stop → final words, all lengths"), unit, all, limits, stop));
    rows.push_back(seriesRow(QStringLiteral("Stop → final words, Stop in mid-speech"),
                             unit,
                             midSpeech,
                             {},
                             QStringLiteral("all lengths; the open segment has to be decoded "
                                            "whole: harder than what people do")));
    rows.push_back(slopeRow(points));
    return rows;
}

} // namespace pulsemates
