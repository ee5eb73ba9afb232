#include "ui/latency/headlinerow.h"

#include "ui/latency/latencywords.h"

#include <QHBoxLayout>
#include <QLabel>

namespace pulsemates {

namespace {

constexpr double stackedFrom = 1.3; // from this text size on, name and number need a line each

QString role(Headline headline)
{
    switch (headline) {
    case Headline::FirstSentence:
        return QStringLiteral("firstSentence");
    case Headline::FirstSound:
        return QStringLiteral("firstSound");
    case Headline::WrittenSentence:
        return QStringLiteral("written");
    case Headline::Guidance:
        break;
    }
    return QStringLiteral("guidance");
}

} // namespace

HeadlineRow::HeadlineRow(Theme &theme, Headline headline, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_headline(headline)
    , m_name(new Paragraph(theme, TextSize::Small, &ThemeColors::muted))
    , m_missed(new Paragraph(theme, TextSize::Small, &ThemeColors::warm, QFont::DemiBold))
    , m_value(new QLabel)
    , m_unit(new QLabel)
{
    m_name->setText(LatencyWords::headline(headline));
    m_value->setObjectName(role(headline) + QStringLiteral("MsLabel"));
    m_missed->setObjectName(role(headline) + QStringLiteral("MissedLabel"));
    for (QLabel *label : {m_value, m_unit})
        label->setTextFormat(Qt::PlainText);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_name);
    words->addWidget(m_missed);
    words->addStretch();
    auto *number = new QHBoxLayout;
    number->setSpacing(6);
    number->addStretch();
    number->addWidget(m_value, 0, Qt::AlignBottom);
    number->addWidget(m_unit, 0, Qt::AlignBottom);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    m_row->addLayout(words, 1);
    m_row->addLayout(number);
    connect(&theme, &Theme::changed, this, &HeadlineRow::dress);
    setFigure({headline, std::nullopt, headlineTargetMs(headline)});
}

void HeadlineRow::setFigure(const LatencyModel::Figure &figure)
{
    m_over = figure.missed();
    m_value->setText(figure.value   ? LatencyWords::wholeMs(*figure.value)
                     : figure.ahead ? QString() // words stand in its place
                                    : QStringLiteral("–"));
    m_unit->setText(figure.ahead        ? tr("shown before Stop", "in the place of a figure")
                    : figure.target > 0 ? tr("ms / %1", "a figure in milliseconds and its target")
                                              .arg(LatencyWords::grouped(figure.target))
                                        : tr("ms", "a figure in milliseconds without a target"));
    m_missed->setText(LatencyWords::missed(figure));
    m_missed->setVisible(m_over);
    const QString name = LatencyWords::headline(m_headline);
    m_value->setAccessibleName(
        figure.value   ? tr("%1: %2 milliseconds").arg(name, LatencyWords::wholeMs(*figure.value))
        : figure.ahead ? tr("%1: shown before Stop").arg(name)
                       : tr("%1: not yet").arg(name));
    dress();
}

void HeadlineRow::setPresenting(bool presenting)
{
    m_presenting = presenting;
    dress();
}

void HeadlineRow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    dress(); // a style sheet gives a label its first font back when it gets a new parent
}

void HeadlineRow::dress()
{
    const bool stacked = m_presenting && m_theme.textScale() > stackedFrom;
    m_row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const TextSize size = m_presenting ? TextSize::Count : TextSize::Title;
    Theme::setFont(*m_value, m_theme.font(size, m_over ? QFont::DemiBold : QFont::Medium));
    Theme::setFont(*m_unit, m_theme.font(m_presenting ? TextSize::Medium : TextSize::Small));
    QPalette palette = m_value->palette();
    palette.setColor(QPalette::WindowText,
                     m_theme.color(m_over ? &ThemeColors::warm : &ThemeColors::text));
    m_value->setPalette(palette);
    palette.setColor(QPalette::WindowText, m_theme.color(&ThemeColors::muted));
    m_unit->setPalette(palette);
    // Both stand on one line of writing.
    const int drop =
        QFontMetrics(m_value->font()).descent() - QFontMetrics(m_unit->font()).descent();
    m_unit->setContentsMargins(0, 0, 0, std::max(0, drop));
}

} // namespace pulsemates
