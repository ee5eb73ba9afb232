#pragma once

#include "ui/common/card.h"

namespace pulsemates {

class LiveLabel;
class Paragraph;

/// A quiet sentence over the lower edge of the window, for what went wrong beside the check-in;
/// stays until it is closed.
class NoticeBar : public Card
{
    Q_OBJECT

public:
    NoticeBar(Theme &theme, QWidget *window);

    /// Adds @p sentence below what is shown already.
    void tell(const QString &sentence);
    [[nodiscard]] QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    Theme &m_theme;
    Paragraph *m_text;
    LiveLabel *m_live;
};

} // namespace pulsemates
