#include "ui/settings/audiosection.h"

#include "ui/checkin/levelbars.h"
#include "ui/common/paragraph.h"
#include "ui/common/segmentedchoice.h"

#include <QComboBox>

#include <algorithm>
#include <array>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;
constexpr int nameRole = Qt::UserRole + 1; ///< without what the list says beside it
constexpr std::array<std::chrono::milliseconds, 4> silences{0ms, 1500ms, 2000ms, 3000ms};

} // namespace

AudioSection::AudioSection(Theme &theme, QWidget *parent)
    : SettingsSection(theme, tr("Audio"), parent)
{
    setObjectName(QStringLiteral("audioSection"));
    addDevices();
    addSilence();
}

void AudioSection::addDevices()
{
    m_input = makeCombo("inputDeviceCombo", tr("Microphone"));
    connect(m_input, &QComboBox::activated, this, [this](int index) {
        Settings changed = settings();
        changed.inputDeviceId = m_input->currentData().toByteArray();
        changed.inputDeviceName = index > 0 ? m_input->currentData(nameRole).toString() : QString();
        commit(changed);
    });
    addRow(
        tr("Microphone"),
        tr("Open from the moment you come near the orb until a check-in ends, and on this page."),
        m_input);
    m_none = new Paragraph(m_theme, TextSize::Small, &ThemeColors::text, QFont::Medium);
    m_none->setObjectName(QStringLiteral("noMicrophoneLabel"));
    m_none->hide();
    addWidget(m_none);
    m_level = new LevelBars(m_theme);
    m_level->setObjectName(QStringLiteral("settingsLevelBars"));
    addRow(tr("Level"), tr("Say something: the bars should move. Nothing is kept."), m_level);
    m_output = makeCombo("outputDeviceCombo", tr("Loudspeaker"));
    connect(m_output, &QComboBox::activated, this, [this](int index) {
        Settings changed = settings();
        changed.outputDeviceId = m_output->currentData().toByteArray();
        changed.outputDeviceName =
            index > 0 ? m_output->currentData(nameRole).toString() : QString();
        commit(changed);
    });
    addRow(tr("Loudspeaker"), tr("Where voice and breathing sounds come out."), m_output);
    setDevices({}, {});
    m_none->hide(); // nothing is known yet
}

void AudioSection::addSilence()
{
    m_silence = new SegmentedChoice(m_theme, tr("Silence ends it"));
    m_silence->setOptions(QStringLiteral("silence"),
                          {{QStringLiteral("Off"), tr("Off")},
                           {QStringLiteral("1500"), tr("1.5 s")},
                           {QStringLiteral("2000"), tr("2 s")},
                           {QStringLiteral("3000"), tr("3 s")}});
    connect(m_silence, &SegmentedChoice::chosen, this, [this](int index) {
        Settings changed = settings();
        changed.hardEndSilence = silences[std::size_t(index)];
        commit(changed);
    });
    addRow(tr("Silence ends it"),
           tr("A pause this long never ends the recording, half a second more does; off waits for "
              "you."),
           m_silence);
}

void AudioSection::fill(QComboBox *combo, const std::vector<DeviceChoice> &devices) const
{
    combo->clear();
    combo->addItem(tr("System default"), QByteArray());
    for (const DeviceChoice &device : devices) {
        combo->addItem(device.name, device.id);
        combo->setItemData(combo->count() - 1, device.name, nameRole);
    }
}

void AudioSection::setDevices(const std::vector<DeviceChoice> &inputs,
                              const std::vector<DeviceChoice> &outputs,
                              const QString &whyNoInput)
{
    fill(m_input, inputs);
    fill(m_output, outputs);
    m_whyNoInput = whyNoInput;
    if (inputs.empty() && whyNoInput.isEmpty())
        m_whyNoInput = tr("No microphone was found. You can type instead, and this list follows "
                          "what you connect.");
    showWhy();
    if (m_silence)
        showSettings();
}

void AudioSection::choose(QComboBox *combo, const QByteArray &id, const QString &name) const
{
    int index = combo->findData(id);
    if (index < 0 && !name.isEmpty())
        index = combo->findData(name, nameRole);
    if (index < 0 && !name.isEmpty()) { // it keeps its place in the list: it may come back
        combo->addItem(tr("%1 (not connected)").arg(name), id);
        index = combo->count() - 1;
        combo->setItemData(index, name, nameRole);
    }
    combo->setCurrentIndex(std::max(0, index));
}

void AudioSection::setLevel(float rms)
{
    m_level->setLevel(rms);
}

void AudioSection::setMicrophoneTrouble(const QString &sentence)
{
    m_trouble = sentence;
    if (!sentence.isEmpty())
        m_level->reset(); // of the one before
    showWhy();
}

void AudioSection::showWhy()
{
    const QString &why = m_whyNoInput.isEmpty() ? m_trouble : m_whyNoInput;
    if (!why.isEmpty())
        m_none->setText(why);
    m_none->setVisible(!why.isEmpty());
}

void AudioSection::clearLevel()
{
    m_level->reset();
}

void AudioSection::showSettings()
{
    choose(m_input, settings().inputDeviceId, settings().inputDeviceName);
    choose(m_output, settings().outputDeviceId, settings().outputDeviceName);
    const auto *found = std::ranges::find(silences, settings().hardEndSilence);
    m_silence->setCurrent(found == silences.end() ? 2 : int(found - silences.begin()));
}

} // namespace pulsemates
