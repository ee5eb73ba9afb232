#pragma once

#include "core/pipeline/servicefigures.h"
#include "ui/latency/figurerows.h"

namespace pulsemates {

/// What services that write messages cost and bring: the connection to the one that is asked now;
/// of all that were asked since the program began messages asked for ahead, second requests and
/// tokens. Hidden where nobody is asked.
class ServiceFiguresSection : public QWidget
{
    Q_OBJECT

public:
    explicit ServiceFiguresSection(Theme &theme, QWidget *parent = nullptr);

    void show(const ServiceFigures &service);
    [[nodiscard]] QString spoken() const; ///< empty while hidden

private:
    Paragraph *m_title;
    FigureRows *m_rows;
    bool m_used = false;
};

} // namespace pulsemates
