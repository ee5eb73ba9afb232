#include "ui/help/safetyplanpage.h"

#include "ui/common/cappedlayout.h"
#include "ui/common/flowlayout.h"
#include "ui/common/livelabel.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"
#include "ui/help/planfoot.h"
#include "ui/help/plannotice.h"
#include "ui/help/plansectioncard.h"
#include "ui/help/planwords.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace pulsemates {

namespace {

constexpr int widestPlan = 760; // at 100 %: lines that are easily read
constexpr int leastForWideMargin = 480;
constexpr int planMargin = 28;
constexpr int narrowPlanMargin = 12;

} // namespace

SafetyPlanPage::SafetyPlanPage(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea(this))
    , m_back(new PillButton(theme, PillButton::Kind::Paper, {}))
    , m_undo(new PillButton(theme, PillButton::Kind::Quiet, {}))
    , m_status(new Paragraph(theme, TextSize::Base, &ThemeColors::muted))
    , m_title(new Paragraph(theme, TextSize::ExtraLarge, &ThemeColors::text, QFont::DemiBold))
    , m_intro(new Paragraph(theme, TextSize::Base))
    , m_where(new Paragraph(theme, TextSize::Base, &ThemeColors::muted))
    , m_opening(new Paragraph(theme, TextSize::Base, &ThemeColors::muted))
    , m_notice(new PlanNotice(theme))
    , m_sections(new QWidget)
    , m_foot(new PlanFoot(theme))
    , m_live(new LiveLabel(this))
{
    setObjectName(QStringLiteral("safetyPlanPage"));
    m_back->setObjectName(QStringLiteral("planBackButton"));
    m_undo->setObjectName(QStringLiteral("planUndoButton"));
    m_status->setObjectName(QStringLiteral("planStatusLabel"));
    m_title->setObjectName(QStringLiteral("planTitleLabel"));
    m_where->setObjectName(QStringLiteral("planWhereLabel"));
    m_opening->setObjectName(QStringLiteral("planOpeningLabel"));
    theme.paper(this, &ThemeColors::helpBackground);
    build();
    connect(&theme, &Theme::changed, this, &SafetyPlanPage::arrange);
    connect(m_back, &QAbstractButton::clicked, this, &SafetyPlanPage::backRequested);
    connect(m_undo, &QAbstractButton::clicked, this, &SafetyPlanPage::undo);
    connect(m_notice, &PlanNotice::retryRequested, this, &SafetyPlanPage::retryRequested);
    connect(m_notice, &PlanNotice::startAnewRequested, this, &SafetyPlanPage::startAnewRequested);
    connect(m_foot, &PlanFoot::printRequested, this, &SafetyPlanPage::printRequested);
    connect(m_foot, &PlanFoot::exportRequested, this, &SafetyPlanPage::exportRequested);
    connect(m_foot, &PlanFoot::deleteRequested, this, [this] {
        m_foot->askBeforeDeleting(false);
        m_removed.reset(); // deleted is deleted
        m_undo->hide();
        showStatus({});
        emit deleteRequested();
    });
    connectCards();
    translate();
    showOpening(false);
    m_undo->hide();
}

void SafetyPlanPage::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    buildTop(whole);
    auto *sheet = new QWidget;
    m_place = new CappedLayout(widestPlan, sheet);
    auto *content = new QWidget;
    m_place->addWidget(content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    buildColumn(column);
    m_scroll->setObjectName(QStringLiteral("safetyPlanScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(sheet);
    sheet->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    whole->addWidget(m_scroll, 1);
}

void SafetyPlanPage::buildTop(QVBoxLayout *whole)
{
    auto *top = new QWidget;
    m_topPlace = new CappedLayout(widestPlan, top); // in line with the cards below
    auto *inner = new QWidget;
    m_topPlace->addWidget(inner);
    auto *row = new FlowLayout(12, 4, Qt::AlignLeft);
    inner->setLayout(row);
    m_back->allowWrapping();
    m_undo->allowWrapping();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_back, m_status, m_undo})
        row->addWidget(widget);
    whole->addWidget(top);
}

void SafetyPlanPage::buildColumn(QVBoxLayout *column)
{
    auto *head = new QVBoxLayout;
    head->setSpacing(4);
    for (QWidget *widget : {m_title, m_intro, m_where})
        head->addWidget(widget);
    column->addLayout(head);
    column->addWidget(m_notice);
    column->addWidget(m_opening);
    auto *sections = new QVBoxLayout(m_sections);
    sections->setContentsMargins(0, 0, 0, 0);
    sections->setSpacing(16);
    for (const PlanSection section : planSections) {
        m_cards.push_back(new PlanSectionCard(m_theme, section));
        sections->addWidget(m_cards.back());
    }
    sections->addWidget(m_foot);
    column->addWidget(m_sections);
    column->addStretch();
}

void SafetyPlanPage::connectCards()
{
    for (PlanSectionCard *card : m_cards) {
        connect(card,
                &PlanSectionCard::added,
                this,
                [this](PlanSection section, const PlanEntry &entry) {
                    if (m_plan.add(section, entry))
                        onChanged();
                });
        connect(card,
                &PlanSectionCard::changed,
                this,
                [this](PlanSection section, std::size_t index, const PlanEntry &entry) {
                    if (m_plan.replace(section, index, entry))
                        onChanged();
                });
        connect(card, &PlanSectionCard::removeRequested, this, &SafetyPlanPage::removeLine);
        connect(card, &PlanSectionCard::copied, this, [this](const QString &contact) {
            m_live->announce(tr("%1 copied").arg(contact));
        });
    }
}

void SafetyPlanPage::translate()
{
    const auto put = [](PillButton *button, const QString &words) {
        button->setText(words);
        button->setAccessibleName(words);
        button->updateGeometry();
    };
    put(m_back, tr("Back to help lines"));
    put(m_undo, tr("Undo"));
    setAccessibleName(PlanWords::title());
    m_title->setText(PlanWords::title());
    m_intro->setText(tr("A few steps in your own words for when things get hard. Begin at the top, "
                        "and go on to the next when one is not enough."));
    m_where->setText(tr("It is kept on this computer only, encrypted with a key from its password "
                        "store."));
    m_opening->setText(tr("Your plan is being opened. Your computer may ask for the password of "
                          "its password store."));
    for (PlanSectionCard *card : m_cards)
        card->translate();
    m_notice->translate();
    m_foot->translate();
}

void SafetyPlanPage::arrange()
{
    const int side = width() >= m_theme.px(leastForWideMargin) ? planMargin : narrowPlanMargin;
    m_topPlace->setCap(m_theme.px(widestPlan));
    m_place->setCap(m_theme.px(widestPlan));
    m_topPlace->setContentsMargins(side, 16, side, 12);
    m_place->setContentsMargins(side, 4, side, 24);
}

void SafetyPlanPage::showPlan(const SafetyPlan &plan)
{
    m_plan = plan;
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->show(m_plan.entries(planSections.at(i)));
}

void SafetyPlanPage::showOpening(bool opening)
{
    m_opening->setVisible(opening);
    m_sections->setVisible(!opening);
}

void SafetyPlanPage::showKept(bool kept)
{
    m_where->setVisible(kept);
}

void SafetyPlanPage::showStatus(const QString &word)
{
    m_status->setText(word);
    m_status->setVisible(!word.isEmpty());
    m_live->announce(word);
}

void SafetyPlanPage::showSaved()
{
    showStatus(m_removed ? tr("Removed.") : tr("Saved"));
}

void SafetyPlanPage::showTrouble(const QString &sentence, bool canRetry, bool canStartAnew)
{
    m_notice->tell(sentence, canRetry, canStartAnew);
    m_live->announce(sentence);
}

void SafetyPlanPage::tell(const QString &sentence)
{
    m_foot->tell(sentence);
    m_live->announce(sentence);
}

void SafetyPlanPage::removeLine(PlanSection section, std::size_t index)
{
    if (index >= m_plan.entries(section).size())
        return;
    const Removed removed{section, index, m_plan.entries(section)[index]};
    m_plan.remove(section, index);
    onChanged();
    m_removed = removed;
    m_undo->show();
    showStatus(tr("Removed."));
}

void SafetyPlanPage::undo()
{
    const auto removed = std::exchange(m_removed, std::nullopt);
    if (!removed || !m_plan.insert(removed->section, removed->index, removed->entry))
        return;
    onChanged();
    m_cards[std::size_t(removed->section)]->takeFocus(removed->index);
}

void SafetyPlanPage::onChanged()
{
    m_removed.reset();
    m_undo->hide();
    m_foot->tell({});
    showStatus({});
    showPlan(m_plan);
    emit planChanged(m_plan);
}

void SafetyPlanPage::commit()
{
    for (PlanSectionCard *card : m_cards)
        card->commit();
}

void SafetyPlanPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_scroll->verticalScrollBar()->setValue(0);
    m_foot->askBeforeDeleting(false);
    emit shown();
}

void SafetyPlanPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    commit();
}

void SafetyPlanPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        translate();
}

void SafetyPlanPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace pulsemates
