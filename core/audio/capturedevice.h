#pragma once

#include "core/audio/callwatchdog.h"
#include "core/audio/devicemonitor.h"
#include "core/common/clock.h"
#include "core/common/result.h"

#include <QAudioSource>
#include <QPointer>
#include <QScopedPointer>
#include <QTimer>

#include <memory>
#include <span>

class QIODevice;

namespace pulsemates {

/// One open microphone stream: 16 kHz mono in blocks of 20 ms, watched for everything that
/// Qt Multimedia 6.4 does not tell.
/// Thread: the audio thread; openingHung() comes from the main thread. Errors: MicrophoneLost,
/// MicrophoneStalled, SoundServerGone; after failed() the device is closed.
class CaptureDevice : public QObject
{
    Q_OBJECT

public:
    CaptureDevice(DeviceMonitor &monitor, const Clock &clock, QObject *parent = nullptr);
    ~CaptureDevice() override;

    /// Opens @p device, which must have come from the monitor this moment.
    [[nodiscard]] Outcome open(const QAudioDevice &device);
    void close();
    void readNow(); ///< takes what has arrived; arrived() and failed() may come meanwhile

    [[nodiscard]] bool isOpen() const { return m_source != nullptr; }
    [[nodiscard]] bool hasData() const { return m_hasData; } ///< since it was opened
    [[nodiscard]] const QByteArray &id() const { return m_id; }

signals:
    void arrived(std::span<const float> samples); ///< connect directly: the samples live shortly
    void failed(const pulsemates::Error &error);
    void openingHung(); ///< open() has not returned for 3 s; this thread is lost unless it does

private:
    void watchStall();
    void onStateChanged(QAudio::State state);
    void onInputVanished(const QByteArray &id);
    void drop(ErrorCode code, const QString &detail);

    DeviceMonitor &m_monitor;
    const Clock &m_clock;
    QScopedPointer<CallWatchdog, QScopedPointerDeleteLater> m_watchdog;
    QTimer m_stallTimer{this};
    std::unique_ptr<QAudioSource> m_source;
    QPointer<QIODevice> m_io;
    QByteArray m_id;
    MonotonicTime m_lastData{};
    bool m_hasData = false;
};

} // namespace pulsemates
