#pragma once

#include "core/audio/audioframe.h"
#include "core/common/checkinid.h"
#include "core/common/result.h"

#include <QObject>

#include <stop_token>

namespace pulsemates {

/// How a recording ended when nothing went wrong.
struct AudioEnd
{
    enum class Reason { Stopped, EndOfFile, LimitReached };

    Reason reason = Reason::Stopped;
    std::uint32_t frames = 0;
    std::uint64_t overruns = 0; ///< frames the ring refused
    bool truncated = false;     ///< the file held more than the recording limit
    bool cutOff = false;        ///< the file ended before its header said

    friend bool operator==(const AudioEnd &, const AudioEnd &) = default;
};

/// The seam over where sound comes from: a microphone, a file in real time, a file at once, a fake.
/// Thread: lives in the audio thread; call its functions there (queued). Frames go through the ring
/// only. Errors: MicrophoneLost and the like end the recording; frames pushed before stay valid.
class AudioSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Opens the device ahead of start() so that the first words are not lost. Emits ready() after
    /// the first data or failedToPrepare(). Sound before start() is measured for the level and
    /// dropped.
    virtual void prepare() {}

    /// Pushes 20 ms frames into @p ring until @p stop is requested, the limit or the end is
    /// reached. Emits started() once with the first frame and finished() exactly once, also after a
    /// stop.
    virtual void start(CheckInId id, std::shared_ptr<FrameRing> ring, std::stop_token stop) = 0;

    /// Ends the recording that runs, keeping all frames up to now: finished() follows with
    /// Reason::Stopped.
    virtual void stop(CheckInId id) = 0;

    /// True while its thread is held up by a call that does not come back: nothing that is asked of
    /// it now would be answered. Any thread.
    [[nodiscard]] virtual bool isStuck() const { return false; }

    /// Closes the device again where prepare() opened it.
    virtual void release() {}

signals:
    void ready();
    void failedToPrepare(const pulsemates::Error &error);
    void levelChanged(float rms);  ///< about 30 a second while the device is open; linear, 0 to 1
    void mutedChanged(bool muted); ///< nothing but exact zeros for 2 s: muted, or access forbidden
    void started(pulsemates::CheckInId id);
    void finished(pulsemates::CheckInId id, const pulsemates::Result<pulsemates::AudioEnd> &end);
};

} // namespace pulsemates
