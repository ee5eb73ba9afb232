#include "app/bench/guidancescenario.h"

#include "app/bench/benchcontext.h"

#include <algorithm>

namespace pulsemates {

std::vector<BenchRow> GuidanceScenario::run(BenchContext &context)
{
    const QString breathingFigure = QStringLiteral("Stop → breathing on screen");
    const QString figure = QStringLiteral("Stop → guidance with its message on screen");
    const std::vector<Limit> limits{{Statistic::P50, 33}, {Statistic::P95, 50}};
    std::vector<double> times;
    std::vector<double> breathing;
    std::size_t wordless = 0;
    std::vector<double> coverage;
    std::size_t shownBefore = 0;
    std::size_t unfinished = 0;
    std::vector<double> work;
    QString workName;
    for (const PacedFigures &figures : context.checkIns()) {
        if (figures.guidanceMs)
            times.push_back(*figures.guidanceMs);
        if (figures.breathingMs)
            breathing.push_back(*figures.breathingMs);
        wordless += figures.wordsKnown ? 0 : 1;
        shownBefore += figures.shownBefore ? 1 : 0;
        unfinished += figures.finished ? 0 : 1;
        if (work.empty() || figures.mostWorkMs > *std::ranges::max_element(work))
            workName = figures.mostWorkName;
        work.push_back(figures.mostWorkMs);
        if (figures.finished)
            coverage.push_back(100 * (1 - figures.coverage));
    }
    std::vector<BenchRow> rows;
    rows.push_back(seriesRow(breathingFigure,
                             QStringLiteral("ms"),
                             breathing,
                             limits,
                             QStringLiteral("press of the orb to the first frame painted in which "
                                            "it breathes")));
    rows.push_back(
        seriesRow(figure,
                  QStringLiteral("ms"),
                  times,
                  limits,
                  QStringLiteral("press of the orb to the frame painted, offscreen (no display "
                                 "behind it); %1 of %2 check-ins had shown it at a soft end before "
                                 "Stop and are not counted; %3 had no partial words at Stop, "
                                 "and without words no message is chosen before the final ones")
                      .arg(shownBefore)
                      .arg(context.checkIns().size())
                      .arg(wordless)));
    rows.push_back(seriesRow(QStringLiteral("Most work of the window's thread at once after Stop"),
                             QStringLiteral("ms"),
                             work,
                             {{Statistic::P95, 5}},
                             QStringLiteral("processor time of that thread in one event, from the "
                                            "press until everything is ready: ")
                                 + workName));
    const QString ends = QStringLiteral("Check-ins that did not reach their end");
    rows.push_back(context.checkIns().empty() ? unmeasuredRow(
                       ends, {{Statistic::Value, 0}}, QStringLiteral("there was no check-in"))
                                              : valueRow(ends, QString(), double(unfinished), 0));
    rows.push_back(seriesRow(QStringLiteral("Time of a check-in no span covers"),
                             QStringLiteral("%"),
                             coverage,
                             {{Statistic::P95, 2}}));
    return rows;
}

} // namespace pulsemates
