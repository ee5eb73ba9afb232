#pragma once

#include "core/audio/audioframe.h"
#include "core/speech/segment.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace pulsemates {

/// How frames become segments. Units: frames of 20 ms.
struct SegmenterOptions
{
    int preRoll = 13;      ///< sound kept before a voice: without it first words are clipped
    int trail = 10;        ///< sound kept after the last voiced frame
    int pause = 30;        ///< silence that ends a segment
    int longSegment = 75;  ///< from this length on …
    int pauseOfLong = 4;   ///< … this much silence is enough
    int maximum = 350;     ///< a segment is never longer: a decode cannot be interrupted
    int earliestCut = 210; ///< a forced cut is searched between this and the maximum
    int dip = 5;           ///< the width over which the quietest place is measured
};

/// Turns frames and their voice flags into segments short enough to decode. Every voiced frame
/// lands in exactly one segment, in order.
/// Thread: one thread at a time; no Qt, no clock: the same frames give the same segments.
class Segmenter
{
public:
    using Frame = std::span<const float, AudioFrame::samplesPerFrame>;

    explicit Segmenter(const SegmenterOptions &options = {})
        : m_options(options)
    {}

    void push(Frame frame, bool voice);
    void finish(); ///< closes the open segment
    void reset();

    /// The next closed segment, oldest first.
    [[nodiscard]] std::optional<Segment> takeClosed();
    [[nodiscard]] bool hasClosed() const { return !m_closed.empty(); }
    [[nodiscard]] int closedFrames() const; ///< length of all that takeClosed() would give

    /// The segment still growing, if any.
    [[nodiscard]] const Segment *open() const { return m_isOpen ? &m_open : nullptr; }
    /// Silent frames since the last voiced one of the open segment.
    [[nodiscard]] int silentFrames() const { return m_silence; }
    [[nodiscard]] std::int64_t frames() const { return m_frames; }

private:
    void keepPreRoll(Frame frame);
    void beginSegment();
    void closeAtPause();
    void closeAtDip();
    [[nodiscard]] int length() const;

    SegmenterOptions m_options;
    std::deque<Segment> m_closed;
    Segment m_open;
    std::vector<bool> m_openVoice; ///< one flag a frame of m_open
    std::vector<float> m_preRoll;
    std::int64_t m_frames = 0;
    int m_silence = 0;
    bool m_isOpen = false;
};

} // namespace pulsemates
