#include "core/metrics/wheretimes.h"

#include <algorithm>

namespace pulsemates {

MonotonicTime coveredTime(std::vector<Span> spans)
{
    std::ranges::sort(spans, {}, &Span::start);
    MonotonicTime covered{};
    MonotonicTime reached = MonotonicTime::min();
    for (const Span &span : spans) {
        const MonotonicTime from = std::max(span.start, reached);
        if (span.end > from) {
            covered += span.end - from;
            reached = span.end;
        }
    }
    return covered;
}

WhereTimes whereTimes(const CheckInTimings &timings)
{
    WhereTimes times;
    for (const Where where : {Where::Device, Where::App, Where::Network, Where::Provider}) {
        std::vector<Span> spans;
        for (Span span : timings.spans) {
            span.start = std::max(span.start, MonotonicTime{});
            if (span.where == where && span.end > span.start)
                spans.push_back(span);
        }
        times.ms[std::size_t(where)] = toMilliseconds(coveredTime(std::move(spans)));
    }
    return times;
}

} // namespace pulsemates
