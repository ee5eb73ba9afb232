#pragma once

#include "core/pipeline/servicefigures.h"
#include "ui/latency/figurerows.h"

namespace pulsemates {

/// What the service that writes messages costs and brings: connection, messages asked for ahead,
/// second requests, tokens. Hidden where nobody is asked.
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
