#include "core/metrics/span.h"

#include <algorithm>

namespace pulsemates {

QString whereName(Where where)
{
    switch (where) {
    case Where::Device:
        return QStringLiteral("device");
    case Where::Network:
        return QStringLiteral("network");
    case Where::Provider:
        return QStringLiteral("provider");
    case Where::App:
        break;
    }
    return QStringLiteral("app");
}

QString latencyZeroName(LatencyZero zero)
{
    switch (zero) {
    case LatencyZero::LastVoice:
        return QStringLiteral("lastVoice");
    case LatencyZero::Sent:
        return QStringLiteral("sent");
    case LatencyZero::Stop:
        break;
    }
    return QStringLiteral("stop");
}

std::vector<std::pair<MonotonicTime, MonotonicTime>> CheckInTimings::gaps() const
{
    std::vector<std::pair<MonotonicTime, MonotonicTime>> gaps;
    if (spans.empty())
        return gaps;
    std::vector<Span> ordered = spans;
    std::ranges::sort(ordered, {}, &Span::start);
    MonotonicTime reached = ordered.front().start;
    for (const Span &span : ordered) {
        if (span.start > reached)
            gaps.emplace_back(reached, span.start);
        reached = std::max(reached, span.end);
    }
    return gaps;
}

double CheckInTimings::coverage() const
{
    if (spans.empty())
        return 0;
    const MonotonicTime first = std::ranges::min(spans, {}, &Span::start).start;
    const MonotonicTime whole = std::ranges::max(spans, {}, &Span::end).end - first;
    MonotonicTime uncovered{};
    for (const auto &[start, end] : gaps())
        uncovered += end - start;
    return whole.count() > 0 ? 1.0 - double(uncovered.count()) / double(whole.count()) : 1.0;
}

} // namespace pulsemates
