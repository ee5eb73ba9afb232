#pragma once

#include "core/guidance/breathingpattern.h"
#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

/// One cycle of a pattern as a line: up on the way in, level while holding, down on the way out,
/// with the seconds of each phase below.
class RhythmView : public QWidget
{
    Q_OBJECT

public:
    RhythmView(Theme &theme, BreathingPattern pattern, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    BreathingPattern m_pattern;
};

} // namespace pulsemates
