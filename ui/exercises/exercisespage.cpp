#include "ui/exercises/exercisespage.h"

#include "ui/common/cappedlayout.h"
#include "ui/common/cardgrid.h"
#include "ui/common/paragraph.h"
#include "ui/exercises/holdscard.h"
#include "ui/exercises/movecard.h"
#include "ui/exercises/patterncard.h"
#include "ui/exercises/routinecard.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr int widest = 980; // lines and cards longer than this are hard to follow

} // namespace

ExercisesPage::ExercisesPage(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea)
{
    setObjectName(QStringLiteral("exercisesPage"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *sheet = new QWidget;
    m_scroll->setWidget(sheet);
    sheet->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_place = new CappedLayout(widest, sheet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
}

void ExercisesPage::offer(std::shared_ptr<const GuidanceLibrary> library,
                          const PersonalLimits &limits)
{
    if (library == m_library && limits == m_limits)
        return;
    m_library = std::move(library);
    m_limits = limits;
    outdate();
}

void ExercisesPage::outdate()
{
    m_outdated = true;
    if (isVisible())
        rebuild();
}

void ExercisesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        outdate();
}

void ExercisesPage::showEvent(QShowEvent *event)
{
    if (m_outdated)
        rebuild();
    QWidget::showEvent(event);
}

void ExercisesPage::rebuild()
{
    m_outdated = false;
    setAccessibleName(tr("Exercises"));
    const QWidget *focus = focusWidget();
    const bool hadFocus = focus && focus->hasFocus() && m_content && m_content->isAncestorOf(focus);
    const QString name = hadFocus ? focus->objectName() : QString();
    if (m_content) {
        m_content->hide();
        m_content->deleteLater(); // a card of it may be the sender of what led here
    }
    m_content = nullptr;
    if (!m_library)
        return;
    build();
    if (hadFocus)
        focusOn(name);
}

void ExercisesPage::build()
{
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(12);
    addBreathing(column);
    column->addSpacing(16);
    addRoutines(column);
    column->addSpacing(16);
    addMoves(column);
    column->addStretch();
    m_place->addWidget(m_content);
    m_content->show(); // now, not after the first picture of the page
}

void ExercisesPage::focusOn(const QString &name)
{
    QAbstractButton *next = m_content->findChild<QAbstractButton *>(name);
    const auto cards = m_content->findChildren<PatternCard *>();
    const auto held = std::ranges::find_if(cards, &PatternCard::hasHolds);
    if (!next && held != cards.end()) // after the question: what it opened
        next = &(*held)->startButton();
    if (!next)
        next = &cards.first()->startButton();
    m_scroll->widget()->layout()->activate(); // where it stands has to be known
    next->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(next);
}

void ExercisesPage::addTitle(QVBoxLayout *column, const QString &text)
{
    auto *title = new Paragraph(m_theme, TextSize::Large, &ThemeColors::text, QFont::DemiBold);
    title->setText(text);
    column->addWidget(title);
}

void ExercisesPage::addLine(QVBoxLayout *column, const QString &text, const char *name)
{
    auto *line = new Paragraph(m_theme, TextSize::Base, &ThemeColors::muted);
    line->setObjectName(QString::fromLatin1(name));
    line->setText(text);
    column->addWidget(line);
}

void ExercisesPage::addBreathing(QVBoxLayout *column)
{
    const GuidanceWords &words = m_library->words();
    addTitle(column, tr("Breathing"));
    addLine(
        column, words.breatheSoftly + QLatin1Char(' ') + words.breathingStop, "breathingStopLabel");
    auto *grid = new CardGrid(m_theme, 300, 3);
    bool anyHidden = false;
    for (const BreathingPattern &pattern : m_library->patterns()) {
        if (pattern.hasHolds && !m_limits.holdsAllowed) {
            anyHidden = true;
            continue;
        }
        auto *card = new PatternCard(m_theme, pattern);
        connect(card, &PatternCard::startRequested, this, &ExercisesPage::startBreathing);
        grid->add(card);
    }
    column->addWidget(grid);
    if (anyHidden) {
        auto *holds = new HoldsCard(m_theme, words);
        connect(holds, &HoldsCard::answered, this, &ExercisesPage::holdsAnswered);
        column->addWidget(holds);
    }
    addLine(column,
            words.breathingPosture + QLatin1Char(' ') + words.emergency,
            "breathingPostureLabel");
}

void ExercisesPage::addRoutines(QVBoxLayout *column)
{
    const GuidanceWords &words = m_library->words();
    addTitle(column, tr("Stretching"));
    addLine(column, words.stretchSoftly + QLatin1Char(' ') + words.stretchStop, "stretchStopLabel");
    auto *grid = new CardGrid(m_theme, 280, 3);
    std::vector<StretchRoutine> routines = m_library->routines();
    std::ranges::stable_sort(routines, {}, &StretchRoutine::nominal);
    for (const StretchRoutine &routine : routines) {
        auto *card = new RoutineCard(m_theme, m_library->adapted(routine, m_limits));
        connect(card, &RoutineCard::startRequested, this, &ExercisesPage::startStretch);
        grid->add(card);
    }
    column->addWidget(grid);
}

void ExercisesPage::addMoves(QVBoxLayout *column)
{
    const GuidanceWords &words = m_library->words();
    addTitle(column, tr("All moves"));
    addLine(
        column, words.stretchStanding + QLatin1Char(' ') + words.stretchTwists, "movesLimitsLabel");
    auto *grid = new CardGrid(m_theme, 200, 4);
    for (const StretchMove &move : m_library->moves())
        grid->add(new MoveCard(m_theme, move));
    column->addWidget(grid);
}

} // namespace pulsemates
