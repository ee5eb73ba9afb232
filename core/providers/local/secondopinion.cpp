#include "core/providers/local/secondopinion.h"

#include "core/audio/audioframe.h"
#include "core/common/logging.h"
#include "core/speech/wordalignment.h"

#include <algorithm>

namespace pulsemates {

namespace {

// As much as base reads in about 120 ms, and enough for some words.
constexpr std::size_t mostReadAgain = std::size_t{2} * AudioFrame::sampleRateHz;
constexpr std::size_t leastReadAgain = AudioFrame::sampleRateHz * 7 / 10;

} // namespace

SecondOpinion::SecondOpinion(std::shared_ptr<const SpeechFiles> files,
                             MoonshineSize size,
                             std::chrono::milliseconds longestWait,
                             const Clock &clock)
    : m_files(std::move(files))
    , m_size(size)
    , m_longestWait(longestWait)
    , m_clock(clock)
{}

void SecondOpinion::heard(const QString &words)
{
    if (!isFull())
        m_doubt.heard(words);
}

void SecondOpinion::settled(const Segment &segment, const QString &words)
{
    if (isFull())
        return;
    m_doubt.settled(words, segment.voicedFrames, segment.end);
    m_beginning.push_back(segment.samples);
    m_frames += static_cast<int>(segment.samples.size() / AudioFrame::samplesPerFrame);
}

void SecondOpinion::reset()
{
    m_doubt.reset();
    m_beginning.clear();
    m_frames = 0;
}

std::span<const float> SecondOpinion::part() const
{
    if (m_beginning.empty() || !m_doubt.canTell())
        return {};
    const std::span<const float> segment(m_beginning[longest()]);
    // The whole would be read as it was before.
    const std::size_t length = std::min(segment.size() * 2 / 3, mostReadAgain);
    return length < leastReadAgain ? std::span<const float>() : segment.first(length);
}

void SecondOpinion::readAgain(const QString &words)
{
    m_doubt.readAgain(words, longest());
}

std::size_t SecondOpinion::longest() const
{
    const auto segment = std::ranges::max_element(m_beginning, {}, &std::vector<float>::size);
    return static_cast<std::size_t>(segment - m_beginning.begin());
}

bool SecondOpinion::contradicts(const std::stop_token &stop, bool hurried) const
{
    const MonotonicTime began = m_clock.now();
    const auto other = MoonshineModel::load(*m_files, m_size, 1);
    if (!other || (hurried && m_clock.now() - began > m_longestWait)) {
        qCDebug(lcSpeech, "no second opinion");
        return false;
    }
    QStringList words;
    for (const std::vector<float> &samples : m_beginning) {
        if (stop.stop_requested())
            return false;
        words += countedWords((*other)->decode(samples));
    }
    return haveLittleInCommon(m_doubt.words(), words);
}

} // namespace pulsemates
