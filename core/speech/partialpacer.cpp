#include "core/speech/partialpacer.h"

#include "core/audio/audioframe.h"

#include <algorithm>

namespace pulsemates {

namespace {

// Decodes vary with the number of words: a margin keeps most of them under the limit.
constexpr double margin = 1.15;
constexpr double learningRate = 0.25;
constexpr double forgetting = 0.01; // a frame: by half in 1.4 s
constexpr double usualRises = 0.02; // a decode
constexpr double usualFalls = 0.5;

} // namespace

PartialPacer::PartialPacer(const PartialPacerOptions &options)
    : m_options(options)
    , m_factor(options.realTimeFactor)
    , m_usual(options.realTimeFactor)
{}

void PartialPacer::start(MonotonicTime now)
{
    m_start = now;
    m_sound = {};
    m_leastDelay = MonotonicTime::max();
    m_delay = {};
    m_next = now + m_options.interval;
    m_factor = std::min(m_factor, std::max(m_usual, m_options.realTimeFactor));
}

void PartialPacer::frameArrived(MonotonicTime now)
{
    if (m_sound == MonotonicTime{})
        m_firstFrame = now;
    m_sound += AudioFrame::duration;
    m_factor -= forgetting * std::max(0.0, m_factor - m_usual);
    m_delay = now - m_start - m_sound;
    m_leastDelay = std::min(m_leastDelay, m_delay);
}

bool PartialPacer::due(MonotonicTime now, bool pauseBegan) const
{
    if (m_delay < -m_options.mostAhead || m_delay - m_leastDelay > m_options.mostBehind)
        return false;
    return pauseBegan || now >= m_next;
}

bool PartialPacer::cameAtOnce(MonotonicTime now) const
{
    return now - m_firstFrame < m_sound * 4 / 5;
}

int PartialPacer::longestFrames() const
{
    const MonotonicTime sound(static_cast<MonotonicTime::rep>(
        static_cast<double>(MonotonicTime(m_options.longestDecode).count()) / (m_factor * margin)));
    return static_cast<int>(sound / MonotonicTime(AudioFrame::duration));
}

MonotonicTime PartialPacer::estimate(int frames) const
{
    const MonotonicTime sound = AudioFrame::duration * frames;
    return MonotonicTime(
        static_cast<MonotonicTime::rep>(static_cast<double>(sound.count()) * m_factor * margin));
}

void PartialPacer::decoded(MonotonicTime began, MonotonicTime ended, int frames, bool partial)
{
    const MonotonicTime took = ended - began;
    // Short pieces cost more per second than long ones and would teach too much caution.
    const MonotonicTime sound =
        std::max<MonotonicTime>(AudioFrame::duration * frames, std::chrono::seconds(1));
    const double factor = static_cast<double>(took.count()) / static_cast<double>(sound.count());
    m_factor += learningRate * (factor - m_factor);
    m_usual += (factor < m_usual ? usualFalls : usualRises) * (factor - m_usual);
    if (partial) {
        const auto rest = std::chrono::duration_cast<MonotonicTime>(took / m_options.busyShare);
        m_next = began + std::max<MonotonicTime>(m_options.interval, rest);
    }
}

} // namespace pulsemates
