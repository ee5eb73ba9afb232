#include "core/metrics/criticalpath.h"

#include <algorithm>
#include <map>

namespace pulsemates {

namespace {

// A milestone is noted inside the work that reaches it, just before its span closes.
constexpr MonotonicTime tolerance = std::chrono::milliseconds(1);

MonotonicTime fromMilliseconds(double value)
{
    return std::chrono::duration_cast<MonotonicTime>(
        std::chrono::duration<double, std::milli>(value));
}

/// An answer of a service goes on behind its first sentence: it had done its part while it ran.
bool runsOn(const Span &span, MonotonicTime at)
{
    return span.stage == Stage::Coach && span.end > at + tolerance;
}

/// A message of a service is waited for by itself alone, and what is read does not wait for a
/// voice.
bool isWaitedFor(Stage stage, Headline headline)
{
    if (stage == Stage::Coach)
        return headline == Headline::WrittenSentence;
    return stage != Stage::Synthesize || headline == Headline::FirstSound;
}

/// The span that finished last at or before @p at and did some of its work after Stop.
std::optional<std::size_t>
lastFinished(const std::vector<Span> &spans, MonotonicTime at, Headline headline)
{
    std::optional<std::size_t> found;
    std::optional<std::size_t> running;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const Span &span = spans[i];
        const bool usable = span.end > MonotonicTime{} && span.start < at && span.start < span.end
                            && isWaitedFor(span.stage, headline);
        if (!usable)
            continue;
        if (runsOn(span, at)) {
            running = i;
            continue;
        }
        const bool later = !found || span.end > spans[*found].end
                           || (span.end == spans[*found].end && span.start < spans[*found].start);
        if (span.end <= at + tolerance && later)
            found = i;
    }
    // What ended just then was waited for; where nothing did, the answer that was on its way.
    return running && (!found || spans[*found].end < at - tolerance) ? running : found;
}

Headline headlineToExplain(const CheckInTimings &timings)
{
    Headline worst = Headline::FirstSentence;
    double worstRatio = 1.0;
    for (const Headline headline : allHeadlines) {
        const std::optional<double> value = headlineMs(timings, headline);
        const double target = headlineTargetMs(headline, timings.zero);
        if (value && target > 0 && *value / target > worstRatio) {
            worst = headline;
            worstRatio = *value / target;
        }
    }
    if (headlineMs(timings, worst))
        return worst;
    return Headline::Guidance;
}

double readyBeforeStop(const std::vector<Span> &spans)
{
    std::optional<MonotonicTime> ready;
    for (const Span &span : spans) {
        if (span.stage == Stage::Guidance && span.end < MonotonicTime{})
            ready = std::max(ready.value_or(span.end), span.end);
    }
    return ready ? -toMilliseconds(*ready) : 0;
}

} // namespace

CriticalPath criticalPath(const CheckInTimings &timings, Headline headline)
{
    CriticalPath path;
    path.zero = timings.zero;
    const std::optional<double> value = headlineMs(timings, headline);
    if (!value)
        return path;
    path.headline = headline;
    path.headlineMs = *value;

    std::map<Stage, MonotonicTime> perStage;
    MonotonicTime reached = fromMilliseconds(*value);
    MonotonicTime unexplained{};
    while (reached > MonotonicTime{}) {
        const std::optional<std::size_t> index = lastFinished(timings.spans, reached, headline);
        if (!index)
            break;
        const Span &span = timings.spans[*index];
        const MonotonicTime start = std::max(span.start, MonotonicTime{});
        const MonotonicTime end = std::min(span.end, reached);
        unexplained += reached - end;
        perStage[span.stage] += end - start;
        path.spans.push_back(*index);
        reached = start;
    }
    std::ranges::reverse(path.spans);
    path.unexplainedMs = toMilliseconds(unexplained + std::max(reached, MonotonicTime{}));

    for (const auto &[stage, time] : perStage) {
        if (!path.decidedBy || toMilliseconds(time) > path.decidedMs) {
            path.decidedBy = stage;
            path.decidedMs = toMilliseconds(time);
        }
    }
    if (path.decidedBy != Stage::Guidance)
        path.readyBeforeStopMs = readyBeforeStop(timings.spans);
    return path;
}

CriticalPath criticalPath(const CheckInTimings &timings)
{
    return criticalPath(timings, headlineToExplain(timings));
}

} // namespace pulsemates
