#include "app/bench/guidancescenario.h"

#include "app/bench/benchcontext.h"

#include <algorithm>

namespace pulsemates {

namespace {

using Figure = std::optional<double> PacedFigures::*;

const std::vector<Limit> onScreen{{Statistic::P50, 33}, {Statistic::P95, 50}};

std::vector<double> known(const std::vector<PacedFigures> &checkIns, Figure figure)
{
    std::vector<double> values;
    for (const PacedFigures &figures : checkIns) {
        if (figures.*figure)
            values.push_back(*(figures.*figure));
    }
    return values;
}

BenchRow onScreenRow(const QString &name,
                     const std::vector<PacedFigures> &checkIns,
                     Figure figure,
                     const QString &note)
{
    return seriesRow(name, QStringLiteral("ms"), known(checkIns, figure), onScreen, note);
}

QString messageNote(const std::vector<PacedFigures> &checkIns)
{
    const auto shownBefore = std::ranges::count_if(checkIns, &PacedFigures::shownBefore);
    const auto worded = std::ranges::count_if(checkIns, &PacedFigures::wordsKnown);
    return QStringLiteral(
               "press of the orb to the frame painted, offscreen (no display behind it); "
               "%1 of %2 check-ins had shown it at a soft end before Stop and are not "
               "counted; %3 had no partial words at Stop, and without words no message "
               "is chosen before the final ones")
        .arg(shownBefore)
        .arg(checkIns.size())
        .arg(qsizetype(checkIns.size()) - worded);
}

BenchRow workRow(const std::vector<PacedFigures> &checkIns)
{
    std::vector<double> work;
    for (const PacedFigures &figures : checkIns)
        work.push_back(figures.mostWorkMs);
    const auto most = std::ranges::max_element(checkIns, {}, &PacedFigures::mostWorkMs);
    return seriesRow(QStringLiteral("Most work of the window's thread at once after Stop"),
                     QStringLiteral("ms"),
                     work,
                     {{Statistic::P95, 5}},
                     QStringLiteral("processor time of that thread in one event, from the press "
                                    "until everything is ready: ")
                         + (most == checkIns.end() ? QString() : most->mostWorkName));
}

BenchRow endsRow(const std::vector<PacedFigures> &checkIns)
{
    const QString figure = QStringLiteral("Check-ins that did not reach their end");
    if (checkIns.empty())
        return unmeasuredRow(
            figure, {{Statistic::Value, 0}}, QStringLiteral("there was no check-in"));
    const auto finished = std::ranges::count_if(checkIns, &PacedFigures::finished);
    return valueRow(figure, QString(), double(qsizetype(checkIns.size()) - finished), 0);
}

BenchRow coverageRow(const std::vector<PacedFigures> &checkIns)
{
    std::vector<double> uncovered;
    for (const PacedFigures &figures : checkIns) {
        if (figures.finished)
            uncovered.push_back(100 * (1 - figures.coverage));
    }
    return seriesRow(QStringLiteral("Time of a check-in no span covers"),
                     QStringLiteral("%"),
                     uncovered,
                     {{Statistic::P95, 2}});
}

} // namespace

std::vector<BenchRow> GuidanceScenario::run(BenchContext &context)
{
    const std::vector<PacedFigures> &checkIns = context.checkIns();
    return {onScreenRow(QStringLiteral("Stop → breathing on screen"),
                        checkIns,
                        &PacedFigures::breathingMs,
                        QStringLiteral("press of the orb to the first frame painted in which it "
                                       "breathes")),
            onScreenRow(QStringLiteral("Stop → guidance with its message on screen"),
                        checkIns,
                        &PacedFigures::guidanceMs,
                        messageNote(checkIns)),
            onScreenRow(QStringLiteral("Stop → stretch and words beside it"),
                        checkIns,
                        &PacedFigures::cardsMs,
                        QStringLiteral("the cards below the message are painted in the frame "
                                       "after it")),
            workRow(checkIns),
            endsRow(checkIns),
            coverageRow(checkIns)};
}

} // namespace pulsemates
