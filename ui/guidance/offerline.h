#pragma once

#include "ui/common/card.h"

class QBoxLayout;
class QLabel;

namespace pulsemates {

class Paragraph;
class PillButton;

/// A quiet line with one thing that can be done about it: a notice, or another exercise.
class OfferLine : public Card
{
    Q_OBJECT

public:
    enum class Weight { Quiet, Urgent };

    OfferLine(Theme &theme,
              Icon icon,
              const QString &name,
              QWidget *parent = nullptr,
              Weight weight = Weight::Quiet);

    /// Without @p action there is no button. An empty @p sentence hides the line.
    void showOffer(const QString &sentence, const QString &action = {});

signals:
    void accepted();
    void told(const QString &sentence); ///< another than before stands here now

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Icon m_iconName;
    QBoxLayout *m_row;
    QLabel *m_icon;
    Paragraph *m_sentence;
    PillButton *m_action;
};

} // namespace pulsemates
