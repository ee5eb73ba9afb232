#pragma once

#include "core/common/clock.h"

#include <chrono>

namespace pulsemates {

struct PartialPacerOptions
{
    std::chrono::milliseconds interval{400};      ///< between the starts of two partial decodes
    std::chrono::milliseconds longestDecode{100}; ///< a decode cannot be interrupted
    double busyShare = 0.35;                  ///< of one processor core, at most, for partial words
    std::chrono::milliseconds mostAhead{600}; ///< sound this early is a file read at once
    std::chrono::milliseconds mostBehind{200}; ///< catch up first when the backlog is larger
    double realTimeFactor = 0.04; ///< of the recogniser, until its own decodes tell better
};

/// Decides when partial words may be decoded: often enough to be read along, never so long that
/// Stop would wait, never for sound that arrives faster than it was spoken.
/// Thread: one thread at a time; reads no clock, so that tests can move time.
class PartialPacer
{
public:
    explicit PartialPacer(const PartialPacerOptions &options = {});

    void start(MonotonicTime now);
    void frameArrived(MonotonicTime now);

    /// True when a partial decode may start. @p pauseBegan: the speaker just fell silent, which is
    /// worth a decode out of turn, because Stop often follows.
    [[nodiscard]] bool due(MonotonicTime now, bool pauseBegan) const;
    /// Whether the sound so far came faster than it was spoken, as from a file.
    [[nodiscard]] bool cameAtOnce(MonotonicTime now) const;
    /// The most frames whose decode is expected to end in time.
    [[nodiscard]] int longestFrames() const;
    [[nodiscard]] MonotonicTime estimate(int frames) const;

    /// Learns from a decode of @p frames that has just ended. @p partial: it counts as a turn. One
    /// slow moment of the computer is forgotten within seconds: without partial words nothing would
    /// ever teach otherwise, and a Stop would find none.
    void decoded(MonotonicTime began, MonotonicTime ended, int frames, bool partial);

    [[nodiscard]] double realTimeFactor() const { return m_factor; }

private:
    PartialPacerOptions m_options;
    double m_factor; ///< as the last decodes were
    double m_usual;  ///< as this computer is; the other goes back to it
    MonotonicTime m_start{};
    MonotonicTime m_firstFrame{};
    MonotonicTime m_sound{};      ///< how much has arrived
    MonotonicTime m_leastDelay{}; ///< of the freshest frame so far
    MonotonicTime m_delay{};      ///< of the last frame
    MonotonicTime m_next{};
};

} // namespace pulsemates
