#pragma once

#include "ui/settings/settingssection.h"

namespace pulsemates {

/// Language, region, theme, text size, motion.
class GeneralSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit GeneralSection(Theme &theme, QWidget *parent = nullptr);

signals:
    /// The language in force was chosen again: it is meant to stay.
    void languageConfirmed();

protected:
    void showSettings() override;

private:
    void addLanguage();
    void addRegion();
    void addTheme();
    void addTextSize();

    SegmentedChoice *m_language = nullptr;
    QComboBox *m_region = nullptr;
    SegmentedChoice *m_themeChoice = nullptr;
    SegmentedChoice *m_textSize = nullptr;
};

} // namespace pulsemates
