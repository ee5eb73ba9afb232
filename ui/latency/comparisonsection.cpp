#include "ui/latency/comparisonsection.h"

#include "core/metrics/headline.h"
#include "ui/common/paragraph.h"
#include "ui/latency/latencywords.h"

#include <QFrame>
#include <QVBoxLayout>

#include <algorithm>

namespace pulsemates {

namespace {

enum Row { Now, FirstVersion, FirstVersionOneServer, FirstVersionWritten, Aims };

QString ms(double value)
{
    return LatencyWords::milliseconds(LatencyWords::wholeMs(value));
}

} // namespace

ComparisonSection::ComparisonSection(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_rows(new FigureRows(theme,
                            {{QStringLiteral("thisCheckIn"), tr("This check-in"), true},
                             {QStringLiteral("firstCached"), tr("First, cached")},
                             {QStringLiteral("firstOneServer"), tr("First, one server")},
                             {QStringLiteral("firstWritten"), tr("First, with GPT-4")},
                             {QStringLiteral("firstAims"), tr("Its aims")}}))
    , m_caveat(new Paragraph(theme, TextSize::Small, &ThemeColors::muted))
{
    setObjectName(QStringLiteral("latencyComparison"));
    auto *title = new Paragraph(theme, TextSize::Small, &ThemeColors::text, QFont::DemiBold);
    title->setText(tr("Until everything is ready"));
    m_caveat->setObjectName(QStringLiteral("comparisonCaveatLabel"));
    m_caveat->setText(tr("Its figures are its authors' own, with recognition over the network."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *line = new QFrame;
    line->setFixedHeight(1);
    theme.paper(line, &ThemeColors::line);
    column->addWidget(line);
    column->addSpacing(2);
    column->addWidget(title);
    column->addWidget(m_rows);
    column->addWidget(m_caveat);
    QStringList aims;
    for (const double aim : firstVersionAimsMs)
        aims << LatencyWords::grouped(aim);
    aims.last() = LatencyWords::milliseconds(aims.last());
    m_rows->setFigure(Aims, LatencyWords::joined(aims));
    m_rows->setFigure(FirstVersion, ms(firstVersionMs));
    m_rows->setFigure(FirstVersionOneServer, ms(firstVersionOneServerMs));
    m_rows->setFigure(FirstVersionWritten, ms(firstVersionWrittenMs));
}

void ComparisonSection::show(const CheckInTimings &timings)
{
    double ready = timings.totalMs;
    for (const Span &span : timings.spans) { // a written message ends when the rest is there
        if (timings.writtenMs >= 0 && span.stage == Stage::Coach)
            ready = std::max(ready, toMilliseconds(span.end));
    }
    m_rows->setFigure(Now, timings.totalMs < 0 ? QStringLiteral("–") : ms(ready));
}

} // namespace pulsemates
