#pragma once

#include "core/metrics/span.h"

#include <array>
#include <optional>

namespace pulsemates {

/// The three figures a person feels.
enum class Headline { Guidance, FirstSentence, FirstSound };

inline constexpr std::array allHeadlines{
    Headline::Guidance, Headline::FirstSentence, Headline::FirstSound};

/// What nineteen of twenty check-ins should stay below; 0: there is no target. Words are final and
/// the voice speaks only after a hard end, and how long silence makes one is a setting.
/// Units: milliseconds. Source: performance goals G1 to G3 and the one of an automatic end, p95.
[[nodiscard]] constexpr double headlineTargetMs(Headline headline,
                                                LatencyZero zero = LatencyZero::Stop)
{
    if (zero == LatencyZero::LastVoice)
        return headline == Headline::Guidance ? 350 : 0;
    switch (headline) {
    case Headline::FirstSentence:
        return 350;
    case Headline::FirstSound:
        return 400;
    case Headline::Guidance:
        break;
    }
    return 50;
}

/// The project's first version, from Stop to guidance. Source: phase 3 of its performance guide.
inline constexpr double firstVersionMs = 5262;

/// The figure of a check-in; nothing when it did not happen.
[[nodiscard]] inline std::optional<double> headlineMs(const CheckInTimings &timings,
                                                      Headline headline)
{
    double value = timings.guidanceAhead ? -1 : timings.guidanceMs;
    if (headline == Headline::FirstSentence)
        value = timings.messageMs;
    else if (headline == Headline::FirstSound)
        value = timings.firstAudioMs;
    return value < 0 ? std::nullopt : std::optional(value);
}

} // namespace pulsemates
