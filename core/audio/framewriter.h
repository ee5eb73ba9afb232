#pragma once

#include "core/audio/audioframe.h"
#include "core/audio/audiosource.h"

#include <span>

namespace pulsemates {

/// Cuts the sound of one recording into frames and puts them into its ring, up to the limit.
/// A full ring refuses the frame: its index is skipped, so that a gap shows as a gap in time.
/// Thread: one at a time; write() neither locks nor allocates.
class FrameWriter
{
public:
    FrameWriter(CheckInId id, std::shared_ptr<FrameRing> ring);

    [[nodiscard]] CheckInId id() const { return m_id; }

    /// Takes what belongs to the recording; samples beyond the limit are ignored.
    void write(std::span<const float> samples, MonotonicTime arrivedAt);

    /// Fills the last, shorter frame with silence, so that not a sample is lost.
    void flush(MonotonicTime arrivedAt);

    [[nodiscard]] bool hasStarted() const { return m_next.index > 0; }
    [[nodiscard]] bool limitReached() const { return m_next.index >= limitFrames; }
    [[nodiscard]] bool ringIsFull() const { return m_ring->size() >= FrameRing::capacity; }
    [[nodiscard]] std::uint32_t frames() const { return m_pushed; }
    [[nodiscard]] AudioEnd
    end(AudioEnd::Reason reason, bool truncated = false, bool cutOff = false) const;

    static constexpr std::uint32_t limitFrames =
        std::uint32_t(recordingLimit / AudioFrame::duration);

private:
    void push(MonotonicTime arrivedAt);

    CheckInId m_id;
    std::shared_ptr<FrameRing> m_ring;
    AudioFrame m_next; ///< being filled
    std::size_t m_filled = 0;
    std::uint32_t m_pushed = 0;
    std::uint64_t m_overrunsBefore;
};

} // namespace pulsemates
