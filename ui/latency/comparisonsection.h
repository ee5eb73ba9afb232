#pragma once

#include "core/metrics/span.h"
#include "ui/latency/figurerows.h"

#include <optional>

namespace pulsemates {

/// How long it takes until everything is ready, beside the three stages of the first version of the
/// program and what that one aimed at. A row each, and a line that says what the figures are not.
class ComparisonSection : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonSection(Theme &theme, QWidget *parent = nullptr);

    /// Typed words are not compared: the first version had to recognise them.
    [[nodiscard]] static bool isFair(LatencyZero zero) { return zero != LatencyZero::Sent; }
    void show(const CheckInTimings &timings);

private:
    FigureRows *m_rows;
    Paragraph *m_caveat;
};

} // namespace pulsemates
