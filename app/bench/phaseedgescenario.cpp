#include "app/bench/phaseedgescenario.h"

#include "app/bench/benchcontext.h"

namespace pulsemates {

using namespace std::chrono_literals;

void PhaseEdgeScenario::begin(BenchContext &context)
{
    m_length = context.isQuick() ? 30s : 300s;
    m_child.start(true);
    m_began = m_child.firstFrameMs().has_value();
    if (m_began)
        m_child.send("breathe " + QByteArray::number(qint64(m_length.count())));
}

std::vector<BenchRow> PhaseEdgeScenario::run(BenchContext &)
{
    const QString figure = QStringLiteral("Edge of a breathing phase on screen, after its time");
    const std::vector<Limit> limits{{Statistic::P99, 50}};
    const auto line = m_began ? m_child.waitFor("edges", m_length + 20s) : std::nullopt;
    if (!line || line->isEmpty())
        return {unmeasuredRow(figure, limits, QStringLiteral("the window did not answer"))};
    std::vector<double> late;
    for (const QByteArray &value : line->split(' '))
        late.push_back(value.toDouble());
    return {seriesRow(figure,
                      QStringLiteral("ms"),
                      late,
                      limits,
                      QStringLiteral("over %1 s, each edge against the sum of the phases since the "
                                     "first; other windows run beside it")
                          .arg(m_length.count()))};
}

} // namespace pulsemates
