#pragma once

#include "core/common/clock.h"
#include "core/providers/local/moonshinemodel.h"
#include "core/speech/segment.h"
#include "core/speech/worddoubt.h"

#include <chrono>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace pulsemates {

/// Asks the other Moonshine about the beginning of a check-in whose words look invented. Given a
/// language they do not know, the two invent entirely different things; given English they agree.
/// Units: frames of 20 ms. Thread: the speech thread.
/// Errors: none; where the other one is not there, or late, there is no opinion and the words
/// stand.
class SecondOpinion
{
public:
    /// @p longestWait: a model that took longer to load is not asked where somebody waits for the
    /// words.
    SecondOpinion(std::shared_ptr<const SpeechFiles> files,
                  MoonshineSize size,
                  std::chrono::milliseconds longestWait,
                  const Clock &clock);

    /// Unsettled words of the open segment.
    void heard(const QString &words);
    /// A segment and its final words; kept while those before it are shorter than 5 s.
    void settled(const Segment &segment, const QString &words);
    /// Forgets sound and words.
    void reset();

    /// A part of what is kept, for readAgain(); nothing where all is short
    /// or the words are too few.
    [[nodiscard]] std::span<const float> part() const;
    /// What the first recogniser makes of that part alone.
    void readAgain(const QString &words);
    [[nodiscard]] bool isWanted() const { return m_doubt.isSuspicious(); }

    /// True when the other one heard something else. Loads it, has it read and frees it again:
    /// about a second, which cannot be interrupted but between the segments.
    /// @p hurried: somebody waits.
    [[nodiscard]] bool contradicts(const std::stop_token &stop, bool hurried) const;

private:
    [[nodiscard]] bool isFull() const { return m_frames >= enoughFrames; }
    [[nodiscard]] std::size_t longest() const; ///< of the segments kept; there is one

    static constexpr int enoughFrames = 250;

    std::shared_ptr<const SpeechFiles> m_files;
    MoonshineSize m_size;
    std::chrono::milliseconds m_longestWait;
    const Clock &m_clock;
    WordDoubt m_doubt;
    std::vector<std::vector<float>> m_beginning; ///< the sound of each segment
    int m_frames = 0;
};

} // namespace pulsemates
