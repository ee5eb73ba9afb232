#include "core/metrics/timeline.h"

#include "core/metrics/criticalpath.h"
#include "core/metrics/wheretimes.h"

#include <algorithm>
#include <iterator>

namespace pulsemates {

void Timeline::clear()
{
    *this = {};
}

Timeline::SpanIndex Timeline::begin(Stage stage, Where where, MonotonicTime at)
{
    m_rows.push_back({{stage, at, at, where, false}, true});
    return m_rows.size() - 1;
}

void Timeline::end(SpanIndex index, MonotonicTime at)
{
    if (index >= m_rows.size() || !m_rows[index].open)
        return;
    Row &row = m_rows[index];
    row.span.end = std::max(row.span.start, at);
    row.open = false;
}

void Timeline::add(Stage stage, Where where, MonotonicTime start, MonotonicTime end)
{
    m_rows.push_back({{stage, start, std::max(start, end), where, false}, false});
}

void Timeline::note(const ExchangeNote &exchange)
{
    if (m_exchanges.size() < mostExchangeNotes)
        m_exchanges.push_back(exchange);
}

void Timeline::stop(MonotonicTime at, LatencyZero zero)
{
    m_stop = at;
    m_zero = zero;
}

void Timeline::resume()
{
    m_stop.reset();
    m_zero = LatencyZero::Stop;
    m_milestones.fill(std::nullopt);
}

void Timeline::reach(Milestone milestone, MonotonicTime at)
{
    std::optional<MonotonicTime> &slot = m_milestones[std::size_t(milestone)];
    if (!slot)
        slot = at;
}

bool Timeline::hasReached(Milestone milestone) const
{
    return m_milestones[std::size_t(milestone)].has_value();
}

double Timeline::sinceStop(Milestone milestone) const
{
    const std::optional<MonotonicTime> &slot = m_milestones[std::size_t(milestone)];
    if (!slot || !m_stop)
        return -1;
    // What was there before Stop is there at Stop: nobody waited for it.
    return std::max(0.0, toMilliseconds(*slot - *m_stop));
}

CheckInTimings Timeline::timings(MonotonicTime now) const
{
    const MonotonicTime zero = m_stop.value_or(now);
    CheckInTimings timings;
    timings.zero = m_zero;
    timings.guidanceMs = sinceStop(Milestone::GuidanceShown);
    timings.guidanceAhead = hasReached(Milestone::GuidanceShown) && m_stop
                            && *m_milestones[std::size_t(Milestone::GuidanceShown)] < *m_stop;
    timings.finalTranscriptMs = sinceStop(Milestone::FinalTranscript);
    timings.messageMs = sinceStop(Milestone::MessageConfirmed);
    timings.firstAudioMs = sinceStop(Milestone::FirstAudio);
    timings.totalMs = sinceStop(Milestone::AllReady);
    timings.writtenMs = sinceStop(Milestone::WrittenShown);
    timings.audioMs = toMilliseconds(m_audio);
    timings.exchanges = m_exchanges;
    timings.spans.reserve(m_rows.size());
    for (const Row &row : m_rows) {
        Span span = row.span;
        span.end = (row.open ? std::max(span.start, now) : span.end) - zero;
        span.start -= zero;
        timings.spans.push_back(span);
    }
    std::vector<Span> coaching;
    std::ranges::copy_if(timings.spans, std::back_inserter(coaching), [](const Span &span) {
        return span.stage == Stage::Coach;
    });
    timings.coachingMs = toMilliseconds(coveredTime(std::move(coaching)));
    for (const std::size_t index : criticalPath(timings).spans)
        timings.spans[index].waited = true;
    return timings;
}

} // namespace pulsemates
