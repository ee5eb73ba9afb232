#include "ui/guidance/offerline.h"

#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"

#include <QHBoxLayout>
#include <QLabel>

namespace pulsemates {

namespace {

constexpr int narrow = 420; // at 100 %

} // namespace

OfferLine::OfferLine(Theme &theme, Icon icon, const QString &name, QWidget *parent, Weight weight)
    : Card(theme, Kind::Flat, parent)
    , m_iconName(icon)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_icon(new QLabel(this))
    , m_sentence(new Paragraph(theme,
                               TextSize::Base,
                               &ThemeColors::text,
                               weight == Weight::Urgent ? QFont::DemiBold : QFont::Normal,
                               this))
    , m_action(new PillButton(theme, PillButton::Kind::Paper, {}, this))
{
    setObjectName(name + QStringLiteral("Line"));
    setContentsMargins(20, 8, 12, 11);
    m_sentence->setObjectName(name + QStringLiteral("Label"));
    m_sentence->setAlignment(Qt::AlignVCenter);
    m_action->setObjectName(name + QStringLiteral("Button"));
    auto *words = new QHBoxLayout;
    words->setSpacing(12);
    words->addWidget(m_icon);
    words->addWidget(m_sentence, 1);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addLayout(words, 1);
    m_row->addWidget(m_action, 0, Qt::AlignRight);
    connect(m_action, &PillButton::clicked, this, &OfferLine::accepted);
    const ColorRole ink = weight == Weight::Urgent ? &ThemeColors::warm : &ThemeColors::accent;
    const auto paintIcon = [this, ink] {
        m_icon->setPixmap(m_theme.pixmap(m_iconName, ink, m_theme.px(20), devicePixelRatioF()));
    };
    connect(&theme, &Theme::changed, this, paintIcon);
    paintIcon();
    hide();
}

void OfferLine::showOffer(const QString &sentence, const QString &action)
{
    const bool another = !sentence.isEmpty() && m_sentence->text() != sentence;
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setMinimumHeight(m_theme.px(46));
    setVisible(!sentence.isEmpty());
    if (another)
        emit told(sentence);
}

void OfferLine::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    // A narrow line has its button below the sentence.
    m_row->setDirection(width() < m_theme.px(narrow) ? QBoxLayout::TopToBottom
                                                     : QBoxLayout::LeftToRight);
}

} // namespace pulsemates
