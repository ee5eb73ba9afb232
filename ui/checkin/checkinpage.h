#pragma once

#include "core/common/clock.h"
#include "core/guidance/breathclock.h"
#include "core/guidance/guidancewords.h"
#include "core/guidance/stretchclock.h"
#include "core/pipeline/checkin.h"
#include "ui/common/theme.h"
#include "ui/playback/speechview.h"

#include <QWidget>

class QScrollArea;

namespace pulsemates {

class CheckInKeys;
class CheckInStage;
class CheckInTopBar;
class GuidancePanel;
class IdlePanel;
class ListeningPanel;
class LiveLabel;
class OfferLine;
class Orb;
class TroublePanel;
class UnderBreath;
class UndoBar;

/// The page around the orb: shows what a check-in has become and says what the person wants.
/// Holds no state of its own beyond what is on the screen. Thread: GUI.
class CheckInPage : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds limit{60};
    static constexpr std::chrono::seconds softWordAt{50};

    CheckInPage(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] const CheckIn &checkIn() const { return m_checkIn; }
    [[nodiscard]] Orb &orb() { return *m_orb; }
    void setListens(bool listens); ///< false: nothing understands this language; it is typed
    void setCoached(bool coached); ///< somebody can write messages
    void setDemo();                ///< the words are those of a recording, not of the person
    /// When to stop, and what to do instead; @p inFull until it has been read once.
    void setExerciseWords(const GuidanceWords &words, bool inFull);

public slots:
    void showCheckIn(const pulsemates::CheckIn &checkIn);
    void showLevel(float rms);
    void showMicrophone(const QString &name, bool open);
    void showMuted(bool muted) { m_muted = muted; } ///< nothing but zeros arrives: no quiet room
    void showMode(pulsemates::CoachingMode mode);
    void showRecorded(std::chrono::milliseconds recorded); ///< so far; drives the countdown
    void showBreath(const pulsemates::BreathMoment &moment);
    void showBreathPaused(bool paused);
    void endGrounding(); ///< back to the line with the stop rule
    [[nodiscard]] bool hasBreathedThrough() const { return m_breathedThrough; } ///< a whole cycle
    void showStretch(const pulsemates::StretchMoment &moment,
                     const pulsemates::StretchRoutine &routine);
    void showStretchRunning(bool running);
    void showSpeech(const pulsemates::SpeechView &speech);
    void showUndo(int seconds);                ///< 0 hides it
    void showSupport(const QString &sentence); ///< the card above everything; empty hides it
    void openTyping();

signals:
    void approached();
    void left();
    void recordRequested();
    void stopRequested();
    void stopNear(bool near);
    void discardRequested();
    void undoRequested();
    void textSubmitted(const QString &text);
    void breatheRequested();
    void modeChosen(pulsemates::CoachingMode mode);
    void moodCorrected(pulsemates::MoodLabel label);
    void wordsEdited(const QString &text);
    void retryRequested();
    void helpRequested();
    void goOnRequested();
    void newCheckInRequested();
    void doneRequested();
    void alternativeAccepted();
    void speechPauseToggled();
    void replayRequested();
    void lateOpened();
    void volumeChanged(float volume);
    void muteToggled();
    void stretchBackRequested();
    void stretchPauseToggled();
    void stretchSkipRequested();
    void stretchGentlerRequested();
    void breathPauseToggled();
    void groundingChosen(bool grounding); ///< true: all stands still; false: back to the breath
    /// The first frame that holds the guidance has gone to the screen.
    void painted(pulsemates::CheckInId id, pulsemates::MonotonicTime at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build(Theme &theme, const Clock &clock);
    QLayout *buildSupport(Theme &theme);
    void connectPanels();
    void connectGuidance();
    void pressOrb();
    void pressEscape();
    void showState();
    void showIdle();
    void showListening();
    void showGuiding();
    void showTrouble();
    void measureRoom();
    [[nodiscard]] static QString mutedWord();
    [[nodiscard]] static QString lastSecondsWord();
    void usePattern(const BreathingPattern &pattern);
    [[nodiscard]] bool hasNews(const CheckIn &before) const; ///< for who listens to a screen reader
    void announceState(CheckInState before);
    OfferLine *m_support = nullptr; ///< a person can be talked to
    QString m_supportWords;
    QScrollArea *m_scroll = nullptr;
    Orb *m_orb = nullptr;
    CheckInStage *m_stage = nullptr;
    CheckInTopBar *m_bar = nullptr;
    IdlePanel *m_idle = nullptr;
    ListeningPanel *m_listening = nullptr;
    TroublePanel *m_trouble = nullptr;
    UnderBreath *m_underBreath = nullptr;
    GuidancePanel *m_guidance = nullptr;
    QWidget *m_room = nullptr; ///< where guidance was that has been taken back
    UndoBar *m_undo = nullptr;
    LiveLabel *m_live = nullptr;
    CheckInKeys *m_keys = nullptr;
    CheckIn m_checkIn;
    CheckInId m_patternFor;
    QString m_pattern;
    bool m_listens = true;
    bool m_takenBack = false; ///< guidance of this check-in, at least once
    int m_announcedStep = -1;
    bool m_breathedThrough = false;
    QString m_emergency;
    bool m_muted = false;
};

} // namespace pulsemates
