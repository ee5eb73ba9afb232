#pragma once

#include "core/pipeline/servicefigures.h"
#include "ui/latency/figurerows.h"

namespace pulsemates {

/// The services that hear and speak: whose words count and by how much, connections, what the
/// check-in asked of them, and whether the voice rests. Hidden where nobody is asked.
class SoundServicesSection : public QWidget
{
    Q_OBJECT

public:
    explicit SoundServicesSection(Theme &theme, QWidget *parent = nullptr);

    /// @p exchanges: of the check-in that is shown.
    void show(const ServiceFigures &services, const std::vector<ExchangeNote> &exchanges);
    [[nodiscard]] QString spoken() const; ///< empty while hidden

private:
    Paragraph *m_title;
    FigureRows *m_rows;
    bool m_used = false;
};

} // namespace pulsemates
