#pragma once

#include "core/guidance/guidancewords.h"
#include "ui/settings/settingssection.h"

namespace pulsemates {

class Paragraph;

/// What the exercises may ask of the person: breath holds, standing, twisting.
class LimitsSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit LimitsSection(Theme &theme, QWidget *parent = nullptr);

    /// The question about breath holds and the words about twists, from the table of exercises.
    void setWords(const GuidanceWords &words);

protected:
    void showSettings() override;

private:
    Switch *addLimit(const char *name,
                     const QString &title,
                     const QString &explanation,
                     bool PersonalLimits::*field);

    std::vector<std::pair<Switch *, bool PersonalLimits::*>> m_limits;
    Paragraph *m_question = nullptr;
    PercentSlider *m_breathSpeed = nullptr;
};

} // namespace pulsemates
