#include "app/bench/network/latencyhistogram.h"

#include <QJsonArray>

#include <algorithm>
#include <bit>
#include <cmath>

namespace pulsemates {

namespace {

constexpr int exactBits = 11; // values below 2^11 have a bucket each

} // namespace

int LatencyHistogram::bucketOf(int value)
{
    const auto bounded = unsigned(std::clamp(value, least, most));
    const int shift = std::max(0, int(std::bit_width(bounded)) - exactBits);
    return shift * half + int(bounded >> shift);
}

int LatencyHistogram::lowestIn(int bucket)
{
    const int shift = std::max(0, bucket / half - 1);
    return (bucket - shift * half) << shift;
}

int LatencyHistogram::highestIn(int bucket)
{
    const int shift = std::max(0, bucket / half - 1);
    return lowestIn(bucket) + (1 << shift) - 1;
}

void LatencyHistogram::record(double milliseconds)
{
    if (std::isnan(milliseconds))
        return;
    const double bounded = std::clamp(milliseconds, double(least), double(most));
    m_above += milliseconds > most ? 1 : 0;
    ++m_counts[std::size_t(bucketOf(int(std::lround(bounded))))];
    ++m_count;
}

int LatencyHistogram::valueAt(double percent) const
{
    if (m_count == 0)
        return 0;
    const double share = std::ceil(std::clamp(percent, 0.0, 100.0) * double(m_count) / 100.0);
    const auto rank = std::max<std::int64_t>(1, std::int64_t(share));
    std::int64_t seen = 0;
    for (int bucket = 0; bucket < buckets; ++bucket) {
        seen += m_counts[std::size_t(bucket)];
        if (seen >= rank)
            return highestIn(bucket);
    }
    return most;
}

QJsonObject LatencyHistogram::json() const
{
    QJsonArray filled;
    for (int bucket = 0; bucket < buckets; ++bucket) {
        if (const std::int64_t count = m_counts[std::size_t(bucket)]; count > 0)
            filled.append(QJsonArray{lowestIn(bucket), qint64(count)});
    }
    return {{QStringLiteral("unit"), QStringLiteral("ms")},
            {QStringLiteral("least"), least},
            {QStringLiteral("most"), most},
            {QStringLiteral("digits"), 3},
            {QStringLiteral("above"), qint64(m_above)},
            {QStringLiteral("buckets"), filled}};
}

} // namespace pulsemates
