#include "ui/guidance/stretchcard.h"

#include "ui/common/iconbutton.h"
#include "ui/common/pairlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"
#include "ui/guidance/stretchdrawing.h"

#include <QHBoxLayout>

#include <utility>

namespace pulsemates {

namespace {

constexpr int leastWords = 120; // narrower than this beside the drawing, they go below it

} // namespace

StretchCard::StretchCard(Theme &theme, QWidget *parent)
    : Card(theme, Kind::Raised, parent)
    , m_drawing(new StretchDrawing(theme, this))
    , m_title(new Paragraph(theme, TextSize::Base, &ThemeColors::text, QFont::DemiBold, this))
    , m_seconds(new QLabel(this))
    , m_text(new Paragraph(theme, TextSize::Base, &ThemeColors::text, QFont::Normal, this))
    , m_place(new Paragraph(theme, TextSize::Small, &ThemeColors::muted, QFont::Normal, this))
    , m_caution(new Paragraph(theme, TextSize::Small, &ThemeColors::muted, QFont::Normal, this))
    , m_gentler(new PillButton(theme, PillButton::Kind::Quiet, tr("Seated instead"), this))
    , m_back(
          new IconButton(theme, Icon::SkipBack, tr("Step before"), IconButton::Shape::Bare, this))
    , m_pause(
          new IconButton(theme, Icon::Play, tr("Start the stretch"), IconButton::Shape::Bare, this))
    , m_skip(
          new IconButton(theme, Icon::SkipForward, tr("Next step"), IconButton::Shape::Bare, this))
{
    setObjectName(QStringLiteral("stretchCard"));
    m_title->setObjectName(QStringLiteral("stretchTitleLabel"));
    m_text->setObjectName(QStringLiteral("stretchTextLabel"));
    m_seconds->setObjectName(QStringLiteral("stretchSecondsLabel"));
    m_place->setObjectName(QStringLiteral("stretchPlaceLabel"));
    m_caution->setObjectName(QStringLiteral("stretchCautionLabel"));
    m_gentler->setObjectName(QStringLiteral("stretchGentlerButton"));
    m_back->setObjectName(QStringLiteral("stretchBackButton"));
    m_pause->setObjectName(QStringLiteral("stretchPauseButton"));
    m_skip->setObjectName(QStringLiteral("stretchSkipButton"));
    m_seconds->setTextFormat(Qt::PlainText);

    theme.dress(m_seconds, TextSize::Base, &ThemeColors::accent, QFont::DemiBold);

    m_gentler->allowWrapping();

    arrange();
    connectButtons();
}

void StretchCard::arrange()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_seconds, 0, Qt::AlignTop);
    m_seconds->setMinimumHeight(m_theme.px(int(TextSize::Base)) * 3 / 2);
    auto *row = new PairLayout(16, nullptr, PairLayout::Second::Before);
    row->keepFirstAtTop();
    const auto measure = [this, row] { row->setLeastFirst(m_theme.px(leastWords)); };
    connect(&m_theme, &Theme::changed, this, measure);
    measure();
    auto *words = new QWidget;
    auto *lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    lines->addLayout(head);
    lines->addWidget(m_text);
    lines->addWidget(m_place);
    lines->addStretch();
    row->addWidget(words);
    row->addWidget(makeFigure());
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(4);
    whole->addLayout(row);
    whole->addWidget(m_caution);
    whole->addWidget(m_gentler, 0, Qt::AlignHCenter);
}

QWidget *StretchCard::makeFigure()
{
    auto *figure = new QWidget;
    auto *controls = new QHBoxLayout;
    controls->setSpacing(0);
    for (IconButton *button : {m_back, m_pause, m_skip})
        controls->addWidget(button);
    auto *column = new QVBoxLayout(figure);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_drawing, 0, Qt::AlignHCenter);
    column->addLayout(controls);
    return figure;
}

void StretchCard::connectButtons()
{
    connect(m_back, &IconButton::clicked, this, &StretchCard::backRequested);
    connect(m_pause, &IconButton::clicked, this, &StretchCard::pauseToggled);
    connect(m_skip, &IconButton::clicked, this, &StretchCard::skipRequested);
    connect(m_gentler, &PillButton::clicked, this, &StretchCard::gentlerRequested);
}

void StretchCard::setStopRule(const QString &sentence)
{
    m_stopRule = sentence;
    showCaution();
}

void StretchCard::showRoutine(const StretchRoutine &routine)
{
    m_step = -1;
    m_begun = -1;
    m_finished = false;
    setRunning(false);
    if (routine.steps.empty())
        return;
    showStep(routine, 0);
    m_gentler->hide(); // there are no steps to change before they run
    m_drawing->setFraction(0);
    m_seconds->setText(tr("%1 s").arg(routine.steps.front().duration.count()));
}

void StretchCard::showMoment(const StretchMoment &moment, const StretchRoutine &routine)
{
    if (moment.step < 0 || std::size_t(moment.step) >= routine.steps.size())
        return;
    const bool other = m_routine != routine;
    if (moment.step != m_step || other)
        showStep(routine, moment.step);
    showTime(moment);
    if (std::exchange(m_begun, moment.step) != moment.step || other)
        emit stepBegan(m_title->text() + QStringLiteral(". ") + m_text->text());
}

void StretchCard::showStep(const StretchRoutine &routine, int index)
{
    if (m_routine != routine)
        m_routine = routine;
    m_step = index;
    const StretchStep &step = routine.steps[std::size_t(index)];
    m_drawing->showStep(step);
    m_title->setText(step.title);
    m_text->setText(step.text);
    const QString place = tr("%1 of %2").arg(index + 1).arg(routine.steps.size());
    if (step.side == BodySide::None)
        m_place->setText(place);
    else
        m_place->setText(step.side == BodySide::Left ? tr("left side · %1").arg(place)
                                                     : tr("right side · %1").arg(place));
    m_gentler->setText(step.standing ? tr("Seated instead") : tr("A gentler one instead"));
    m_gentler->setVisible(!step.gentler.empty());
    showCaution();
}

void StretchCard::showCaution()
{
    QStringList lines{m_stopRule};
    if (m_step >= 0 && std::size_t(m_step) < m_routine.steps.size())
        lines.prepend(m_routine.steps[std::size_t(m_step)].caution);
    lines.removeAll(QString());
    m_caution->setText(lines.join(u' '));
    m_caution->setVisible(!lines.isEmpty());
}

void StretchCard::showTime(const StretchMoment &moment)
{
    m_finished = moment.state == StretchMoment::State::Finished;
    m_drawing->setFraction(m_finished ? 1.0 : moment.fraction);
    if (m_finished)
        m_seconds->setText(tr("Done"));
    else if (moment.state == StretchMoment::State::GetReady)
        m_seconds->setText(tr("in %1 s").arg(moment.secondsLeft));
    else
        m_seconds->setText(tr("%1 s").arg(moment.secondsLeft));
    setRunning(m_running && !m_finished);
}

void StretchCard::setRunning(bool running)
{
    m_running = running;
    m_pause->setIconName(running ? Icon::Pause : (m_finished ? Icon::Replay : Icon::Play));
    m_pause->setName(running      ? tr("Pause the stretch")
                     : m_finished ? tr("Do the stretch again")
                                  : tr("Start the stretch"));
    m_skip->setEnabled(!m_finished);
}

} // namespace pulsemates
