#pragma once

#include "core/guidance/stretchclock.h"
#include "ui/common/card.h"

class QLabel;

namespace pulsemates {

class IconButton;
class Paragraph;
class PillButton;
class StretchDrawing;

/// One step of a stretch at a time: drawing with ring, sentence, side, seconds, and ways through.
class StretchCard : public Card
{
    Q_OBJECT

public:
    explicit StretchCard(Theme &theme, QWidget *parent = nullptr);

    /// The first step at rest, before anything runs.
    void showRoutine(const StretchRoutine &routine);
    void showMoment(const StretchMoment &moment, const StretchRoutine &routine);
    void setRunning(bool running);
    void setStopRule(const QString &sentence); ///< shown under every step

signals:
    void stepBegan(const QString &words); ///< what is to be done now
    void backRequested();
    void pauseToggled(); ///< also the way to start
    void skipRequested();
    void gentlerRequested(); ///< seated, or without the twist

private:
    void arrange();
    [[nodiscard]] QWidget *makeFigure();
    void connectButtons();
    void showStep(const StretchRoutine &routine, int index);
    void showTime(const StretchMoment &moment);
    void showCaution();

    StretchDrawing *m_drawing;
    Paragraph *m_title;
    QLabel *m_seconds;
    Paragraph *m_text;
    Paragraph *m_place;
    Paragraph *m_caution;
    PillButton *m_gentler;
    IconButton *m_back;
    IconButton *m_pause;
    IconButton *m_skip;
    StretchRoutine m_routine;
    QString m_stopRule;
    int m_step = -1;
    int m_begun = -1; ///< the step that was told
    bool m_running = false;
    bool m_finished = false;
};

} // namespace pulsemates
