#pragma once

#include "core/audio/audioframe.h"
#include "core/metrics/span.h"
#include "core/providers/transcriber.h"
#include "core/providers/voiceactivitydetector.h"
#include "core/speech/endpointer.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <memory>
#include <stop_token>
#include <vector>

namespace pulsemates {

/// What one listening was asked for.
struct ListenerInput
{
    CheckInId id;
    Language language = Language::English;
    std::shared_ptr<FrameRing> ring;
    std::stop_token stop;
    std::chrono::milliseconds hardEndSilence{2000}; ///< 0: only by hand
    bool keepRecording = false;                     ///< goes on with the recording that is kept
};

/// What one listening cost and kept. Units: spans in absolute monotonic time.
struct ListenerReport
{
    std::vector<Span> spans;
    std::chrono::milliseconds recorded{};
    MonotonicTime captured{};   ///< when the last frame was captured
    std::uint64_t overruns = 0; ///< frames that the ring refused: they are lost
};

/// Listens: takes frames from the ring, asks the voice activity detector, finds the end of the
/// utterance, feeds the recogniser, and keeps the recording for another try until it is erased.
/// Thread: lives in the speech thread; call its functions there (queued).
/// Errors: exactly one finished() per start(), replay() or finish(), also after a stop.
class Listener : public QObject
{
    Q_OBJECT

public:
    Listener(VoiceActivityDetector &detector,
             Transcriber &transcriber,
             const Clock &clock,
             QObject *parent = nullptr);

    void prepare(); ///< loads models; emits prepared()
    void release(); ///< frees them; not while listening

    void start(const pulsemates::ListenerInput &input);
    void finish(pulsemates::CheckInId id); ///< the ring holds all there is: final words
    void replay(const pulsemates::ListenerInput &input); ///< the kept recording once more
    void erase();
    [[nodiscard]] bool keepsRecording() const { return !m_recording.empty(); }

signals:
    void prepared(const pulsemates::Outcome &result);
    void voiceHeard(pulsemates::CheckInId id);
    /// @p lastVoice: when the last voiced sample was captured.
    void softEnded(pulsemates::CheckInId id, pulsemates::MonotonicTime lastVoice);
    void voiceResumed(pulsemates::CheckInId id);
    void hardEnded(pulsemates::CheckInId id, pulsemates::MonotonicTime lastVoice);
    void filledUp(pulsemates::CheckInId id); ///< with an earlier take the minute is over
    void partial(pulsemates::CheckInId id, const pulsemates::Transcript &transcript);
    void finished(pulsemates::CheckInId id,
                  const pulsemates::Result<pulsemates::Transcript> &transcript,
                  const pulsemates::ListenerReport &report);

private:
    void drain();
    void take(const AudioFrame &frame);
    void hear(std::span<const float, AudioFrame::samplesPerFrame> samples);
    void tell(EndpointEvent event);
    void onTranscriberFinished(CheckInId id, const Result<Transcript> &transcript);
    void beginTake(const ListenerInput &input);
    void dropRing();
    [[nodiscard]] ListenerReport report() const;

    VoiceActivityDetector &m_detector;
    Transcriber &m_transcriber;
    const Clock &m_clock;
    QTimer m_poll;
    Endpointer m_endpointer;

    ListenerInput m_input;
    bool m_listening = false;
    bool m_finishing = false;
    bool m_full = false;
    std::uint64_t m_overruns = 0;   ///< of a ring that was let go
    std::vector<float> m_recording; ///< at most recordingLimit
    std::optional<Error> m_failure; ///< of the detector: without it no segment can be found
    std::optional<Result<Transcript>> m_early; ///< the recogniser gave up before the end
    MonotonicTime m_captured{};
    /// A detector lets go of a voice about 140 ms after its last sample: so many frames back it
    /// was.
    static constexpr std::size_t lateFrames = 7;
    std::array<MonotonicTime, lateFrames + 1> m_captures{}; ///< of the last frames, newest first
    MonotonicTime m_lastVoice{};
    MonotonicTime m_finishBegan{};
    std::vector<Span> m_spans;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::ListenerReport)
