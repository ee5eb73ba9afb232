#pragma once

#include "ui/settings/servicesection.h"

namespace pulsemates {

/// Messages written by an AI service: who writes them, what is sent there, whether at all, and
/// what it has cost today.
class CoachingSection : public ServiceSection
{
    Q_OBJECT

public:
    explicit CoachingSection(Theme &theme, QWidget *parent = nullptr);

protected:
    void showFacts() override;
    [[nodiscard]] QString usualAddress() const override;
    [[nodiscard]] QString whatIsSent() const override;

private:
    Paragraph *m_costs;
};

} // namespace pulsemates
