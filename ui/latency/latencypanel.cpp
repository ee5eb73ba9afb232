#include "ui/latency/latencypanel.h"

#include "ui/common/pillbutton.h"
#include "ui/common/segmentedchoice.h"
#include "ui/latency/comparisonsection.h"
#include "ui/latency/latencywords.h"
#include "ui/latency/legendview.h"
#include "ui/latency/servicefiguressection.h"
#include "ui/latency/soundservicessection.h"
#include "ui/latency/sparkline.h"
#include "ui/latency/waterfallview.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace pulsemates {

namespace {

constexpr int panelWidth = 304;
constexpr int widest = 440; // large type must not push the stage away
constexpr int margin = 18;

} // namespace

LatencyPanel::LatencyPanel(Theme &theme, LatencyModel &model, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model)
    , m_scroll(new QScrollArea)
{
    setObjectName(QStringLiteral("latencyPanel"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    theme.paper(this, &ThemeColors::surface);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false); // the paper of the panel shows through
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(m_scroll);

    connect(&model, &LatencyModel::currentChanged, this, &LatencyPanel::showCurrent);
    connect(&model, &LatencyModel::trendChanged, this, &LatencyPanel::showTrend);
    connect(&model, &LatencyModel::serviceChanged, this, &LatencyPanel::showService);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
    rebuild();
}

void LatencyPanel::rebuild()
{
    setAccessibleName(tr("Latency"));
    QWidget *content = makeContent();
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater();
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    setPresenting(m_presenting);
    showService();
    showTrend();
}

void LatencyPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

QSize LatencyPanel::sizeHint() const
{
    const int wanted = m_theme.px(m_presenting ? panelWidth + 76 : panelWidth);
    return {std::min(wanted, widest), 640};
}

void LatencyPanel::setPresenting(bool presenting)
{
    m_presenting = presenting;
    for (HeadlineRow *row : m_rows)
        row->setPresenting(presenting);
    updateGeometry();
}

QWidget *LatencyPanel::makeContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(margin, 10, margin, 8);
    column->setSpacing(8);
    column->addLayout(makeTitle());
    m_quiet = new Paragraph(m_theme, TextSize::Small, &ThemeColors::muted);
    m_quiet->setObjectName(QStringLiteral("latencyQuietLabel"));
    m_quiet->setText(tr("Numbers appear with your first check-in."));
    column->addWidget(m_quiet);
    m_figures = makeFigures();
    column->addWidget(m_figures);
    m_trend = makeTrend();
    column->addWidget(m_trend);
    m_service = new ServiceFiguresSection(m_theme);
    column->addWidget(m_service);
    m_sound = new SoundServicesSection(m_theme);
    column->addWidget(m_sound);
    m_comparison = new ComparisonSection(m_theme);
    column->addWidget(m_comparison);
    m_save = new PillButton(m_theme, PillButton::Kind::Quiet, tr("Save these figures…"));
    m_save->setObjectName(QStringLiteral("saveLatencyButton"));
    m_save->setAccessibleName(tr("Save these figures to a file"));
    connect(m_save, &QAbstractButton::clicked, this, &LatencyPanel::saveRequested);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    column->addStretch();
    return content;
}

QLayout *LatencyPanel::makeTitle()
{
    auto *title = new QLabel(tr("Latency"));
    title->setTextFormat(Qt::PlainText);
    m_theme.dress(title, TextSize::Base, &ThemeColors::text, QFont::DemiBold);
    auto *hide = new PillButton(m_theme, PillButton::Kind::Quiet, tr("Hide"));
    hide->setObjectName(QStringLiteral("hideLatencyButton"));
    hide->setAccessibleName(tr("Hide the latency panel"));
    hide->setKeyText(QStringLiteral("Ctrl L"));
    connect(hide, &QAbstractButton::clicked, this, &LatencyPanel::hideRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(title, 1);
    row->addWidget(hide);
    return row;
}

QWidget *LatencyPanel::makeFigures()
{
    auto *figures = new QWidget;
    auto *column = new QVBoxLayout(figures);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_zero = new Paragraph(m_theme, TextSize::Small, &ThemeColors::muted);
    m_zero->setObjectName(QStringLiteral("latencyZeroLabel"));
    column->addWidget(m_zero);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(6);
    for (const Headline headline : allHeadlines) {
        auto *row = new HeadlineRow(m_theme, headline);
        m_rows[std::size_t(headline)] = row;
        rows->addWidget(row);
    }
    column->addLayout(rows);
    m_waterfall = new WaterfallView(m_theme);
    column->addWidget(m_waterfall);
    m_legend = new LegendView(m_theme);
    column->addWidget(m_legend);
    m_sentence = new Paragraph(m_theme, TextSize::Base);
    m_sentence->setObjectName(QStringLiteral("criticalPathLabel"));
    column->addWidget(m_sentence);
    m_atWork = new Paragraph(m_theme, TextSize::Small, &ThemeColors::muted);
    m_atWork->setObjectName(QStringLiteral("atWorkLabel"));
    column->addWidget(m_atWork);
    return figures;
}

QWidget *LatencyPanel::makeTrend()
{
    auto *trend = new QWidget;
    auto *column = new QVBoxLayout(trend);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *line = new QFrame;
    line->setFixedHeight(1);
    m_theme.paper(line, &ThemeColors::line);
    column->addWidget(line);
    column->addSpacing(2);
    m_trendTitle = new Paragraph(m_theme, TextSize::Small, &ThemeColors::muted);
    m_trendTitle->setObjectName(QStringLiteral("trendTitleLabel"));
    m_percentiles = new QLabel;
    m_percentiles->setObjectName(QStringLiteral("percentilesLabel"));
    m_percentiles->setTextFormat(Qt::PlainText);
    m_theme.dress(m_percentiles, TextSize::Small, &ThemeColors::muted);
    auto *words = new QHBoxLayout;
    words->addWidget(m_trendTitle, 1);
    words->addWidget(m_percentiles);
    column->addLayout(words);
    m_sparkline = new Sparkline(m_theme);
    column->addWidget(m_sparkline);
    m_scope = new SegmentedChoice(m_theme, tr("Which check-ins count"));
    m_scope->setNarrow(true);
    m_scope->setOptions(
        QStringLiteral("latencyScope"),
        {{QStringLiteral("Session"), tr("This session")}, {QStringLiteral("All"), tr("All")}});
    m_scope->setCurrent(int(m_model.scope()));
    connect(m_scope, &SegmentedChoice::chosen, this, [this](int index) {
        m_model.setScope(LatencyModel::Scope(index));
    });
    column->addWidget(m_scope);
    return trend;
}

void LatencyPanel::showCurrent()
{
    const bool any = m_model.current().has_value();
    m_quiet->setVisible(!any);
    m_figures->setVisible(any);
    m_comparison->setVisible(any && ComparisonSection::isFair(m_model.zero()));
    if (any) {
        m_zero->setText(LatencyWords::countedFrom(m_model.zero()));
        m_rows[std::size_t(Headline::WrittenSentence)]->setVisible(false);
        for (const LatencyModel::Figure &figure : m_model.figures()) {
            HeadlineRow &row = *m_rows[std::size_t(figure.headline)];
            row.setFigure(figure);
            row.setVisible(true);
        }
        m_waterfall->setTimings(*m_model.current(), m_model.path());
        m_legend->setUnattributed(m_model.unattributedShare());
        m_legend->setNetworkUsed(m_model.usesNetwork());
        m_sentence->setText(LatencyWords::path(m_model.path()));
        m_sentence->setVisible(!m_sentence->text().isEmpty());
        m_waterfall->setAccessibleDescription(m_sentence->text());
        m_atWork->setText(LatencyWords::atWork(whereTimes(*m_model.current())));
        m_atWork->setVisible(!m_atWork->text().isEmpty());
        m_comparison->show(*m_model.current());
    }
    m_sound->show(m_model.service(),
                  any ? m_model.current()->exchanges : std::vector<ExchangeNote>{});
    describe();
}

void LatencyPanel::showService()
{
    m_service->show(m_model.service());
    showCurrent(); // the figure of a written message comes and goes with it
}

void LatencyPanel::describe()
{
    setAccessibleDescription(
        QStringList{LatencyWords::summary(m_model), m_service->spoken(), m_sound->spoken()}
            .join(u' ')
            .trimmed());
}

void LatencyPanel::showTrend()
{
    const std::vector<double> values = m_model.trend();
    m_trend->setVisible(m_model.hasEarlier());
    m_save->setVisible(m_model.hasEarlier());
    const int count = int(values.size());
    m_trendTitle->setText(
        values.empty()                             ? tr("none yet")
        : m_model.zero() == LatencyZero::LastVoice ? tr("last %n ended by silence", nullptr, count)
        : m_model.zero() == LatencyZero::Sent      ? tr("last %n typed", nullptr, count)
                                                   : tr("last %n", nullptr, count));
    m_percentiles->setText(LatencyWords::percentiles(m_model.percentiles()));
    m_sparkline->setValues(values, headlineTargetMs(Headline::Guidance, m_model.zero()));
    describe();
}

void LatencyPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, 1, height(), m_theme.color(&ThemeColors::line));
}

} // namespace pulsemates
