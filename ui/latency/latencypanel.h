#pragma once

#include "ui/latency/headlinerow.h"
#include "ui/latency/latencymodel.h"

#include <array>

class QScrollArea;

namespace pulsemates {

class ComparisonSection;
class LegendView;
class PillButton;
class SegmentedChoice;
class ServiceFiguresSection;
class SoundServicesSection;
class Sparkline;
class WaterfallView;

/// The live latency panel: how long it took, where the time went, and whether it is always so.
/// It shows values of a LatencyModel and is repainted only when they change.
class LatencyPanel : public QWidget
{
    Q_OBJECT

public:
    LatencyPanel(Theme &theme, LatencyModel &model, QWidget *parent = nullptr);

    /// Headline numbers large enough for the back of a room.
    void setPresenting(bool presenting);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void hideRequested();
    void saveRequested(); ///< all figures, to a file

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild(); ///< in the language of now
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QLayout *makeTitle();
    [[nodiscard]] QWidget *makeFigures();
    [[nodiscard]] QWidget *makeTrend();
    void showCurrent();
    void showTrend();
    void showService();
    void describe(); ///< all of it, for who does not see it

    Theme &m_theme;
    LatencyModel &m_model;
    bool m_presenting = false;
    QScrollArea *m_scroll;
    std::array<HeadlineRow *, allHeadlines.size()> m_rows{};
    Paragraph *m_quiet = nullptr;
    Paragraph *m_zero = nullptr;
    QWidget *m_figures = nullptr;
    QWidget *m_trend = nullptr;
    WaterfallView *m_waterfall = nullptr;
    LegendView *m_legend = nullptr;
    Paragraph *m_sentence = nullptr;
    Paragraph *m_atWork = nullptr;
    ServiceFiguresSection *m_service = nullptr;
    SoundServicesSection *m_sound = nullptr;
    ComparisonSection *m_comparison = nullptr;
    PillButton *m_save = nullptr;
    Paragraph *m_trendTitle = nullptr;
    QLabel *m_percentiles = nullptr;
    Sparkline *m_sparkline = nullptr;
    SegmentedChoice *m_scope = nullptr;
};

} // namespace pulsemates
