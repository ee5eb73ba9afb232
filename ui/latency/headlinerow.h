#pragma once

#include "ui/common/paragraph.h"
#include "ui/latency/latencymodel.h"

class QBoxLayout;
class QLabel;

namespace pulsemates {

/// One headline figure: its name, the number, its target; when missed, words that say so.
class HeadlineRow : public QWidget
{
    Q_OBJECT

public:
    HeadlineRow(Theme &theme, Headline headline, QWidget *parent = nullptr);

    void setFigure(const LatencyModel::Figure &figure);
    /// Type to be read from the back of a room.
    void setPresenting(bool presenting);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void dress();

    Theme &m_theme;
    Headline m_headline;
    Paragraph *m_name;
    Paragraph *m_missed;
    QLabel *m_value;
    QLabel *m_unit;
    QBoxLayout *m_row = nullptr;
    bool m_presenting = false;
    bool m_over = false;
};

} // namespace pulsemates
