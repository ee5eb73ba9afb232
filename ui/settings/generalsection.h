#pragma once

#include "ui/settings/settingssection.h"

namespace pulsemates {

class FileChooser;
class Paragraph;

/// Language, region, organisation pack, theme, text size, motion.
class GeneralSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit GeneralSection(Theme &theme, QWidget *parent = nullptr);

    /// What became of the organisation pack, in a sentence; empty: there is none.
    void setPackState(const QString &sentence);

signals:
    /// The language in force was chosen again: it is meant to stay.
    void languageConfirmed();

protected:
    void showSettings() override;

private:
    void addLanguage();
    void addRegion();
    void addPack();
    void addTheme();
    void addTextSize();

    SegmentedChoice *m_language = nullptr;
    QComboBox *m_region = nullptr;
    FileChooser *m_pack = nullptr;
    Paragraph *m_packState = nullptr;
    SegmentedChoice *m_themeChoice = nullptr;
    SegmentedChoice *m_textSize = nullptr;
};

} // namespace pulsemates
