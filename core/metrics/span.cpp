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

double CheckInTimings::coverage() const
{
    if (spans.empty())
        return 0;
    std::vector<Span> ordered = spans;
    std::ranges::sort(ordered, {}, &Span::start);
    MonotonicTime covered{};
    MonotonicTime reached = ordered.front().start;
    MonotonicTime last = reached;
    for (const Span &span : ordered) {
        last = std::max(last, span.end);
        if (span.end > reached) {
            covered += span.end - std::max(span.start, reached);
            reached = span.end;
        }
    }
    const MonotonicTime whole = last - ordered.front().start;
    return whole.count() > 0 ? double(covered.count()) / double(whole.count()) : 1.0;
}

} // namespace pulsemates
