#include "app/bench/guidancescenario.h"

#include "app/bench/benchcontext.h"

namespace pulsemates {

std::vector<BenchRow> GuidanceScenario::run(BenchContext &context)
{
    const QString figure = QStringLiteral("Stop → guidance on screen");
    const std::vector<Limit> limits{{Statistic::P50, 33}, {Statistic::P95, 50}};
    std::vector<double> times;
    std::vector<double> coverage;
    std::size_t shownBefore = 0;
    std::size_t unfinished = 0;
    for (const PacedFigures &figures : context.checkIns()) {
        if (figures.guidanceMs)
            times.push_back(*figures.guidanceMs);
        shownBefore += figures.shownBefore ? 1 : 0;
        unfinished += figures.finished ? 0 : 1;
        if (figures.finished)
            coverage.push_back(100 * (1 - figures.coverage));
    }
    std::vector<BenchRow> rows;
    rows.push_back(
        seriesRow(figure,
                  QStringLiteral("ms"),
                  times,
                  limits,
                  QStringLiteral("press of the orb to the frame painted, offscreen (no display "
                                 "behind it); %1 of %2 check-ins had shown it at a soft end before "
                                 "Stop and are not counted")
                      .arg(shownBefore)
                      .arg(context.checkIns().size())));
    rows.push_back(valueRow(QStringLiteral("Check-ins that did not reach their end"),
                            QString(),
                            double(unfinished),
                            0));
    rows.push_back(seriesRow(QStringLiteral("Time of a check-in no span covers"),
                             QStringLiteral("%"),
                             coverage,
                             {{Statistic::P95, 2}}));
    return rows;
}

} // namespace pulsemates
