#pragma once

#include "ui/common/card.h"

namespace pulsemates {

class Paragraph;
class PillButton;

/// Why the plan is not kept, or not all of it, in one sentence, with what can be done about it.
class PlanNotice : public Card
{
    Q_OBJECT

public:
    explicit PlanNotice(Theme &theme, QWidget *parent = nullptr);

    /// Empty hides it.
    void tell(const QString &sentence, bool canRetry, bool canStartAnew);
    void translate();

signals:
    void retryRequested();
    void startAnewRequested();

private:
    Paragraph *m_sentence;
    Paragraph *m_aside;
    QWidget *m_buttons;
    PillButton *m_retry;
    PillButton *m_anew;
};

} // namespace pulsemates
