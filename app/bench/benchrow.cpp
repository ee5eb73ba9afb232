#include "app/bench/benchrow.h"

#include "core/metrics/percentiles.h"

#include <algorithm>

namespace pulsemates {

BenchRow seriesRow(const QString &figure,
                   const QString &unit,
                   std::span<const double> values,
                   std::vector<Limit> limits,
                   const QString &note)
{
    if (values.empty())
        return unmeasuredRow(
            figure,
            std::move(limits),
            QStringLiteral("there was no value")
                + (note.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(note)));
    const Percentiles percentiles = percentilesOf(values);
    BenchRow row;
    row.figure = figure;
    row.unit = unit;
    row.n = values.size();
    row.p50 = percentiles.p50;
    row.p95 = percentiles.p95;
    row.p99 = percentiles.p99;
    row.worst = std::ranges::max(values);
    row.limits = std::move(limits);
    row.note = note;
    return row;
}

BenchRow valueRow(const QString &figure,
                  const QString &unit,
                  double value,
                  std::optional<double> most,
                  const QString &note)
{
    BenchRow row;
    row.figure = figure;
    row.unit = unit;
    row.n = 1;
    row.p50 = value;
    row.note = note;
    if (most)
        row.limits = {{Statistic::Value, *most}};
    return row;
}

BenchRow ratioRow(const QString &figure,
                  double value,
                  double low,
                  double high,
                  std::optional<double> least,
                  const QString &note)
{
    BenchRow row = valueRow(figure, {}, value, std::nullopt, note);
    row.low = low;
    row.high = high;
    if (least)
        row.limits = {{Statistic::Value, std::numeric_limits<double>::infinity(), *least}};
    return row;
}

BenchRow unmeasuredRow(const QString &figure, std::vector<Limit> limits, const QString &reason)
{
    BenchRow row;
    row.figure = figure;
    row.limits = std::move(limits);
    row.note = reason;
    row.measured = false;
    return row;
}

std::optional<double> judged(const BenchRow &row, Statistic statistic)
{
    switch (statistic) {
    case Statistic::Value:
        return row.low ? row.low : row.p50;
    case Statistic::P50:
        return row.p50;
    case Statistic::P95:
        return row.p95 ? row.p95 : row.worst;
    case Statistic::P99:
        return row.p99 ? row.p99 : row.worst;
    }
    return std::nullopt;
}

bool isMet(const BenchRow &row, const Limit &limit)
{
    const std::optional<double> value = judged(row, limit.statistic);
    return value && *value <= limit.most && *value >= limit.least;
}

Verdict verdictOf(const BenchRow &row)
{
    if (!row.measured)
        return Verdict::NotMeasured;
    if (row.limits.empty())
        return Verdict::NoTarget;
    const bool met =
        std::ranges::all_of(row.limits, [&row](const Limit &limit) { return isMet(row, limit); });
    return met ? Verdict::Met : Verdict::Missed;
}

int exitStatusOf(std::span<const BenchRow> rows)
{
    const bool bad = std::ranges::any_of(rows, [](const BenchRow &row) {
        const Verdict verdict = verdictOf(row);
        return verdict == Verdict::Missed || verdict == Verdict::NotMeasured;
    });
    return bad ? 1 : 0;
}

} // namespace pulsemates
