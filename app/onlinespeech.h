#pragma once

#include "app/onlineservices.h"
#include "core/network/serviceaddress.h"
#include "core/pipeline/checkinpipeline.h"
#include "core/pipeline/speechlibrary.h"

namespace pulsemates {

/// The voice of a service in the program: made in the network thread as the settings say, with its
/// key, and handed to the speech library. Nothing is opened, and no key is read, before optimized
/// mode is chosen, a voice is chosen, and its address was agreed to.
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

    explicit OnlineSpeech(Parts parts); ///< all of which outlive it

    void apply(const Settings &settings);
    void refreshKey(const Settings &settings); ///< it has changed
    void close();                              ///< asks for nothing any more

    /// The service whose voice would speak, as "https://api.example.org:443"; empty where none was
    /// chosen or its address cannot be used.
    [[nodiscard]] static QString originOf(const Settings &settings);

signals:
    /// What speaks from now on is settled: @p name as Synthesizer::name() says it, empty where it
    /// is this computer alone.
    void ready(const QString &name);

private:
    void leave();
    void readKey(const Settings &settings);
    void take(const Settings &settings, const Secret &key);
    void use(int reading, const ServiceVoice::Voice &voice);
    void warm(const CheckIn &checkIn);

    Parts m_parts;
    Synthesizer *m_voice = nullptr; ///< lives in the network thread
    std::optional<ServiceSettings> m_applied;
    std::optional<ServiceAddress> m_address; ///< of the voice that was chosen
    CheckInId m_warmed;
    bool m_closed = false;
    int m_reading = 0; ///< the newest key that is asked for
};

} // namespace pulsemates
