#pragma once

#include <QJsonObject>

#include <array>
#include <cstdint>

namespace pulsemates {

/// Counts of latencies in buckets whose width is at most a thousandth of their value: three digits
/// from 1 ms to 60 s, as an HdrHistogram keeps them. What lies outside counts in the outermost
/// bucket and is told beside it.
/// Units: milliseconds. Source: Gil Tene, HdrHistogram.
class LatencyHistogram
{
public:
    static constexpr int least = 1;
    static constexpr int most = 60'000;

    void record(double milliseconds);

    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] std::int64_t above() const { return m_above; } ///< longer than a minute
    /// The highest value of the bucket that the nearest-rank percentile lies in; 0 without values.
    [[nodiscard]] int valueAt(double percent) const;

    /// {"unit","least","most","digits","above","buckets": [[lowest value, count], …]}, empty
    /// buckets left out.
    [[nodiscard]] QJsonObject json() const;

    [[nodiscard]] static int bucketOf(int value);
    [[nodiscard]] static int lowestIn(int bucket);
    [[nodiscard]] static int highestIn(int bucket);

private:
    static constexpr int half = 1024; ///< values of a bucket's power of two; all below 2048 are own
    static constexpr int buckets = 7 * half;

    std::array<std::int64_t, buckets> m_counts{};
    std::int64_t m_count = 0;
    std::int64_t m_above = 0;
};

} // namespace pulsemates
