#pragma once

#include "core/guidance/guidancewords.h"
#include "ui/settings/audiosection.h"
#include "ui/settings/coachingsection.h"
#include "ui/settings/speechsection.h"

#include <QWidget>

#include <vector>

class QScrollArea;

namespace pulsemates {

class GeneralSection;
class LimitsSection;

/// All settings; every change is applied at once and given out as the whole value.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(Theme &theme, QWidget *parent = nullptr);

    /// Shows @p settings; emits nothing.
    void setSettings(const Settings &settings);
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// @p whyNoInput: a reason other than that there is none, in plain words.
    void setDevices(const std::vector<DeviceChoice> &inputs,
                    const std::vector<DeviceChoice> &outputs,
                    const QString &whyNoInput = {});
    /// Root mean square of the last sound, 0 to 1; ignored while the page is hidden.
    void setLevel(float rms);
    /// A microphone that is listed does not open: why, in plain words, until it gives sound.
    void setMicrophoneTrouble(const QString &sentence);
    void setSpeechFacts(const std::vector<SpeechFact> &facts);
    void setExerciseWords(const GuidanceWords &words);
    /// What became of the organisation pack, in a sentence; empty: there is none.
    void setPackState(const QString &sentence);
    void setCoachFacts(const CoachFacts &facts);
    void showCoaching(); ///< scrolls to who writes messages, and puts the focus there

signals:
    void settingsChanged(const pulsemates::Settings &settings);
    void languageConfirmed(); ///< the one in force was chosen again: it is meant to stay
    void coachingWished(bool on);
    void coachKeyEntered(const QString &key);
    void coachKeyRemoved();
    void coachTestRequested();
    /// True from the moment the page can be seen: open the microphone for the level. False: close.
    void levelWanted(bool wanted);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild(); ///< in the language of now
    [[nodiscard]] QWidget *makeContent();
    void wantLevel(bool wanted);
    void take(const Settings &settings, const SettingsSection *from);

    Theme &m_theme;
    Settings m_settings;
    std::vector<DeviceChoice> m_inputs;
    QString m_whyNoInput;
    QString m_trouble;
    QString m_packState;
    std::vector<DeviceChoice> m_outputs;
    std::vector<SpeechFact> m_facts;
    GuidanceWords m_words;
    bool m_devicesKnown = false;
    QScrollArea *m_scroll;
    std::vector<SettingsSection *> m_sections;
    GeneralSection *m_general = nullptr;
    AudioSection *m_audio = nullptr;
    LimitsSection *m_limits = nullptr;
    SpeechSection *m_speech = nullptr;
    CoachingSection *m_coaching = nullptr;
    CoachFacts m_coachFacts;
    bool m_levelWanted = false;
};

} // namespace pulsemates
