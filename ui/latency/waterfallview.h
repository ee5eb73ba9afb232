#pragma once

#include "core/metrics/criticalpath.h"
#include "ui/common/theme.h"
#include "ui/latency/waterfallscale.h"

#include <QWidget>

namespace pulsemates {

/// Where the time of a check-in went: a row for each stage, bars in the colour of their place, Stop
/// as a line, and a frame around the work that was waited for. Painted only when values change.
class WaterfallView : public QWidget
{
    Q_OBJECT

public:
    explicit WaterfallView(Theme &theme, QWidget *parent = nullptr);

    void setTimings(const CheckInTimings &timings, const CriticalPath &path);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// What stands at @p position, for the tooltip; empty beside the bars.
    [[nodiscard]] QString textAt(const QPoint &position) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Bar
    {
        Span span;
        bool unattributed = false;
        bool waited = false;
        int row = 0;
        int lane = 0; ///< overlapping work of one stage lies on lanes of its row
    };

    void addRow(Stage stage, const CheckInTimings &timings, const CriticalPath &path);
    void addGaps(const CheckInTimings &timings);
    void updateSize();
    [[nodiscard]] QFont labelFont() const;
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] QRectF plot() const; ///< where bars are
    [[nodiscard]] QRectF barRect(const Bar &bar) const;
    void paintLabels(QPainter &painter) const;
    void paintAxis(QPainter &painter) const;
    void paintBars(QPainter &painter) const;

    Theme &m_theme;
    WaterfallScale m_scale;
    LatencyZero m_zero = LatencyZero::Stop;
    int m_widestLabel = 0;
    QStringList m_rows;
    std::vector<int> m_lanes; ///< of each row
    std::vector<Bar> m_bars;
};

} // namespace pulsemates
