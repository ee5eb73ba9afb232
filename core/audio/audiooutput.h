#pragma once

#include "core/audio/audioclip.h"
#include "core/common/checkinid.h"
#include "core/common/clock.h"
#include "core/common/result.h"

#include <QObject>

namespace pulsemates {

/// Where sound of one kind goes; each has its own volume and at most one clip at a time, cues may
/// overlap speech.
enum class AudioChannel { Speech, Cue };

/// The seam over the speaker: one open sink that mixes speech and cues and otherwise writes
/// silence. Thread: lives in the audio thread; call its functions there (queued). Errors: without a
/// speaker every play ends with NoSpeaker; text on screen stands for the sound.
class AudioOutput : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void
    open() = 0; ///< opens the sink and keeps it fed with silence, so that play() is heard at once
    virtual void close() = 0;
    /// Empty: the system's default. The name finds a device again whose id has changed.
    virtual void setDevice(const QByteArray &id, const QString &description) = 0;
    virtual void setVolume(AudioChannel channel, float linear) = 0; ///< 0 to 1

    /// Plays @p clip on @p channel after fading out (≤ 30 ms) what plays there. Emits firstSample()
    /// when its first sample has been handed to the sink, then finished() exactly once.
    virtual void play(CheckInId id, AudioChannel channel, AudioClipPtr clip) = 0;
    virtual void pause(AudioChannel channel) = 0;
    virtual void resume(AudioChannel channel) = 0;
    /// True while its thread is held up by a call that does not come back: a play() would not be
    /// answered. Any thread.
    [[nodiscard]] virtual bool isStuck() const { return false; }
    virtual void stop(AudioChannel channel) = 0; ///< fades out; finished() follows with Cancelled

signals:
    void opened();
    void firstSample(pulsemates::CheckInId id,
                     pulsemates::AudioChannel channel,
                     pulsemates::MonotonicTime at);
    void finished(pulsemates::CheckInId id,
                  pulsemates::AudioChannel channel,
                  const pulsemates::Outcome &end);
    void lost(const pulsemates::Error
                  &error); ///< the sink vanished; it comes back by itself when there is one again
    /// The loudspeaker in use is gone, and the system plays what runs on another one. Whoever wore
    /// headphones may not want that heard.
    void movedTo(const QString &description);
    void underrunsChanged(quint64 count);
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::AudioChannel)
