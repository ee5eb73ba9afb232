#include "ui/guidance/offerline.h"

#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"

#include <QHBoxLayout>
#include <QLabel>

namespace pulsemates {

OfferLine::OfferLine(Theme &theme, Icon icon, const QString &name, QWidget *parent)
    : Card(theme, Kind::Flat, parent)
    , m_iconName(icon)
    , m_icon(new QLabel(this))
    , m_sentence(new Paragraph(theme, TextSize::Base, &ThemeColors::text, QFont::Normal, this))
    , m_action(new PillButton(theme, PillButton::Kind::Paper, {}, this))
{
    setObjectName(name + QStringLiteral("Line"));
    setContentsMargins(18, 8, 10, 11);
    m_sentence->setObjectName(name + QStringLiteral("Label"));
    m_sentence->setAlignment(Qt::AlignVCenter);
    m_action->setObjectName(name + QStringLiteral("Button"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_action);
    connect(m_action, &PillButton::clicked, this, &OfferLine::accepted);
    const auto paintIcon = [this] {
        m_icon->setPixmap(
            m_theme.pixmap(m_iconName, &ThemeColors::accent, m_theme.px(20), devicePixelRatioF()));
    };
    connect(&theme, &Theme::changed, this, paintIcon);
    paintIcon();
    hide();
}

void OfferLine::showOffer(const QString &sentence, const QString &action)
{
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setMinimumHeight(m_theme.px(46));
    setVisible(!sentence.isEmpty());
}

} // namespace pulsemates
