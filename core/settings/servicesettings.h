#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace pulsemates {

/// What a service on the network is asked for; each is agreed to by itself.
enum class ServiceUse {
    Recognition, ///< hears the voice
    Coaching,    ///< reads the words
    Voice        ///< reads the message that is to be spoken
};

/// "recognition", "coaching", "voice".
[[nodiscard]] QString serviceUseName(ServiceUse use);

/// Who writes words down beside the recogniser on this computer.
enum class OnlineRecognizer {
    None,
    AssemblyAiStreaming,
    AssemblyAiPrerecorded,
    AssemblyAiSync,
    OpenAiCompatible
};

/// Who speaks in place of the voice on this computer.
enum class OnlineVoice { None, OpenAiCompatible, Google };

/// One service: where it is and what it is asked with. A value; keys are never part of it.
struct ServiceChoice
{
    static constexpr qsizetype mostAddresses = 4;

    /// Base addresses that offer the same: of those that were agreed to the nearest is asked. Not
    /// checked here.
    QStringList addresses;
    QString model;

    friend bool operator==(const ServiceChoice &, const ServiceChoice &) = default;
};

/// What is asked of whom on the network in optimized mode. Fast mode asks nobody.
struct ServiceSettings
{
    ServiceChoice coach{{QStringLiteral("https://api.openai.com/v1")},
                        QStringLiteral("gpt-4o-mini")};
    double coachTemperature = 0.3; ///< 0 to 2
    int coachTokens = 200;         ///< of a message at most; 50 to 1000
    /// Messages are asked for while the person still speaks; more of them than are shown.
    bool coachAhead = true;
    int coachRequestsADay = 300; ///< then cached messages only; 0: none at all

    OnlineRecognizer recognizer = OnlineRecognizer::None;
    ServiceChoice recognition;
    bool deleteRecordings = true; ///< at the service, once the words are here

    OnlineVoice voice = OnlineVoice::None;
    ServiceChoice speech;
    QString voiceName; ///< empty: the service's usual one

    QString authorities; ///< a PEM file of certificates to trust beside the system's; empty: none

    /// What was agreed to: "coaching https://api.openai.com:443". Another address is asked about
    /// again.
    QStringList agreed;
    static constexpr qsizetype mostAgreed = 64; ///< addresses are typed by hand

    [[nodiscard]] bool mayReach(ServiceUse use, const QString &origin) const;
    void agree(ServiceUse use, const QString &origin);
    void withdraw(ServiceUse use, const QString &origin);

    friend bool operator==(const ServiceSettings &, const ServiceSettings &) = default;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::ServiceSettings)
