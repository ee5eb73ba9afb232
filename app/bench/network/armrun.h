#pragma once

#include "app/bench/network/baselinearms.h"
#include "app/bench/network/coachingreplay.h"

#include <array>

namespace pulsemates {

inline constexpr std::array allArms{Arm::Document, Arm::Sequential, Arm::Streaming, Arm::Ours};

/// What counts for a check-in that was never answered, in ms: the longest a histogram tells.
inline constexpr double neverMs = 60'000;

/// What is run, and how often.
struct ArmRunOptions
{
    int checkIns = 2200;  ///< an arm, those that are discarded not among them
    int warmUp = 100;     ///< discarded: the hedger knows no times yet
    int firstSession = 0; ///< whose numbers the first check-in draws
    ReplyShape shape{};
    CoachingMachineOptions machine{};
    SpeculationLeave leave{true, true, 0};
    int mostSteps = mostReplaySteps; ///< of one check-in of ours
};

/// One check-in in all arms: the same words, the same draws.
struct ArmCheckIn
{
    int session = 0;
    double audioSeconds = 0;
    std::array<ArmTimes, allArms.size()> times; ///< by Arm
    ReplayOutcome ours;
};

/// Runs check-ins through the arms on a virtual clock: monologues of @p talk in turn, in ABBA
/// order, Stops on a schedule that no arm can shift.
/// Those that ask for care are to be left out of @p talk: no message is due there.
[[nodiscard]] std::vector<ArmCheckIn> runArms(const std::vector<Monologue> &talk,
                                              UnderstoodWords &words,
                                              const loopback::LatencyProfile &profile,
                                              const ArmRunOptions &options);

/// One figure of one arm, check-in by check-in.
[[nodiscard]] std::vector<double>
seriesOf(const std::vector<ArmCheckIn> &run, Arm arm, double ArmTimes::*figure);

/// Those monologues of the corpus whose final words ask for no care.
[[nodiscard]] std::vector<Monologue> withoutCare(const std::vector<Monologue> &corpus,
                                                 UnderstoodWords &words);

} // namespace pulsemates
