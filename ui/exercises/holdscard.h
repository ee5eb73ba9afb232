#pragma once

#include "core/guidance/guidancewords.h"
#include "ui/common/card.h"

namespace pulsemates {

class PillButton;

/// Stands where the patterns with breath holds will be: closed it says in a line that there are
/// more, open it asks the one question. Nothing is kept of what applies, only the answer.
class HoldsCard : public Card
{
    Q_OBJECT

public:
    HoldsCard(Theme &theme, const GuidanceWords &words, QWidget *parent = nullptr);

signals:
    /// True: none of the conditions applies.
    void answered(bool holdsAllowed);

private:
    [[nodiscard]] QWidget *makeQuestion(const GuidanceWords &words);
    void open();
    void answer(bool allowed);

    QWidget *m_closed;
    PillButton *m_none = nullptr; ///< a part of the question
    QWidget *m_question;
    QWidget *m_kept; ///< after "leave the holds out"
};

} // namespace pulsemates
