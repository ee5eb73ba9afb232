#include "ui/settings/voicesection.h"

#include "ui/settings/percentslider.h"

namespace pulsemates {

VoiceSection::VoiceSection(Theme &theme, QWidget *parent)
    : SettingsSection(theme, tr("Voice"), parent)
{
    setObjectName(QStringLiteral("voiceSection"));
    addSwitch("speakByItselfSwitch",
              tr("Speak by itself"),
              tr("The message is read aloud after a check-in."),
              &Settings::speakByItself);
    addSwitch("mutedSwitch",
              tr("Muted"),
              tr("No voice and no breathing sounds. M does the same."),
              &Settings::muted);
    addSlider("voiceRateSlider",
              tr("Speed"),
              tr("How fast the voice speaks."),
              70,
              130,
              &Settings::voiceRate);
    addSlider("speechVolumeSlider",
              tr("Volume of the voice"),
              tr("Of messages and spoken steps."),
              0,
              100,
              &Settings::speechVolume);
    addSlider("cueVolumeSlider",
              tr("Volume of breathing sounds"),
              tr("Rising in, falling out; 0 is silent."),
              0,
              100,
              &Settings::cueVolume);
}

PercentSlider *VoiceSection::addSlider(const char *name,
                                       const QString &title,
                                       const QString &explanation,
                                       int least,
                                       int most,
                                       float Settings::*field)
{
    auto *slider = new PercentSlider(m_theme, QString::fromLatin1(name), title, least, most, 5);
    connect(slider, &PercentSlider::moved, this, [this, field](int percent) {
        Settings changed = settings();
        changed.*field = float(percent) / 100.0F;
        commit(changed);
    });
    m_sliders.emplace_back(slider, field);
    addRow(title, explanation, slider);
    return slider;
}

void VoiceSection::showSettings()
{
    for (const auto &[slider, field] : m_sliders)
        slider->setPercent(qRound(settings().*field * 100));
}

} // namespace pulsemates
