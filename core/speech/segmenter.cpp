#include "core/speech/segmenter.h"

#include "core/speech/quietestframe.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace pulsemates {

namespace {

constexpr int frameSize = AudioFrame::samplesPerFrame;

void append(std::vector<float> &to, Segmenter::Frame frame)
{
    std::ranges::transform(frame, std::back_inserter(to), [](float sample) {
        return std::isfinite(sample) ? sample : 0.0F;
    });
}

} // namespace

void Segmenter::push(Frame frame, bool voice)
{
    ++m_frames;
    if (!m_isOpen && !voice) {
        keepPreRoll(frame);
        return;
    }
    if (!m_isOpen)
        beginSegment();
    append(m_open.samples, frame);
    m_openVoice.push_back(voice);
    m_open.voicedFrames += voice ? 1 : 0;
    m_silence = voice ? 0 : m_silence + 1;

    const bool isLong = length() >= m_options.longSegment;
    if (m_silence >= (isLong ? m_options.pauseOfLong : m_options.pause))
        closeAtPause();
    else if (length() >= m_options.maximum)
        closeAtDip();
}

void Segmenter::finish()
{
    if (m_isOpen)
        closeAtPause();
}

void Segmenter::reset()
{
    *this = Segmenter(m_options);
}

std::optional<Segment> Segmenter::takeClosed()
{
    if (m_closed.empty())
        return std::nullopt;
    Segment first = std::move(m_closed.front());
    m_closed.pop_front();
    return first;
}

int Segmenter::closedFrames() const
{
    std::size_t samples = 0;
    for (const Segment &segment : m_closed)
        samples += segment.samples.size();
    return static_cast<int>(samples / frameSize);
}

int Segmenter::length() const
{
    return static_cast<int>(m_openVoice.size());
}

void Segmenter::keepPreRoll(Frame frame)
{
    append(m_preRoll, frame);
    const auto kept = static_cast<std::size_t>(m_options.preRoll) * frameSize;
    if (m_preRoll.size() > kept)
        m_preRoll.erase(m_preRoll.begin(),
                        m_preRoll.begin() + static_cast<std::ptrdiff_t>(m_preRoll.size() - kept));
}

void Segmenter::beginSegment()
{
    const auto before = static_cast<std::int64_t>(m_preRoll.size() / frameSize);
    m_open = Segment{};
    m_open.samples = std::move(m_preRoll);
    m_open.firstFrame = m_frames - 1 - before;
    m_openVoice.assign(static_cast<std::size_t>(before), false);
    m_preRoll.clear();
    m_silence = 0;
    m_isOpen = true;
}

// Of the silence, a little stays with the segment and the newest becomes the next one's pre-roll.
void Segmenter::closeAtPause()
{
    const int spare = std::max(0, m_silence - m_options.trail);
    const auto at = m_open.samples.end() - static_cast<std::ptrdiff_t>(spare) * frameSize;
    const int kept = std::min(spare, m_options.preRoll);
    m_preRoll.assign(m_open.samples.end() - static_cast<std::ptrdiff_t>(kept) * frameSize,
                     m_open.samples.end());
    m_open.samples.erase(at, m_open.samples.end());
    m_open.end = SegmentEnd::Pause;
    m_closed.push_back(std::move(m_open));
    m_isOpen = false;
    m_silence = 0;
}

// What follows the quietest place becomes the beginning of the next segment: no frame is lost or
// heard twice.
void Segmenter::closeAtDip()
{
    const int at = quietestFrame(
        m_open.samples, m_options.earliestCut, length() - m_options.dip, m_options.dip);
    const std::vector<bool> restVoice(m_openVoice.begin() + at, m_openVoice.end());
    const auto samplesAt = m_open.samples.begin() + static_cast<std::ptrdiff_t>(at) * frameSize;
    std::vector<float> rest(samplesAt, m_open.samples.end());
    m_open.samples.erase(samplesAt, m_open.samples.end());
    const auto restVoiced = static_cast<int>(std::ranges::count(restVoice, true));
    m_open.voicedFrames -= restVoiced;
    m_open.end = SegmentEnd::Cut;
    const std::int64_t next = m_open.firstFrame + at;
    m_closed.push_back(std::move(m_open));

    m_open = Segment{};
    m_open.samples = std::move(rest);
    m_open.firstFrame = next;
    m_open.voicedFrames = restVoiced;
    m_openVoice = restVoice;
}

} // namespace pulsemates
