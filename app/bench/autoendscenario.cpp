#include "app/bench/autoendscenario.h"

#include "app/bench/benchcontext.h"
#include "app/providerfactory.h"
#include "core/speech/endpointer.h"

#include <algorithm>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

const QString cutOffFigure = QStringLiteral("Cut off while pausing (pauses to 2 s)");
const QString softEndFigure = QStringLiteral("Last voiced sample → guidance at the soft end");
const std::vector<Limit> cutOffLimits{{Statistic::Value, 2}};
const std::vector<Limit> softEndLimits{{Statistic::P50, 300}, {Statistic::P95, 350}};

constexpr milliseconds pauseLength{1200};
constexpr milliseconds beforeTheNextWord{100};

/// Feeds sound to detector and endpointer as the listener does; true when the end came before
/// @p lastVoice.
bool endsEarly(VoiceActivityDetector &detector,
               std::span<const float> sound,
               milliseconds lastVoice)
{
    Endpointer endpointer;
    detector.reset();
    for (std::size_t at = 0; at + AudioFrame::samplesPerFrame <= sound.size();
         at += AudioFrame::samplesPerFrame) {
        const bool voice = detector.accept(sound.subspan(at).first<AudioFrame::samplesPerFrame>());
        for (const EndpointEvent event : endpointer.push(voice)) {
            if (event == EndpointEvent::HardEnded)
                return endpointer.elapsed() < lastVoice;
        }
    }
    return false;
}

} // namespace

BenchRow AutoEndScenario::falseEnds(BenchContext &context)
{
    const auto detector = makeVoiceActivityDetector(makeSpeechFiles());
    if (!detector->load())
        return unmeasuredRow(
            cutOffFigure, cutOffLimits, QStringLiteral("the detector did not load"));
    const std::size_t firsts = context.material().utterances().size();
    int pauses = 0;
    int cut = 0;
    int cutAtLimit = 0;
    for (std::size_t first = 0; first < firsts; ++first) {
        for (milliseconds pause = 400ms; pause <= 2000ms; pause += 100ms) {
            std::vector<milliseconds> ends;
            const auto sound = context.material().samplesWithPauses(first, 2, pause, ends);
            const bool early = endsEarly(*detector, sound, ends.back() - 200ms);
            ++pauses;
            cut += early ? 1 : 0;
            cutAtLimit += early && pause >= 2000ms ? 1 : 0;
        }
    }
    return valueRow(cutOffFigure,
                    QStringLiteral("%"),
                    100.0 * cut / std::max(pauses, 1),
                    2,
                    QStringLiteral("%1 of %2 pauses of 0.4 to 2.0 s, %3 of them of exactly 2.0 s; "
                                   "the detector and rules of the program, faster than speech")
                        .arg(cut)
                        .arg(pauses)
                        .arg(cutAtLimit));
}

BenchRow AutoEndScenario::softEndDelay(BenchContext &context)
{
    std::vector<double> delays;
    std::size_t silent = 0;
    std::size_t early = 0;
    const int files = context.isQuick() ? 1 : 3;
    for (int i = 0; i < files; ++i) {
        std::vector<milliseconds> ends;
        const std::size_t count = context.isQuick() ? 4 : 6;
        const QString path =
            context.material().withPauses(std::size_t(i) * count, count, pauseLength, ends);
        PacedCheckIn driver(context.window(), context.page(), context.hasSound());
        (void)driver.run({path, ends.back() + 1000ms, false});
        for (const milliseconds end : ends) {
            const MonotonicTime voiceEnd = driver.firstSampleAt() + end;
            // What stands as the pause ends; a breath at its beginning may have taken back another.
            const MonotonicTime late = voiceEnd + pauseLength - beforeTheNextWord;
            const auto shown =
                std::ranges::find_if(driver.shown(), [late](const PacedCheckIn::Shown &episode) {
                    return episode.from < late && episode.until > late;
                });
            if (shown != driver.shown().end()) {
                delays.push_back(toMilliseconds(std::max(shown->from - voiceEnd, MonotonicTime{})));
                early += shown->from < voiceEnd ? 1 : 0;
            } else { // it counts with the whole pause, or the worst would be left out
                delays.push_back(toMilliseconds(pauseLength));
                ++silent;
            }
        }
    }
    return seriesRow(softEndFigure,
                     QStringLiteral("ms"),
                     delays,
                     softEndLimits,
                     QStringLiteral("paced, pauses of 1.2 s, to the frame painted; %1 pause(s) "
                                    "showed nothing and count with all of it, %2 had guidance "
                                    "before the last quiet sound of the voice and count as 0")
                         .arg(silent)
                         .arg(early));
}

std::vector<BenchRow> AutoEndScenario::run(BenchContext &context)
{
    if (context.material().utterances().empty()) {
        const QString reason = QStringLiteral("there is nothing to speak");
        return {unmeasuredRow(cutOffFigure, cutOffLimits, reason),
                unmeasuredRow(softEndFigure, softEndLimits, reason)};
    }
    return {falseEnds(context), softEndDelay(context)};
}

} // namespace pulsemates
