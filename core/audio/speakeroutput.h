#pragma once

#include "core/audio/audiooutput.h"
#include "core/audio/devicemonitor.h"
#include "core/audio/openplays.h"
#include "core/audio/playbackchannel.h"
#include "core/audio/playbackdevice.h"

#include <QTimer>

#include <array>

namespace pulsemates {

/// The speaker: one sink that stays open, fed with the mix of both channels, else with silence, so
/// that play() is heard within the sink's buffer (30 ms).
/// While it is open it wakes 100 times a second: open() it on approach, close() it when the
/// exercise is over. Thread: the audio thread, together with its DeviceMonitor. When a call
/// into the sound server hangs that thread, failures are emitted from the main thread after 3 s.
/// Errors: NoSpeaker ends what plays; lost() says why; the sink is opened again when there is one,
/// but not after SoundStuck.
class SpeakerOutput final : public AudioOutput
{
    Q_OBJECT

public:
    SpeakerOutput(DeviceMonitor &monitor, const Clock &clock, QObject *parent = nullptr);

    void open() override;
    void close() override; ///< fades out first; what plays ends with Cancelled
    void setDevice(const QByteArray &id, const QString &description = {}) override;
    void setVolume(AudioChannel channel, float linear) override;
    void play(CheckInId id, AudioChannel channel, AudioClipPtr clip) override;
    void pause(AudioChannel channel) override;
    void resume(AudioChannel channel) override;
    void stop(AudioChannel channel) override;
    [[nodiscard]] bool isStuck() const override { return CallWatchdog::isAnyStuck(); }

private:
    struct Slot
    {
        PlaybackChannel voice;
        CheckInId id;           ///< of what plays; 0 for nothing
        bool announced = false; ///< firstSample() was emitted
        bool heard = false;     ///< a sample went into the mix since the last report
        bool cancelled = false; ///< ends with Cancelled
        CheckInId nextId;       ///< waits for the fade of what plays; 0 for nothing
        AudioClipPtr next;
    };

    [[nodiscard]] Slot &slot(AudioChannel channel) { return m_slots[std::size_t(channel)]; }
    [[nodiscard]] Outcome tryOpen();
    void reopen();
    void followOutputs(const QList<AudioDevice> &outputs);
    void begin(AudioChannel channel, CheckInId id, AudioClipPtr clip);
    void fade(AudioChannel channel);
    bool render(std::span<float> samples);
    void report();
    void reportSlot(AudioChannel channel);
    void tellEnd(CheckInId id, AudioChannel channel, const Outcome &end);
    void endPending(AudioChannel channel, const Outcome &end);
    void finishAll(ErrorCode code);
    void onLost(const Error &error);
    void closeNow();
    void reportHang();

    DeviceMonitor &m_monitor;
    const Clock &m_clock;
    AudioDevice m_wanted;
    QByteArray m_openId; ///< what it was opened with; empty once that is gone
    std::array<Slot, 2> m_slots;
    PlaybackDevice m_device;
    QTimer m_retryTimer{this};
    int m_retries = 0;
    bool m_wantOpen = false;
    bool m_closing = false;
    std::size_t m_silentFrames = 0; ///< rendered since the last sound

    OpenPlays m_plays;
};

} // namespace pulsemates
