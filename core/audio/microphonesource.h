#pragma once

#include "core/audio/audiosource.h"
#include "core/audio/capturedevice.h"
#include "core/audio/framewriter.h"
#include "core/audio/levels.h"

#include <QTimer>

#include <functional>
#include <mutex>
#include <optional>

namespace pulsemates {

/// The microphone: open from prepare() to release() or to the end of the recording, whichever
/// comes first.
/// Thread: the audio thread, together with its DeviceMonitor. When the sound server hangs that
/// thread while opening, the failure is emitted from the main thread after 3 s.
/// Errors: NoMicrophone; MicrophoneDenied (the system lets this program not record); MicrophoneLost
/// (the device went: it is never opened again by its dead id, and not a sample of what replaced it
/// is taken); MicrophoneStalled (no sound for 1 s); SoundStuck (a call does not come back);
/// SoundServerGone (prepare() tries again by itself after 1, 2 and 4 s and tells every failure).
class MicrophoneSource final : public AudioSource
{
    Q_OBJECT

public:
    MicrophoneSource(DeviceMonitor &monitor, const Clock &clock, QObject *parent = nullptr);
    ~MicrophoneSource() override;

    /// The chosen microphone; an unknown one means the default. A recording stays with the one it
    /// began with; a device that was only prepared is changed at once.
    void setDevice(const QByteArray &id, const QString &description = {});

    void prepare() override;
    void start(CheckInId id, std::shared_ptr<FrameRing> ring, std::stop_token stop) override;
    void stop(CheckInId id) override;
    void release() override;
    [[nodiscard]] bool isStuck() const override { return CallWatchdog::isAnyStuck(); }

signals:
    void deviceOpened(const pulsemates::AudioDevice &device); ///< which one it became

private:
    using StopCallback = std::stop_callback<std::function<void()>>;

    [[nodiscard]] Outcome open();
    void close();
    void take(std::span<const float> samples);
    void watchForMute(std::span<const float> samples);
    void setMuted(bool muted);
    void onDeviceFailed(const Error &error);
    void openForPreparation();
    void failPreparation(const Error &error);
    void finish(const Result<AudioEnd> &end);
    void expectOpening(CheckInId id);
    [[nodiscard]] bool hangWasReported();
    void reportHang();

    DeviceMonitor &m_monitor;
    const Clock &m_clock;
    AudioDevice m_wanted;
    CaptureDevice m_device;
    QTimer m_retryTimer{this};
    int m_retries = 0;
    bool m_wantReady = false;     ///< prepare() was called, release() was not
    bool m_announceReady = false; ///< with the next sound

    LevelMeter m_meter;
    std::size_t m_flatSamples = 0;
    bool m_muted = false;

    std::optional<FrameWriter> m_writer; ///< while a recording runs
    std::unique_ptr<StopCallback> m_onStop;

    std::mutex m_openingMutex;
    std::optional<CheckInId> m_opening; ///< whose opening runs; 0 for that of prepare()
};

} // namespace pulsemates
