#pragma once

namespace pulsemates {

/// What the transport shows of the spoken guidance.
struct SpeechView
{
    enum class State {
        Unavailable, ///< no loudspeaker, or nothing to speak
        Ready,
        Playing,
        Paused
    };

    State state = State::Unavailable;
    bool muted = false;
    float volume = 0.9F; ///< 0 to 1

    friend bool operator==(const SpeechView &, const SpeechView &) = default;
};

} // namespace pulsemates
