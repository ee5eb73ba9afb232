#include "app/bench/network/armrun.h"

#include "core/pipeline/stagebudgets.h"

#include <algorithm>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

/// Longer than a recording and the last deadline behind it, so that nobody waits for nobody; an
/// arm that hangs meets the next Stop all the same.
constexpr auto stopEvery = 90s;

/// The program's: what the machine showed, and the sound that goes with it.
ArmTimes oursOf(const ReplayOutcome &outcome, double words, CheckInDraws &draws)
{
    ArmTimes times;
    times.words = words;
    times.firstSentence = outcome.answered.value_or(neverMs);
    // The prepared message is spoken from memory, as MessageVoice has it.
    times.firstSound = std::clamp(
        words, double(budget::earliestVoice.count()), double(budget::latestVoice.count()));
    times.personalVoice = times.firstSentence;
    if (outcome.shown)
        times.personalVoice +=
            draws.next(QStringLiteral("rtt")) + draws.next(QStringLiteral("speech-first"));
    times.total = std::max(times.personalVoice, outcome.told.value_or(0));
    return times;
}

} // namespace

std::vector<ArmCheckIn> runArms(const std::vector<Monologue> &talk,
                                UnderstoodWords &words,
                                const loopback::LatencyProfile &profile,
                                const ArmRunOptions &options)
{
    std::vector<ArmCheckIn> run;
    CoachingReplay replay(words, options.machine, options.leave);
    MonotonicTime stop = 1000s;
    for (int i = 0; i < options.warmUp + options.checkIns && !talk.empty(); ++i) {
        const Monologue &monologue = talk[std::size_t(i) % talk.size()];
        ArmCheckIn checkIn;
        checkIn.session = options.firstSession + i;
        checkIn.audioSeconds = monologue.stop / 1000.0;
        stop += stopEvery;
        std::array order = allArms;
        if (i % 2 != 0)
            std::ranges::reverse(order);
        for (const Arm arm : order) {
            CheckInDraws draws(profile, checkIn.session);
            ArmTimes &times = checkIn.times[std::size_t(arm)];
            if (arm != Arm::Ours) {
                times = baselineTimes(arm, draws, checkIn.audioSeconds, options.shape);
                continue;
            }
            const double final = draws.next(QStringLiteral("stream-final"), Server::Words);
            ReplayOptions play;
            play.answers = [&draws] { return nextAnswerOf(draws); };
            play.finalAfterMs = final;
            play.shape = options.shape;
            play.stopAt = stop;
            play.mostSteps = options.mostSteps;
            checkIn.ours = replay.play(monologue, play);
            times = oursOf(checkIn.ours, final, draws);
        }
        if (i >= options.warmUp)
            run.push_back(checkIn);
    }
    return run;
}

std::vector<double> seriesOf(const std::vector<ArmCheckIn> &run, Arm arm, double ArmTimes::*figure)
{
    std::vector<double> series;
    for (const ArmCheckIn &checkIn : run)
        series.push_back(checkIn.times[std::size_t(arm)].*figure);
    return series;
}

std::vector<Monologue> withoutCare(const std::vector<Monologue> &corpus, UnderstoodWords &words)
{
    std::vector<Monologue> talk;
    std::ranges::copy_if(corpus, std::back_inserter(talk), [&](const Monologue &monologue) {
        return !words.needCare(monologue.finalText, monologue.language);
    });
    return talk;
}

} // namespace pulsemates
