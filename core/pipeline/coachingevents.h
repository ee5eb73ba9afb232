#pragma once

#include "core/common/checkinid.h"
#include "core/common/clock.h"
#include "core/pipeline/coachingbasis.h"
#include "core/pipeline/speculator.h"
#include "core/understanding/safety/safetytier.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <variant>
#include <vector>

/// What a CoachingMachine is told and what it answers with: values only.
namespace pulsemates::coaching {

using RequestNumber = std::uint64_t; ///< never used twice; 0: none

// What happens to the check-in.

struct Began
{
    CheckInId id;
    CoachingEnvironment environment;
    SpeculationLeave leave; ///< its consent is taken from the environment
    int requestsLeft = std::numeric_limits<int>::max(); ///< that may be sent for this check-in
};
struct Heard ///< partial words, screened and understood
{
    CheckInId id;
    CoachingBasis words; ///< its environment is not looked at
    std::optional<double> confidence;
};
struct VoicePaused
{
    CheckInId id;
};
struct VoiceResumed
{
    CheckInId id;
};
struct StopApproached ///< as Speculator::stopApproached()
{
    CheckInId id;
};
struct StopLeft
{
    CheckInId id;
};
struct Stopped ///< T0
{
    CheckInId id;
};
/// Final words, screened and understood. The first of a check-in are decided on; of later ones
/// (corrected, or looked for once more) what was made of other words is not shown any more. The
/// same words with another mood (understood late) are decided on, too, while nothing is shown.
struct WordsFinal
{
    CheckInId id;
    CoachingBasis words; ///< its environment is not looked at
};
struct Corrected ///< the person says other words, or another mood, than the final ones
{
    CheckInId id;
};
struct SafetyRaised ///< by anything else than the words above
{
    CheckInId id;
    SafetyTier tier = SafetyTier::Help;
};
struct EnvironmentChanged
{
    CheckInId id;
    CoachingEnvironment environment;
};
struct PlaceChanged ///< another address is asked from now on, or with another key
{
    CheckInId id;
};
struct Cancelled ///< discarded, left, or barged into
{
    CheckInId id;
};
struct TimePassed
{};

// What a service answers, each with the tokens used so far where they are known (else 0).

struct TokenCame
{
    CheckInId id;
    RequestNumber request = 0;
    int tokens = 0;
};
struct SentenceCame ///< complete, and through every check
{
    CheckInId id;
    RequestNumber request = 0;
    QString text;
    int tokens = 0;
};
struct HelpWritten ///< what it wrote asks for help; in the place of its end
{
    CheckInId id;
    RequestNumber request = 0;
    SafetyFinding finding;
};
enum class End {
    Whole,   ///< the message is complete
    Failed,  ///< no answer, or not all of it
    Refused, ///< the checks let it go no further
    Barred   ///< no answer, whatever is asked: a wrong key, a used-up quota
};
struct RequestEnded ///< once for each request, also for one that was cancelled
{
    CheckInId id;
    RequestNumber request = 0;
    End end = End::Whole;
    int tokens = 0;
};

using Event = std::variant<Began,
                           Heard,
                           VoicePaused,
                           VoiceResumed,
                           StopApproached,
                           StopLeft,
                           Stopped,
                           WordsFinal,
                           Corrected,
                           SafetyRaised,
                           EnvironmentChanged,
                           PlaceChanged,
                           Cancelled,
                           TimePassed,
                           TokenCame,
                           SentenceCame,
                           HelpWritten,
                           RequestEnded>;

} // namespace pulsemates::coaching
