#include "ui/settings/percentslider.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

namespace pulsemates {

namespace {

constexpr int longest = 140; // shorter where there is no room for it
constexpr int leastWidth = 48;
constexpr int sliderGap = 12;

} // namespace

PercentSlider::PercentSlider(Theme &theme,
                             const QString &name,
                             const QString &accessibleName,
                             int least,
                             int most,
                             int step,
                             QWidget *parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_value(new QLabel)
{
    setAccessibleName(accessibleName);
    setFocusProxy(m_slider);
    m_slider->setObjectName(name);
    m_slider->setAccessibleName(accessibleName);
    m_slider->setRange(least / step, most / step); // in steps, so that a drag cannot stop between
    m_slider->setPageStep(1);
    m_slider->setProperty("percentStep", step);
    m_value->setObjectName(name + QStringLiteral("Label"));
    m_value->setTextFormat(Qt::PlainText);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    theme.dress(m_value, TextSize::Base, &ThemeColors::muted);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(sliderGap);
    row->addWidget(m_slider);
    row->addWidget(m_value);
    const auto size = [this, &theme] {
        m_slider->setFixedHeight(theme.px(32));
        m_slider->setMinimumWidth(theme.px(leastWidth));
        m_slider->setMaximumWidth(theme.px(longest));
        m_value->setFixedWidth(
            QFontMetrics(theme.font(TextSize::Base)).horizontalAdvance(QStringLiteral("200 %")));
    };
    size();
    connect(&theme, &Theme::changed, this, size);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        m_value->setText(tr("%1 %").arg(percent()));
        emit moved(percent());
    });
}

QSize PercentSlider::sizeHint() const
{
    const int length = m_slider->maximumWidth() + sliderGap + m_value->minimumWidth();
    return {length, layout()->sizeHint().height()};
}

void PercentSlider::setPercent(int percent)
{
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(qRound(double(percent) / m_slider->property("percentStep").toInt()));
    m_value->setText(tr("%1 %").arg(this->percent()));
}

int PercentSlider::percent() const
{
    return m_slider->value() * m_slider->property("percentStep").toInt();
}

} // namespace pulsemates
