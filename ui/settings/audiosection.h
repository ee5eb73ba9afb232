#pragma once

#include "ui/settings/settingssection.h"

namespace pulsemates {

class LevelBars;
class Paragraph;

/// A microphone or a loudspeaker to choose from.
struct DeviceChoice
{
    QByteArray id;
    QString name;

    friend bool operator==(const DeviceChoice &, const DeviceChoice &) = default;
};

/// Input and output device, the level while the page is open, and when silence ends a recording.
class AudioSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit AudioSection(Theme &theme, QWidget *parent = nullptr);

    /// @p whyNoInput: a reason other than that there is none, in plain words.
    void setDevices(const std::vector<DeviceChoice> &inputs,
                    const std::vector<DeviceChoice> &outputs,
                    const QString &whyNoInput = {});
    void setLevel(float rms);
    void clearLevel();
    /// Why a microphone that is listed gives no sound, in plain words; empty: it does.
    void setMicrophoneTrouble(const QString &sentence);

protected:
    void showSettings() override;

private:
    void fill(QComboBox *combo, const std::vector<DeviceChoice> &devices) const;
    void choose(QComboBox *combo, const QByteArray &id, const QString &name) const;
    void addDevices();
    void addSilence();
    void showWhy();

    QComboBox *m_input = nullptr;
    QComboBox *m_output = nullptr;
    LevelBars *m_level = nullptr;
    Paragraph *m_none = nullptr;
    QString m_whyNoInput; ///< empty while there is one
    QString m_trouble;
    SegmentedChoice *m_silence = nullptr;
};

} // namespace pulsemates
