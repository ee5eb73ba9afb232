#pragma once

#include "core/guidance/guidancewords.h"
#include "core/settings/servicesettings.h"
#include "ui/settings/audiosection.h"
#include "ui/settings/servicefacts.h"
#include "ui/settings/speechsection.h"

#include <QWidget>

#include <functional>
#include <map>
#include <vector>

class QScrollArea;

namespace pulsemates {

class GeneralSection;
class LimitsSection;
class LiveLabel;
class NetworkSection;
class OnlineSection;
class PrivacySection;
class ServiceSection;

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
    /// Which services there are for a use, in the language of now; asked again in another one.
    /// Without them, as in a demonstration, there is nothing to choose.
    using Offers = std::function<std::vector<ServiceOffer>(ServiceUse)>;
    void setOffers(const Offers &offers);
    void setServiceFacts(ServiceUse use, const ServiceFacts &facts);
    /// What became of the file of authorities, in a sentence; empty: there is none.
    void setAuthoritiesState(const QString &sentence);
    void showCoaching(); ///< scrolls to who writes messages, and puts the focus there

signals:
    void settingsChanged(const pulsemates::Settings &settings);
    void languageConfirmed(); ///< the one in force was chosen again: it is meant to stay
    // Of the service that the settings name for @p use; @p place: which of its addresses, the
    // first is 0.
    void serviceWished(pulsemates::ServiceUse use, bool on, int place);
    void keyEntered(pulsemates::ServiceUse use, const QString &key, int place);
    void keyRemoved(pulsemates::ServiceUse use, int place);
    void furtherEntered(pulsemates::ServiceUse use, const QString &address);
    void furtherRemoved(pulsemates::ServiceUse use, int place);
    void testRequested(pulsemates::ServiceUse use);
    /// True from the moment the page can be seen: open the microphone for the level. False: close.
    void levelWanted(bool wanted);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild(); ///< in the language of now
    [[nodiscard]] QWidget *makeContent();
    void makeServices();
    void addService(ServiceUse use, ServiceSection *section);
    void showOffers();
    void showServices();
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
    LiveLabel *m_live; ///< what became of a key, and of a test
    std::vector<SettingsSection *> m_sections;
    GeneralSection *m_general = nullptr;
    AudioSection *m_audio = nullptr;
    LimitsSection *m_limits = nullptr;
    SpeechSection *m_speech = nullptr;
    PrivacySection *m_privacy = nullptr;
    NetworkSection *m_network = nullptr;
    std::map<ServiceUse, OnlineSection *> m_online; ///< those with several to choose from
    std::map<ServiceUse, ServiceSection *> m_services;
    std::map<ServiceUse, ServiceFacts> m_serviceFacts;
    Offers m_offers;
    QString m_authoritiesState;
    bool m_levelWanted = false;
};

} // namespace pulsemates
