#pragma once

#include "core/audio/audiooutput.h"

#include <mutex>
#include <vector>

namespace pulsemates {

/// What was asked to play and has not been told its end: each is told once, by the audio thread or,
/// where that one hangs, by the main thread. Thread: any.
class OpenPlays
{
public:
    struct Play
    {
        CheckInId id;
        AudioChannel channel = AudioChannel::Speech;
        friend bool operator==(const Play &, const Play &) = default;
    };

    void add(const Play &play);
    [[nodiscard]] bool contains(const Play &play) const;
    [[nodiscard]] bool take(const Play &play); ///< false: its end was told already
    [[nodiscard]] std::vector<Play> takeAll();

private:
    mutable std::mutex m_mutex;
    std::vector<Play> m_plays;
};

} // namespace pulsemates
