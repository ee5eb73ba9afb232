#include "ui/common/segmentedchoice.h"

#include "ui/common/flowlayout.h"
#include "ui/common/segmentbutton.h"

#include <QPainter>

#include <algorithm>

namespace pulsemates {

SegmentedChoice::SegmentedChoice(Theme &theme, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(accessibleName);
    QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *rows = new FlowLayout(0, 0, Qt::AlignLeft);
    setLayout(rows);
    constexpr int margin = Theme::focusMargin; // in line with buttons, which keep room for a ring
    rows->setContentsMargins(margin, margin, margin, margin);
    connect(&m_group, &QButtonGroup::idClicked, this, &SegmentedChoice::chosen);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void SegmentedChoice::setOptions(const QString &name, const std::vector<Option> &options)
{
    setObjectName(name + QStringLiteral("Choice"));
    const auto old = m_group.buttons();
    for (QAbstractButton *button : old)
        delete button;
    for (std::size_t i = 0; i < options.size(); ++i) {
        auto *button = new SegmentButton(m_theme, options[i].text, m_narrow, this);
        button->setObjectName(name + options[i].key + QStringLiteral("Button"));
        button->setAccessibleDescription(accessibleName());
        m_group.addButton(button, int(i));
        layout()->addWidget(button);
    }
    setCurrent(0);
}

void SegmentedChoice::setCurrent(int index)
{
    if (QAbstractButton *button = m_group.button(index))
        button->setChecked(true);
}

void SegmentedChoice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double margin = Theme::focusMargin + 0.5;
    const QRectF shape = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    painter.setPen(QPen(m_theme.color(&ThemeColors::control), 1));
    painter.setBrush(m_theme.color(&ThemeColors::surface));
    const QAbstractButton *one = m_group.button(0);
    const qreal round = std::min(shape.height(), one ? qreal(one->height()) : shape.height()) / 2;
    painter.drawRoundedRect(shape, round, round);
}

} // namespace pulsemates
