#include "app/bench/startscenario.h"

#include "app/bench/benchcontext.h"
#include "app/bench/childwindow.h"

namespace pulsemates {

std::vector<BenchRow> StartScenario::run(BenchContext &context)
{
    const QString figure = QStringLiteral("Process start → first interactive frame");
    const std::vector<Limit> limits{{Statistic::P50, 500}, {Statistic::P95, 1000}};
    const int runs = context.isQuick() ? 5 : 30;
    std::vector<double> times;
    for (int i = 0; i < runs + 1; ++i) {
        ChildWindow child;
        child.start(false);
        const std::optional<double> time = child.firstFrameMs();
        if (!time)
            return {unmeasuredRow(figure, limits, QStringLiteral("a window did not start"))};
        if (i > 0) // the first one warms the disk
            times.push_back(*time);
    }
    return {seriesRow(figure,
                      QStringLiteral("ms"),
                      times,
                      limits,
                      QStringLiteral("from before the process is made until its event loop runs "
                                     "after the first paint; offscreen, warm page cache (a cold "
                                     "one cannot be forced without rights), one start discarded"))};
}

} // namespace pulsemates
