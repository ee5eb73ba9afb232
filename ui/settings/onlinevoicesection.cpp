#include "ui/settings/onlinevoicesection.h"

#include "ui/settings/textfield.h"

namespace pulsemates {

OnlineVoiceSection::OnlineVoiceSection(Theme &theme, QWidget *parent)
    : OnlineSection(theme,
                    tr("Voice of a service"),
                    QStringLiteral("onlineVoice"),
                    &ServiceSettings::speech,
                    parent)
    , m_voice(new TextField(theme, QStringLiteral("onlineVoiceNameEdit"), tr("Voice"), longestName))
{
    setObjectName(QStringLiteral("onlineVoiceSection"));
    addChoice(QStringLiteral("onlineVoice"),
              tr("Service"),
              tr("Speaks in place of the voice of this computer, which goes on where the service "
                 "fails or is late."));
    addConsent(QStringLiteral("onlineVoice"),
               tr("Let it speak"),
               tr("In optimized mode. Switching it off ends it at once."));
    connect(m_voice, &QLineEdit::editingFinished, this, [this] {
        Settings changed = settings();
        changed.services.voiceName = m_voice->text().trimmed();
        commit(changed);
    });
    m_voiceRow = addRow(tr("Voice"), tr("As the service names it; empty: the usual one."), m_voice);
    addAddress(tr("Of the service itself, of another region, or of a server of your own."));
    addModel(tr("As the service names it; empty: the usual one."));
    addKey();
    addTest(tr("Asks the service whether it takes the key. Nothing of you is sent."));
    setOffers({});
}

void OnlineVoiceSection::choose(Settings &settings, int choice) const
{
    settings.services.voice = OnlineVoice(choice);
    settings.services.speech = {};
    settings.services.voiceName.clear();
}

void OnlineVoiceSection::showOffer()
{
    if (m_voice->text() != settings().services.voiceName)
        m_voice->setText(settings().services.voiceName);
    m_voice->setPlaceholderText(offer().voice);
    m_voiceRow->setVisible(!offer().voice.isEmpty());
}

} // namespace pulsemates
