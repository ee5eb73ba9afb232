#include "ui/settings/percentslider.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

namespace pulsemates {

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
    row->setSpacing(12);
    row->addWidget(m_slider);
    row->addWidget(m_value);
    const auto size = [this, &theme] {
        m_slider->setFixedSize(theme.px(140), theme.px(32));
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
