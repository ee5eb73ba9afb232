#pragma once

#include "core/metrics/span.h"

#include <array>
#include <optional>

namespace pulsemates {

/// The figures a person feels; the last one only where a service writes.
enum class Headline { Guidance, FirstSentence, FirstSound, WrittenSentence };

inline constexpr std::array allHeadlines{
    Headline::Guidance, Headline::FirstSentence, Headline::FirstSound, Headline::WrittenSentence};

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
    case Headline::WrittenSentence:
        return 1300;
    case Headline::Guidance:
        break;
    }
    return 50;
}

/// The project's first version, from Stop until everything was ready: with cached messages, on one
/// server with a stand-in for its coach, and with GPT-4. The voice of the first two was a stand-in.
/// Source: phases 3, 2 and 1 of its performance guide.
inline constexpr double firstVersionMs = 5262;
inline constexpr double firstVersionOneServerMs = 13133;
inline constexpr double firstVersionWrittenMs = 27992;
/// What it aimed at, one after the other. Source: the same.
inline constexpr std::array firstVersionAimsMs{3000.0, 2000.0, 1000.0};

/// The figure of a check-in; nothing when it did not happen.
[[nodiscard]] inline std::optional<double> headlineMs(const CheckInTimings &timings,
                                                      Headline headline)
{
    double value = timings.guidanceAhead ? -1 : timings.guidanceMs;
    if (headline == Headline::FirstSentence)
        value = timings.messageMs;
    else if (headline == Headline::FirstSound)
        value = timings.firstAudioMs;
    else if (headline == Headline::WrittenSentence)
        value = timings.writtenMs;
    return value < 0 ? std::nullopt : std::optional(value);
}

} // namespace pulsemates
