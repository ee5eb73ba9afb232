#pragma once

#include "core/guidance/breathclock.h"
#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

class Paragraph;

/// Under the breathing orb: the hint of the pattern, the cycle and the rate.
class BreathCaption : public QWidget
{
    Q_OBJECT

public:
    explicit BreathCaption(Theme &theme, QWidget *parent = nullptr);

    void showPattern(const BreathingPattern &pattern);
    void showMoment(const BreathMoment &moment);
    /// In place of hint and cycle: what comes before any exercise. Empty: no more.
    void showAlarm(const QString &words);

private:
    Paragraph *m_hint;
    Paragraph *m_place;
    QString m_hintOfPattern;
    QString m_alarm;
    QString m_rate;
    bool m_mayStay = true;
    int m_cyclesOfAMinute = 0; ///< after them the minute a message spoke of is done
};

} // namespace pulsemates
