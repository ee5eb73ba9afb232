#include "core/providers/local/calibration.h"

#include "core/audio/audioframe.h"
#include "core/audio/resampler.h"
#include "core/common/otherload.h"
#include "core/common/processorname.h"
#include "core/providers/local/pipermodel.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <limits>
#include <thread>

#include <malloc.h>

namespace pulsemates {

namespace {

// A second thread keeps a second core from the window: it must be worth it.
constexpr double worthASecondThread = 0.8;
constexpr int rounds = 4;
constexpr double quiet = 0.25; // of all cores, taken by others

tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled, Stage::Transcribe);
}

Result<std::vector<float>> calibrationSound(const SpeechFiles &files, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return cancelled();
    const auto voice = PiperModel::load(files, PiperVoice{});
    if (!voice)
        return tl::unexpected(voice.error());
    if (stop.stop_requested())
        return cancelled();
    const auto spoken = (*voice)->speak(
        QStringLiteral("Today was long and I am tired, but the walk home helped me a little."),
        0,
        1.0F);
    return resample(spoken, (*voice)->sampleRateHz(), AudioFrame::sampleRateHz);
}

// Processor time of this thread, which is all that one thread uses: it tells the processor, not
// what else the computer is doing at the moment.
std::chrono::nanoseconds threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::chrono::nanoseconds wallTime()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

// Other work on the computer only ever adds time, so the best round is the truest.
Result<double> factorOf(const SpeechFiles &files,
                        MoonshineSize size,
                        int threads,
                        const std::vector<float> &sound,
                        const std::stop_token &stop)
{
    if (stop.stop_requested())
        return cancelled();
    const auto model = MoonshineModel::load(files, size, threads);
    if (!model)
        return tl::unexpected(model.error());
    const auto now = threads == 1 ? &threadTime : &wallTime;
    double best = std::numeric_limits<double>::max();
    for (int round = 0; round < rounds; ++round) {
        if (stop.stop_requested())
            return cancelled();
        const auto began = now();
        (void)(*model)->decode(sound);
        const std::chrono::duration<double> took = now() - began;
        best = std::min(best, took.count());
    }
    return best * AudioFrame::sampleRateHz / static_cast<double>(sound.size());
}

} // namespace

Calibration chooseRecognizer(const RecognizerSpeeds &speeds)
{
    Calibration choice;
    choice.speeds = speeds;
    const auto helps = [](double one, double two) {
        return two > 0 && two < one * worthASecondThread;
    };
    if (speeds.baseOne <= slowestBaseFactor)
        return choice;
    if (helps(speeds.baseOne, speeds.baseTwo) && speeds.baseTwo <= slowestBaseFactor) {
        choice.threads = 2;
        return choice;
    }
    if (speeds.tinyOne <= 0)
        return choice;
    choice.model = MoonshineSize::Tiny;
    if (speeds.tinyOne > slowestBaseFactor && helps(speeds.tinyOne, speeds.tinyTwo))
        choice.threads = 2;
    return choice;
}

Result<Calibration> calibrateRecognizer(const SpeechFiles &files, const std::stop_token &stop)
{
    const OtherLoad others;
    const auto sound = calibrationSound(files, stop);
    malloc_trim(0); // one model at a time: what the voice worked on is given back first
    if (!sound)
        return tl::unexpected(sound.error());
    if (sound->empty())
        return fail(
            ErrorCode::ModelDamaged, Stage::Synthesize, QStringLiteral("no calibration sound"));
    RecognizerSpeeds speeds;
    struct Step
    {
        MoonshineSize size;
        int threads;
        double RecognizerSpeeds::*factor;
    };
    const bool severalCores = std::thread::hardware_concurrency() > 1;
    for (const Step &step : {Step{MoonshineSize::Base, 1, &RecognizerSpeeds::baseOne},
                             Step{MoonshineSize::Tiny, 1, &RecognizerSpeeds::tinyOne},
                             Step{MoonshineSize::Base, 2, &RecognizerSpeeds::baseTwo},
                             Step{MoonshineSize::Tiny, 2, &RecognizerSpeeds::tinyTwo}}) {
        // Two threads are only in question where one is too slow.
        if (step.threads == 2 && (!severalCores || speeds.baseOne <= slowestBaseFactor))
            continue;
        const auto factor = factorOf(files, step.size, step.threads, *sound, stop);
        malloc_trim(0);
        if (!factor)
            return tl::unexpected(factor.error());
        speeds.*step.factor = *factor;
    }
    Calibration choice = chooseRecognizer(speeds);
    const bool isFast = choice.model == MoonshineSize::Base && choice.threads == 1;
    choice.certain = isFast || others.share() <= quiet;
    choice.processor = processorName();
    return choice;
}

} // namespace pulsemates
