#pragma once

#include "ui/common/card.h"

namespace pulsemates {

class LiveLabel;
class MainWindow;
class Paragraph;

/// A quiet sentence over the lower edge right of the rail, for what went wrong beside the check-in;
/// stays until it is closed. The way to help beside it is never covered.
class NoticeBar : public Card
{
    Q_OBJECT

public:
    NoticeBar(Theme &theme, MainWindow &window);

    /// Adds @p sentence below what is shown already.
    void tell(const QString &sentence);
    [[nodiscard]] QString text() const;

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    const QWidget &m_area;
    Paragraph *m_text;
    LiveLabel *m_live;
};

} // namespace pulsemates
