#pragma once

#include "core/guidance/guidancewords.h"
#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

class Paragraph;
class PillButton;

/// Under the pacer: when to stop, and what to do for whom watching the breath makes it worse:
/// looking around with eyes open. Always there, never in the way.
class BreathAdvice : public QWidget
{
    Q_OBJECT

public:
    explicit BreathAdvice(Theme &theme, QWidget *parent = nullptr);

    /// @p inFull: posture and the emergency line too, until somebody has read them once.
    void setWords(const GuidanceWords &words, bool inFull);
    void setCaution(const QString &caution); ///< of the pattern that runs; before the rules
    void close();                            ///< back to the one line

signals:
    /// By the person. True: the breath has to stand still; false: it may go on.
    void groundingChosen(bool grounding);
    void groundingShown(bool grounding); ///< by whatever way

private:
    void show(bool grounding);
    void showRule();

    Paragraph *m_stop;
    PillButton *m_lookAround;
    Paragraph *m_title;
    Paragraph *m_steps;
    PillButton *m_back;
    QString m_rule;
    QString m_caution;
    bool m_isGrounding = false;
};

} // namespace pulsemates
