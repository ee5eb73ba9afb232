#include "ui/help/helpextras.h"

#include "ui/common/card.h"
#include "ui/common/flowlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"

#include <QVBoxLayout>

namespace pulsemates {

HelpExtras::HelpExtras(Theme &theme, const HelpTexts &texts, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *choices = new FlowLayout(10, 8, Qt::AlignLeft);
    column->addLayout(choices);

    Card *stay = makeCard("stayCard",
                          texts.stay,
                          {tr("You can stay on this page as long as you like. Nothing is recorded "
                              "here, and nothing changes by itself.")});
    Card *grounding = makeCard("groundingCard",
                               texts.groundingTitle,
                               texts.groundingSteps + QStringList{texts.groundingEnd});
    Card *trusted = makeCard("trustedCard", texts.trusted, {texts.trustedHint});
    addChoice("stayButton", texts.stay, stay, choices);
    connect(addChoice("planButton", texts.plan, choices),
            &QAbstractButton::clicked,
            this,
            &HelpExtras::planRequested);
    addChoice("groundingButton", texts.grounding, grounding, choices);
    addChoice("trustedButton", texts.trusted, trusted, choices);
    for (Card *card : m_cards)
        column->addWidget(card);
}

Card *HelpExtras::makeCard(const char *name, const QString &title, const QStringList &lines)
{
    auto *card = new Card(m_theme);
    card->setObjectName(QString::fromLatin1(name));
    card->setAccessibleName(title);
    card->setAccessibleDescription(lines.join(QLatin1Char(' ')));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *head = new Paragraph(m_theme, TextSize::Medium, &ThemeColors::text, QFont::DemiBold);
    head->setText(title);
    column->addWidget(head);
    for (const QString &line : lines) {
        auto *text = new Paragraph(m_theme, TextSize::Medium);
        text->setText(line);
        column->addWidget(text);
    }
    card->hide();
    m_cards.push_back(card);
    return card;
}

QAbstractButton *HelpExtras::addChoice(const char *name, const QString &words, QLayout *row)
{
    auto *button = new PillButton(m_theme, PillButton::Kind::Paper, words);
    button->setObjectName(QString::fromLatin1(name));
    button->setAccessibleName(words);
    button->allowWrapping();
    row->addWidget(button);
    return button;
}

void HelpExtras::addChoice(const char *name, const QString &words, Card *card, QLayout *row)
{
    connect(
        addChoice(name, words, row), &QAbstractButton::clicked, this, [this, card] { open(card); });
}

void HelpExtras::open(Card *card)
{
    const bool close = !card->isHidden();
    for (Card *one : m_cards)
        one->setVisible(one == card && !close);
}

} // namespace pulsemates
