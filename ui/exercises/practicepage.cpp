#include "ui/exercises/practicepage.h"

#include "ui/checkin/checkinstage.h"
#include "ui/checkin/orb.h"
#include "ui/common/cappedlayout.h"
#include "ui/common/flowlayout.h"
#include "ui/common/livelabel.h"
#include "ui/common/pillbutton.h"
#include "ui/common/theme.h"
#include "ui/guidance/breathadvice.h"
#include "ui/guidance/breathcaption.h"
#include "ui/guidance/stretchcard.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace pulsemates {

namespace {

constexpr std::chrono::seconds countdown{3};
constexpr int stretchWidth = 440; // at most
constexpr int margin = 24;
constexpr int buttonGap = 8;

} // namespace

PracticePage::PracticePage(Theme &theme,
                           ExercisePlayer &player,
                           const Clock &clock,
                           QWidget *parent)
    : QWidget(parent)
    , m_player(player)
{
    setObjectName(QStringLiteral("practicePage"));
    build(theme, clock);
    connectPlayer();
    connect(&theme, &Theme::changed, this, &PracticePage::fitKeys);
}

PracticePage::~PracticePage() = default;

void PracticePage::build(Theme &theme, const Clock &clock)
{
    buildBreathing(theme, clock);
    buildStretch(theme);
    buildScroll();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_scroll, 1);
    whole->addLayout(makeButtons(theme)); // in sight wherever the rest is scrolled to
    m_live = new LiveLabel(this);
}

void PracticePage::buildBreathing(Theme &theme, const Clock &clock)
{
    m_orb = new Orb(theme, clock, this);
    m_orb->setObjectName(QStringLiteral("practiceOrb"));
    m_stage = new CheckInStage(theme, *m_orb, this);
    m_stage->setObjectName(QStringLiteral("practiceStage"));
    m_below = new QWidget(m_stage);
    m_caption = new BreathCaption(theme, m_below);
    auto *below = new QVBoxLayout(m_below);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(12);
    below->addWidget(m_caption);
    m_advice = new BreathAdvice(theme, m_below);
    below->addWidget(m_advice);
    connect(m_advice, &BreathAdvice::groundingShown, m_caption, &QWidget::setHidden);
}

void PracticePage::buildStretch(Theme &theme)
{
    m_stretchSide = new QWidget(this);
    m_stretch = new StretchCard(theme, m_stretchSide);
    auto *middle = new CappedLayout(theme.px(stretchWidth), m_stretchSide, Qt::AlignCenter);
    middle->setContentsMargins(margin, margin, margin, margin);
    middle->addWidget(m_stretch);
    connect(&theme, &Theme::changed, middle, [middle, &theme] {
        middle->setCap(theme.px(stretchWidth));
    });
}

void PracticePage::buildScroll()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stage, 1);
    column->addWidget(m_stretchSide, 1);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("practiceScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->viewport()->installEventFilter(this);
    m_laidOut.setSingleShot(true); // a timer of no time comes after all that is posted
    connect(&m_laidOut, &QTimer::timeout, this, [this] {
        const int top =
            m_scrollTarget ? m_scrollTarget->mapTo(m_scroll->widget(), QPoint(0, 0)).y() : 0;
        m_scroll->verticalScrollBar()->setValue(top);
    });
}

QLayout *PracticePage::makeButtons(Theme &theme)
{
    m_pause = new PillButton(theme, PillButton::Kind::Paper, tr("Pause"), this);
    m_pause->setObjectName(QStringLiteral("practicePauseButton"));
    m_done = new PillButton(theme, PillButton::Kind::Paper, tr("Done"), this);
    m_done->setObjectName(QStringLiteral("practiceDoneButton"));
    auto *buttons = new FlowLayout(buttonGap, 0);
    for (PillButton *button : {m_pause, m_done}) {
        button->allowWrapping();
        buttons->addWidget(button);
    }
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(margin, 4, margin, margin);
    foot->addLayout(buttons);
    return foot;
}

void PracticePage::connectPlayer()
{
    connect(m_orb, &Orb::clicked, this, &PracticePage::togglePause);
    connect(m_pause, &PillButton::clicked, this, &PracticePage::togglePause);
    connect(m_done, &PillButton::clicked, this, &PracticePage::finish);
    connect(m_stretch, &StretchCard::stepBegan, m_live, &LiveLabel::announce);
    connect(m_stretch, &StretchCard::pauseToggled, this, &PracticePage::togglePause);
    connect(m_advice, &BreathAdvice::groundingChosen, this, &PracticePage::lookAround);
    connect(
        m_stretch, &StretchCard::gentlerRequested, &m_player, &ExercisePlayer::takeGentlerSteps);
    connect(m_stretch, &StretchCard::skipRequested, &m_player, &ExercisePlayer::skipStep);
    connect(m_stretch, &StretchCard::backRequested, &m_player, &ExercisePlayer::stepBack);
    connect(&m_player, &ExercisePlayer::breath, this, [this](const BreathMoment &moment) {
        m_orb->setBreath(moment);
        m_caption->showMoment(moment);
    });
    connect(&m_player, &ExercisePlayer::breathEdge, this, [this](const BreathMoment &moment) {
        const int step = moment.state == BreathMoment::State::Breathing ? moment.step : -1;
        if (step >= 0 && step != m_announcedStep) // phase changes only, never each second
            m_live->announce(m_orb->words());
        m_announcedStep = step;
        m_breathed = m_breathed || (step >= 0 && moment.cycle > 1);
    });
    connect(&m_player, &ExercisePlayer::stretch, this, [this](const StretchMoment &moment) {
        if (const StretchClock *clock = m_player.stretchClock())
            m_stretch->showMoment(moment, clock->routine());
    });
    connect(&m_player, &ExercisePlayer::activityChanged, this, &PracticePage::showActivity);
    connect(&m_player, &ExercisePlayer::breathFinished, this, &PracticePage::finish);
    connect(&m_player, &ExercisePlayer::stretchFinished, this, &PracticePage::finish);
}

void PracticePage::setWords(const GuidanceWords &words, bool inFull)
{
    m_advice->setWords(words, inFull);
    m_stretch->setStopRule(words.stretchStop);
}

void PracticePage::startBreathing(const BreathingPattern &pattern, std::chrono::seconds length)
{
    m_breathing = true;
    m_breathed = false;
    m_announcedStep = -1;
    m_stretchSide->hide();
    m_stage->show();
    m_orb->setPattern(pattern);
    m_orb->setMode(Orb::Mode::Breathing);
    m_caption->showPattern(pattern);
    m_advice->close();
    m_advice->setCaution(pattern.caution);
    m_stage->showAlone(m_below);
    scrollTo(nullptr);
    emit started();
    m_player.stop();
    m_player.startBreathing(pattern, length, countdown);
    m_orb->setFocus(Qt::OtherFocusReason);
}

void PracticePage::startStretch(const StretchRoutine &routine)
{
    m_breathing = false;
    m_breathed = false;
    m_stage->hide();
    m_stretchSide->show();
    m_stretch->showRoutine(routine);
    scrollTo(nullptr);
    emit started();
    m_player.stop();
    m_player.startStretch(routine);
    m_pause->setFocus(Qt::OtherFocusReason);
}

void PracticePage::togglePause()
{
    if (m_breathing && m_player.isBreathingPaused())
        m_player.resumeBreathing();
    else if (m_breathing)
        m_player.pauseBreathing();
    else if (m_player.isStretchPaused())
        m_player.resumeStretch();
    else
        m_player.pauseStretch();
}

void PracticePage::lookAround(bool grounding)
{
    if (grounding)
        m_player.pauseBreathing();
    else
        m_player.resumeBreathing();
    m_stage->rearrange();
    scrollTo(grounding ? m_advice : nullptr);
}

void PracticePage::scrollTo(QWidget *shown)
{
    m_scrollTarget = shown;
    m_laidOut.start(std::chrono::milliseconds(0));
}

void PracticePage::showActivity()
{
    const bool paused = m_breathing ? m_player.isBreathingPaused() : m_player.isStretchPaused();
    if (!paused)
        m_advice->close();
    m_orb->setBreathPaused(paused);
    m_stretch->setRunning(m_player.isStretching() && !paused);
    m_pause->setText(paused ? tr("Go on") : tr("Pause"));
    fitKeys();
}

void PracticePage::finish()
{
    m_player.stop();
    emit ended(m_breathed);
}

void PracticePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        finish();
    else if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        togglePause();
    else
        QWidget::keyPressEvent(event);
}

void PracticePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_player.setShown(true);
    measureRoom();
}

void PracticePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_player.setShown(false); // the sound goes on; nothing is drawn
}

bool PracticePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        measureRoom();
    return QWidget::eventFilter(watched, event);
}

void PracticePage::measureRoom()
{
    m_stage->setViewportHeight(m_scroll->viewport()->height()); // the orb is centred in it
    fitKeys();
}

void PracticePage::fitKeys()
{
    m_pause->setKeyText(tr("Space"));
    m_done->setKeyText(tr("Esc"));
    // Side by side without their keys leaves more room for the exercise than one above the other.
    const int both = m_pause->sizeHint().width() + buttonGap + m_done->sizeHint().width();
    if (both <= width() - 2 * margin)
        return;
    m_pause->setKeyText({});
    m_done->setKeyText({});
}

} // namespace pulsemates
