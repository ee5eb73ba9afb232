#pragma once

#include "app/serviceplacement.h"
#include "core/pipeline/checkinpipeline.h"
#include "core/pipeline/speechlibrary.h"

namespace pulsemates {

/// The voice of a service in the program: made in the network thread as the settings say, with its
/// key, and handed to the speech library. Nothing is opened, and no key is read, before optimized
/// mode is chosen, a voice is chosen, and its address was agreed to. Another address of the same
/// service counts from the next sentence on, a consent that is taken back at once.
/// Thread: GUI.
class OnlineSpeech : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const Clock &clock;
        OnlineServices &services; ///< not started yet
        SpeechLibrary &library;   ///< lives in the voice thread
        SpeechPlayer &player;
        CheckInPipeline &pipeline;
    };

    OnlineSpeech(Parts parts, std::unique_ptr<Placement> placement); ///< the parts outlive it

    void apply(const Settings &settings);
    void refreshKey(); ///< it has changed
    [[nodiscard]] ServicePlacement &places() { return m_places; }
    /// False: somebody speaks or waits, nothing is measured.
    void setIdle(bool idle) { m_places.setIdle(idle); }
    /// The origin that is asked, of those that were agreed to; else empty.
    [[nodiscard]] QString addressInUse() const
    {
        return m_address ? m_address->origin() : QString();
    }
    void close(); ///< asks for nothing any more

signals:
    /// What speaks from now on is settled: @p name as Synthesizer::name() says it, empty where it
    /// is this computer alone.
    void ready(const QString &name);

private:
    void leave();
    void take(const ServiceAddress &address, const SecretStore::Found &key);
    void use(int making, const ServiceAddress &address, const ServiceVoice::Voice &voice);
    void lookElsewhere(const QString &origin);
    void noteTrouble(const Error &error, const QString &version);
    void warm(const CheckIn &checkIn);

    Parts m_parts;
    ServicePlacement m_places;
    Synthesizer *m_voice = nullptr; ///< lives in the network thread
    std::optional<ServiceSettings> m_applied;
    std::optional<ServiceAddress> m_address; ///< of the voice in use
    QString m_version;                       ///< the same
    QStringList m_mute;                      ///< origins without their key
    QStringList m_asked;                     ///< origins that may be saying something still
    bool m_unread = false;                   ///< its key, when it was chosen
    bool m_cuts = true;                      ///< the next voice is another one: what is said ends
    CheckInId m_warmed;
    bool m_closed = false;
    int m_making = 0; ///< the newest voice that is chosen
};

} // namespace pulsemates
