#pragma once

#include "core/guidance/guidancewords.h"
#include "core/pipeline/exerciseplayer.h"

#include <QTimer>
#include <QWidget>

class QLayout;
class QScrollArea;

namespace pulsemates {

class BreathAdvice;
class BreathCaption;
class CheckInStage;
class LiveLabel;
class Orb;
class PillButton;
class StretchCard;
class Theme;

/// One exercise on its own: the same orb as pacer, or the steps of a routine; no check-in, no
/// words. Thread: GUI.
class PracticePage : public QWidget
{
    Q_OBJECT

public:
    PracticePage(Theme &theme,
                 ExercisePlayer &player,
                 const Clock &clock,
                 QWidget *parent = nullptr);
    ~PracticePage() override;

    void setWords(const GuidanceWords &words, bool inFull); ///< when to stop
    void startBreathing(const BreathingPattern &pattern, std::chrono::seconds length);
    void startStretch(const StretchRoutine &routine);

signals:
    void started();
    /// By itself or by the person. @p breathed: at least one breath beside its stop rule is over.
    void ended(bool breathed);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(Theme &theme, const Clock &clock);
    void buildBreathing(Theme &theme, const Clock &clock);
    void buildStretch(Theme &theme);
    void buildScroll();
    [[nodiscard]] QLayout *makeButtons(Theme &theme);
    void connectPlayer();
    void togglePause();
    void lookAround(bool grounding);
    void showActivity();
    void finish();
    void measureRoom();
    void fitKeys();
    void scrollTo(QWidget *shown); ///< once it is laid out; nullptr: back to the top

    ExercisePlayer &m_player;
    QScrollArea *m_scroll = nullptr;
    Orb *m_orb = nullptr;
    CheckInStage *m_stage = nullptr;
    QWidget *m_below = nullptr;
    BreathCaption *m_caption = nullptr;
    BreathAdvice *m_advice = nullptr;
    QWidget *m_stretchSide = nullptr;
    StretchCard *m_stretch = nullptr;
    PillButton *m_pause = nullptr;
    PillButton *m_done = nullptr;
    LiveLabel *m_live = nullptr;
    QTimer m_laidOut;
    QWidget *m_scrollTarget = nullptr;
    bool m_breathing = true;
    bool m_breathed = false;
    int m_announcedStep = -1;
};

} // namespace pulsemates
