#pragma once

#include "core/audio/callwatchdog.h"
#include "core/common/clock.h"
#include "core/common/result.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QPointer>
#include <QScopedPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <span>
#include <vector>

class QIODevice;

namespace pulsemates {

/// One open speaker stream, fed every 10 ms with whatever its renderer gives, be it silence.
/// Thread: the audio thread; hung() comes from the main thread. Errors: NoSpeaker when the last
/// speaker went or takes nothing any more, SoundServerGone, SoundStuck (no stream of this process
/// may be opened any more); after lost() the device is closed.
class PlaybackDevice : public QObject
{
    Q_OBJECT

public:
    /// Fills mono samples at rateHz(); returns true when any of them is to be heard.
    using Render = std::function<bool(std::span<float> samples)>;

    PlaybackDevice(Render render, const Clock &clock, QObject *parent = nullptr);
    ~PlaybackDevice() override;

    /// Opens @p device, which must have come from the monitor this moment.
    [[nodiscard]] Outcome open(const QAudioDevice &device);
    void close();

    [[nodiscard]] bool isOpen() const { return m_sink != nullptr; }
    [[nodiscard]] int rateHz() const { return m_rateHz; }
    [[nodiscard]] quint64 underruns() const { return m_underruns; }

signals:
    void wrote(); ///< after each turn in which samples were handed to the sink
    void underrunCounted(quint64 total);
    void lost(const pulsemates::Error &error);
    void hung(); ///< a call into the sound server has not returned for 3 s

private:
    void feed();
    void fillUp();
    [[nodiscard]] Outcome writeFrames(qsizetype frames);
    void watchStall();
    void onStateChanged(QAudio::State state);
    void drop(const Error &error);

    Render m_render;
    const Clock &m_clock;
    QScopedPointer<CallWatchdog, QScopedPointerDeleteLater> m_watchdog;
    QTimer m_timer{this};
    std::unique_ptr<QAudioSink> m_sink;
    QPointer<QIODevice> m_io;
    int m_rateHz = 48'000;
    int m_channels = 2;
    std::chrono::milliseconds m_wantedBuffer;
    std::vector<float> m_mono;
    std::vector<qint16> m_interleaved;
    bool m_audible = false; ///< what was written last is to be heard
    quint64 m_underruns = 0;
    MonotonicTime m_lastWrite{};
};

} // namespace pulsemates
