#pragma once

#include "core/audio/audiofilereader.h"
#include "core/audio/audiosource.h"
#include "core/audio/framewriter.h"
#include "core/audio/levels.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace pulsemates {

/// A sound file in the place of a microphone.
/// RealTime gives out each frame when a microphone would have; AtOnce as fast as the ring takes
/// them. In both a full ring makes the source wait: a file loses nothing.
/// Thread: the audio thread; a path is read there, at prepare() or start().
class FileSource final : public AudioSource
{
    Q_OBJECT

public:
    enum class Pace { RealTime, AtOnce };

    FileSource(QString path, Pace pace, const Clock &clock, QObject *parent = nullptr);
    FileSource(AudioFile file, Pace pace, const Clock &clock, QObject *parent = nullptr);

    /// Takes effect at the next prepare() or start().
    void setPath(const QString &path);

    void prepare() override;
    void start(CheckInId id, std::shared_ptr<FrameRing> ring, std::stop_token stop) override;
    void stop(CheckInId id) override;

private:
    using StopCallback = std::stop_callback<std::function<void()>>;

    [[nodiscard]] Outcome load();
    void advance();
    void pushNextFrame(MonotonicTime arrivedAt);
    [[nodiscard]] bool atEnd() const;
    [[nodiscard]] qint64 framesDue() const;
    void scheduleNext();
    void finish(AudioEnd::Reason reason);

    QString m_path;
    std::optional<AudioFile> m_file;
    Pace m_pace;
    const Clock &m_clock;
    QTimer m_timer{this};
    LevelMeter m_meter;

    std::optional<FrameWriter> m_writer; ///< while a recording runs
    std::stop_token m_stop;
    std::unique_ptr<StopCallback> m_onStop;
    MonotonicTime m_begin{};
    std::size_t m_position = 0; ///< next sample of the clip
};

} // namespace pulsemates
