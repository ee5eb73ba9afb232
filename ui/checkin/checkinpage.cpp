#include "ui/checkin/checkinpage.h"

#include "ui/checkin/checkinkeys.h"
#include "ui/checkin/checkinstage.h"
#include "ui/checkin/checkintopbar.h"
#include "ui/checkin/idlepanel.h"
#include "ui/checkin/listeningpanel.h"
#include "ui/checkin/microphonepill.h"
#include "ui/checkin/modeswitch.h"
#include "ui/checkin/orb.h"
#include "ui/checkin/troublepanel.h"
#include "ui/checkin/undobar.h"
#include "ui/common/livelabel.h"
#include "ui/guidance/breathadvice.h"
#include "ui/guidance/breathcaption.h"
#include "ui/guidance/guidancepanel.h"
#include "ui/guidance/messagecard.h"
#include "ui/guidance/offerline.h"
#include "ui/guidance/stretchcard.h"
#include "ui/guidance/underbreath.h"
#include "ui/guidance/wordscard.h"
#include "ui/playback/transport.h"

#include <QApplication>
#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace pulsemates {

namespace {
constexpr double smallOrb = 0.66; // while typing or in trouble
constexpr int airOfOrb = -16;     // its box ends where its glow does
constexpr int underSmallOrb = 6;
constexpr int underRing = 8;

QString messageOf(const CheckIn &checkIn)
{
    if (checkIn.reply)
        return checkIn.reply->text;
    return checkIn.guidance ? checkIn.guidance->message.text : QString();
}

} // namespace

CheckInPage::CheckInPage(Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("checkInPage"));
    theme.paper(this, &ThemeColors::background);
    build(theme, clock);
    connectPanels();
    connectGuidance();
    connect(m_keys, &CheckInKeys::stopPressed, this, &CheckInPage::stopRequested);
    connect(m_keys, &CheckInKeys::escapePressed, this, &CheckInPage::pressEscape);
    setFocusProxy(m_orb);
    showState();
}

void CheckInPage::build(Theme &theme, const Clock &clock)
{
    m_orb = new Orb(theme, clock, this);
    m_stage = new CheckInStage(theme, *m_orb, this);
    m_bar = new CheckInTopBar(theme, m_stage);
    m_idle = new IdlePanel(theme, m_stage);
    m_listening = new ListeningPanel(theme, m_stage);
    m_listening->reserveSoftWords({mutedWord(), lastSecondsWord()});
    m_trouble = new TroublePanel(theme, m_stage);
    m_guidance = new GuidancePanel(theme, clock, m_stage);
    m_underBreath = new UnderBreath(theme, m_stage);
    m_room = new QWidget(m_stage);
    for (QWidget *panel : std::initializer_list<QWidget *>{
             m_listening, m_trouble, m_guidance, m_underBreath, m_room})
        panel->hide();
    m_stage->setTopBar(m_bar);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("checkInScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_stage);
    m_scroll->viewport()->installEventFilter(this);
    m_stage->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(buildSupport(theme));
    whole->addWidget(m_scroll, 1);
    m_undo = new UndoBar(theme, this);
    m_live = new LiveLabel(this);
    m_keys = new CheckInKeys(*this, *m_orb);
}

void CheckInPage::pressOrb()
{
    switch (m_orb->mode()) {
    case Orb::Mode::Idle:
        if (m_checkIn.state == CheckInState::Trouble)
            m_trouble->pressFirst(); // what was said is kept, also from the largest button
        else if (m_listens)
            emit recordRequested();
        else
            openTyping();
        break;
    case Orb::Mode::Preparing:
    case Orb::Mode::Listening:
        emit stopRequested();
        break;
    case Orb::Mode::Breathing:
        if (m_checkIn.softEnded)
            emit stopRequested();
        else if (!m_orb->isEndFresh())
            emit breathPauseToggled();
        break;
    }
}

void CheckInPage::pressEscape()
{
    if (m_checkIn.state == CheckInState::Listening || m_checkIn.softEnded)
        emit discardRequested();
    else
        m_idle->closeEditor();
}

void CheckInPage::showCheckIn(const CheckIn &checkIn)
{
    const CheckIn before = std::exchange(m_checkIn, checkIn);
    const bool sameId = before.id == checkIn.id;
    m_takenBack = sameId && (m_takenBack || before.softEnded);
    if ((before.state == CheckInState::Listening || before.softEnded) && !checkIn.softEnded)
        m_orb->noteEnd();
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    showState();
    const bool wasOver =
        before.state == CheckInState::Guiding || before.state == CheckInState::Trouble;
    if (hadFocus && wasOver && checkIn.state == CheckInState::Idle)
        m_orb->setFocus(Qt::OtherFocusReason); // "Press Space" is true at once
    if (hasNews(before))
        announceState(before.state);
}

// While the microphone is open a screen reader would be heard, too: the guidance of a soft end, and
// its end, are for the eyes.
bool CheckInPage::hasNews(const CheckIn &before) const
{
    if (m_checkIn.softEnded || (before.softEnded && m_checkIn.state == CheckInState::Listening))
        return false;
    const bool begins =
        before.listeningSince != m_checkIn.listeningSince && m_checkIn.listeningSince.count() != 0;
    return before.softEnded || begins || before.state != m_checkIn.state
           || (before.help && !m_checkIn.help) || before.id != m_checkIn.id
           || before.triedAgain != m_checkIn.triedAgain
           || messageOf(before) != messageOf(m_checkIn);
}

void CheckInPage::showState()
{
    if (m_checkIn.help) // covered; nothing of what was said or felt stands here
        return showIdle();
    const CheckInState state = m_checkIn.state;
    const bool listening = state == CheckInState::Listening;
    m_bar->showListening(listening && m_checkIn.listeningSince.count() != 0);
    m_bar->showModeSwitch(state == CheckInState::Idle || state == CheckInState::Trouble);
    // While guiding only an open microphone has to be seen.
    m_bar->setVisible(state != CheckInState::Guiding || m_bar->microphone().isOpen());
    // After a soft end the recording still runs: Space and Esc mean the same as before.
    const bool recording = listening || m_checkIn.softEnded;
    m_keys->setEnabled(recording, recording || m_idle->isEditing());
    switch (state) {
    case CheckInState::Idle:
        return showIdle();
    case CheckInState::Listening:
        return showListening();
    case CheckInState::Guiding:
        return showGuiding();
    case CheckInState::Trouble:
        return showTrouble();
    }
}

void CheckInPage::showIdle()
{
    m_orb->setMode(Orb::Mode::Idle);
    m_orb->setInvitation(m_listens ? Orb::Invitation::Speak : Orb::Invitation::Write);
    m_stage->showAlone(m_idle,
                       m_idle->isEditing() ? smallOrb : 1.0,
                       m_idle->isEditing() ? underSmallOrb : airOfOrb);
}

void CheckInPage::showListening()
{
    const bool heard = m_checkIn.listeningSince.count() != 0;
    if (m_orb->mode() != Orb::Mode::Listening && m_orb->mode() != Orb::Mode::Preparing) {
        m_idle->closeEditor();
        showRecorded(m_checkIn.recorded);
        if (!m_orb->hasFocus())
            m_listening->takeFocus();
    }
    m_patternFor = {}; // guidance that was taken back comes anew
    m_guidance->showCheckIn(m_checkIn);
    m_orb->setMode(heard ? Orb::Mode::Listening : Orb::Mode::Preparing);
    m_listening->showWords(m_checkIn.transcript, heard);
    // Whoever pauses often must not see the orb travel to and fro: once it has made room for the
    // guidance it stays where it is. In a narrow window it makes none.
    if (m_takenBack && !m_stage->isNarrow(m_stage->width()))
        m_stage->showBeside(m_listening, m_room);
    else
        m_stage->showAlone(m_listening, 1.0, underRing);
}

void CheckInPage::showGuiding()
{
    const QString pattern = m_checkIn.guidance ? m_checkIn.guidance->breathing.id : QString();
    if (m_checkIn.guidance && (m_patternFor != m_checkIn.id || m_pattern != pattern)) {
        m_patternFor = m_checkIn.id;
        m_pattern = pattern;
        usePattern(m_checkIn.guidance->breathing);
        m_scroll->ensureVisible(0, 0);
        if (m_idle->isEditing()) {
            m_idle->clearText();
            m_idle->closeEditor();
        }
        m_orb->setFocus(Qt::OtherFocusReason);
    }
    m_orb->setMode(Orb::Mode::Breathing);
    m_underBreath->caption().showAlarm(m_checkIn.bodyAlarm == BodyAlarm::Named ? m_emergency
                                                                               : QString());
    m_guidance->showCheckIn(m_checkIn);
    m_stage->showBeside(m_underBreath, m_guidance);
}

void CheckInPage::showTrouble()
{
    m_orb->setMode(Orb::Mode::Idle);
    m_trouble->showTrouble(m_checkIn);
    m_orb->setInvitation(m_trouble->firstWay());
    QWidget *below = m_trouble;
    if (m_idle->isEditing())
        below = m_idle;
    m_stage->showAlone(below, smallOrb, underSmallOrb);
}

void CheckInPage::announceState(CheckInState before)
{
    switch (m_checkIn.state) {
    case CheckInState::Listening: // not before the first frame: the first words would be lost
        return m_live->announce(m_checkIn.listeningSince.count() ? tr("Listening") : QString());
    case CheckInState::Guiding:
        return m_live->announce(QString(m_supportWords + u' ' + messageOf(m_checkIn)).trimmed());
    case CheckInState::Trouble:
        return m_live->announce(m_checkIn.help ? QString() : m_trouble->sentence());
    case CheckInState::Idle:
        m_live->announce(before == CheckInState::Idle ? QString() : tr("Ready for a check-in"));
    }
}

void CheckInPage::showLevel(float rms)
{
    m_bar->microphone().showLevel(rms);
    m_orb->setLevel(rms);
}

void CheckInPage::showMicrophone(const QString &name, bool open)
{
    m_bar->microphone().showMicrophone(name, open);
    m_bar->setVisible(m_checkIn.state != CheckInState::Guiding || open);
    m_stage->rearrange();
}

void CheckInPage::showMode(CoachingMode mode)
{
    m_bar->mode().setMode(mode);
}

void CheckInPage::showRecorded(std::chrono::milliseconds recorded)
{
    const std::chrono::milliseconds whole = limit;
    const auto remaining = std::max(std::chrono::milliseconds(0), whole - recorded);
    m_orb->setRemaining(double(remaining.count()) / double(whole.count()));
    m_bar->showRemaining(std::chrono::ceil<std::chrono::seconds>(remaining));
    m_listening->showSoftWord(m_muted                  ? mutedWord()
                              : recorded >= softWordAt ? lastSecondsWord()
                                                       : QString());
}

QString CheckInPage::mutedWord()
{
    return tr("No sound is arriving. Is the microphone muted?");
}

QString CheckInPage::lastSecondsWord()
{
    return tr("Ten more seconds, no hurry.");
}

void CheckInPage::usePattern(const BreathingPattern &pattern)
{
    m_announcedStep = 0;
    m_breathedThrough = false;
    m_orb->setPattern(pattern);
    m_underBreath->caption().showPattern(pattern);
    m_underBreath->caption().showMoment({});
    m_underBreath->advice().close();
    m_underBreath->advice().setCaution(pattern.caution);
}

void CheckInPage::setExerciseWords(const GuidanceWords &words, bool inFull)
{
    m_underBreath->advice().setWords(words, inFull);
    m_guidance->setEmergencyWords(words.emergency);
    m_emergency = words.emergency;
    m_guidance->stretch().setStopRule(words.stretchStop);
    m_stage->rearrange();
}

void CheckInPage::showBreath(const BreathMoment &moment)
{
    m_orb->setBreath(moment);
    m_underBreath->caption().showMoment(moment);
    // Phase changes only, never each second; the first phase comes with the message, which is read.
    const int step = moment.state == BreathMoment::State::Breathing ? moment.step : -1;
    if (step != m_announcedStep && step >= 0 && !m_checkIn.softEnded)
        m_live->announce(m_orb->words());
    m_announcedStep = step;
    m_breathedThrough = m_breathedThrough || moment.cycle > 1;
}

void CheckInPage::showBreathPaused(bool paused)
{
    m_orb->setBreathPaused(paused);
}

void CheckInPage::setDemo()
{
    m_guidance->words().setRecorded();
}

void CheckInPage::showStretch(const StretchMoment &moment, const StretchRoutine &routine)
{
    m_guidance->stretch().showMoment(moment, routine);
}

void CheckInPage::showStretchRunning(bool running)
{
    m_guidance->stretch().setRunning(running);
}

void CheckInPage::showSpeech(const SpeechView &speech)
{
    m_underBreath->transport().showSpeech(speech);
}

void CheckInPage::showUndo(int seconds)
{
    if (seconds > 0 && m_undo->isHidden())
        m_live->announce(
            tr("Recording discarded. Undo with Ctrl+Z within %n second(s).", nullptr, seconds));
    m_undo->showSeconds(seconds);
}

void CheckInPage::setListens(bool listens)
{
    m_listens = listens;
    m_idle->setListens(listens);
    showState();
}

void CheckInPage::openTyping()
{
    m_idle->openEditor();
}

bool CheckInPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        measureRoom();
    return QWidget::eventFilter(watched, event);
}

void CheckInPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    measureRoom();
}

void CheckInPage::measureRoom()
{
    m_stage->setSteadyWidth(m_scroll->width() - m_scroll->verticalScrollBar()->sizeHint().width());
    m_stage->setViewportHeight(m_scroll->viewport()->height());
}

} // namespace pulsemates
