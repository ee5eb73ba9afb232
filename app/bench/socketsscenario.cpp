#include "app/bench/socketsscenario.h"

#include "app/bench/benchcontext.h"
#include "app/bench/procfigures.h"

namespace pulsemates {

std::vector<BenchRow> SocketsScenario::run(BenchContext &context)
{
    QStringList seen = ownRemoteSockets();
    std::size_t finished = 0;
    for (const PacedFigures &figures : context.checkIns()) {
        seen += figures.remoteSockets;
        finished += figures.finished ? 1 : 0;
    }
    seen.removeDuplicates();
    const QString figure = QStringLiteral("Sockets of a fast check-in that are not local");
    if (finished == 0)
        return {unmeasuredRow(
            figure, {{Statistic::Value, 0}}, QStringLiteral("no check-in reached its end"))};
    return {valueRow(figure,
                     QString(),
                     double(seen.size()),
                     0,
                     QStringLiteral("every socket of the process against the kernel's table of "
                                    "local ones, ten times a second during %1 check-ins")
                         .arg(context.checkIns().size()))};
}

} // namespace pulsemates
