#pragma once

#include "ui/settings/settingssection.h"

namespace pulsemates {

/// Whether and how the program speaks.
class VoiceSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit VoiceSection(Theme &theme, QWidget *parent = nullptr);

protected:
    void showSettings() override;

private:
    PercentSlider *addSlider(const char *name,
                             const QString &title,
                             const QString &explanation,
                             int least,
                             int most,
                             float Settings::*field);

    std::vector<std::pair<PercentSlider *, float Settings::*>> m_sliders;
};

} // namespace pulsemates
