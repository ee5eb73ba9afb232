#include "core/audio/framewriter.h"

#include <algorithm>

namespace pulsemates {

FrameWriter::FrameWriter(CheckInId id, std::shared_ptr<FrameRing> ring)
    : m_id(id)
    , m_ring(std::move(ring))
    , m_overrunsBefore(m_ring->overruns())
{}

void FrameWriter::write(std::span<const float> samples, MonotonicTime arrivedAt)
{
    while (!samples.empty() && !limitReached()) {
        const std::size_t count = std::min(samples.size(), m_next.samples.size() - m_filled);
        std::copy_n(samples.begin(), count, m_next.samples.begin() + std::ptrdiff_t(m_filled));
        m_filled += count;
        samples = samples.subspan(count);
        if (m_filled == m_next.samples.size())
            push(arrivedAt);
    }
}

void FrameWriter::flush(MonotonicTime arrivedAt)
{
    if (m_filled == 0 || limitReached())
        return;
    std::fill(m_next.samples.begin() + std::ptrdiff_t(m_filled), m_next.samples.end(), 0.0F);
    push(arrivedAt);
}

void FrameWriter::push(MonotonicTime arrivedAt)
{
    m_next.capturedAt = arrivedAt;
    if (m_ring->push(m_next))
        ++m_pushed;
    ++m_next.index;
    m_filled = 0;
}

AudioEnd FrameWriter::end(AudioEnd::Reason reason, bool truncated, bool cutOff) const
{
    return {reason, m_pushed, m_ring->overruns() - m_overrunsBefore, truncated, cutOff};
}

} // namespace pulsemates
