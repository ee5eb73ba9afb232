#include "app/bench/firstsoundscenario.h"

#include "app/bench/benchcontext.h"
#include "core/pipeline/post.h"

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

const std::vector<Limit> capabilityLimits{{Statistic::P95, 90}};
const std::vector<Limit> productLimits{{Statistic::P50, 300}, {Statistic::P95, 400}};

std::vector<double> sayAgainAndAgain(BenchContext &context, int times)
{
    Engine &engine = context.window().engine();
    const QString text =
        engine.library(Language::English)->messages(MoodLabel::Neutral).front().opener;
    engine.speech().prefetch({text}, Language::English, true);
    BenchContext::waitUntil(
        [&] { return engine.speech().clipFor(text, Language::English) != nullptr; }, 20s);
    post(engine.output(), [](AudioOutput &output) { output.open(); });
    BenchContext::wait(500ms);
    std::vector<double> values;
    QObject here;
    std::optional<MonotonicTime> heardAt;
    QObject::connect(&engine.speech(),
                     &SpeechPlayer::firstSample,
                     &here,
                     [&heardAt](CheckInId, MonotonicTime at) { heardAt = at; });
    for (int i = 0; i < times; ++i) {
        heardAt.reset();
        const MonotonicTime asked = engine.clock().now();
        engine.speech().say({}, {text}, Language::English);
        if (BenchContext::waitUntil([&heardAt] { return heardAt.has_value(); }, 1s))
            values.push_back(toMilliseconds(*heardAt - asked));
        engine.speech().stop();
        BenchContext::wait(
            std::chrono::milliseconds(170 + 7 * (i % 10))); // no rhythm with the sink
    }
    post(engine.output(), [](AudioOutput &output) { output.close(); });
    BenchContext::wait(400ms);
    return values;
}

} // namespace

std::vector<BenchRow> FirstSoundScenario::run(BenchContext &context)
{
    const QString capability = QStringLiteral("Asked → first cached speech sample in the sink");
    const QString product = QStringLiteral("Stop → first speech sample of a check-in");
    const QString underruns = QStringLiteral("Underruns while playing");
    if (!context.hasSound()) {
        const QString reason = QStringLiteral("no sound server, and PulseAudio is not installed");
        return {unmeasuredRow(capability, capabilityLimits, reason),
                unmeasuredRow(product, productLimits, reason),
                unmeasuredRow(underruns, {{Statistic::Value, 0}}, reason)};
    }
    std::vector<BenchRow> rows;
    rows.push_back(seriesRow(capability,
                             QStringLiteral("ms"),
                             sayAgainAndAgain(context, context.isQuick() ? 20 : 60),
                             capabilityLimits,
                             QStringLiteral("text in memory, sink open; the buffer of the sink "
                                            "(30 ms) comes on top")));
    std::vector<double> times;
    for (const PacedFigures &figures : context.checkIns()) {
        if (figures.firstAudioMs)
            times.push_back(*figures.firstAudioMs);
    }
    rows.push_back(seriesRow(product,
                             QStringLiteral("ms"),
                             times,
                             productLimits,
                             QStringLiteral("held back on purpose until 200 ms after Stop")));
    rows.push_back(valueRow(underruns, QString(), double(context.underruns()), 0));
    return rows;
}

} // namespace pulsemates
