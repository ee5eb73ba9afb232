#pragma once

#include <QString>

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace pulsemates {

/// Which figure of a row a limit speaks of.
enum class Statistic { Value, P50, P95, P99 };

/// A target: the figure must lie between these.
struct Limit
{
    Statistic statistic = Statistic::Value;
    double most = 0;
    double least = -std::numeric_limits<double>::infinity();
};

enum class Verdict { Met, Missed, NoTarget, NotMeasured };

/// One line of the benchmark's table.
struct BenchRow
{
    QString scenario; ///< "guidance"
    QString figure;   ///< "Stop → guidance on screen"
    QString unit;     ///< "ms"; of every number in the row
    std::size_t n = 0;
    std::optional<double> p50; ///< of a single value: the value
    std::optional<double> p95; ///< from 20 values on
    std::optional<double> p99; ///< from 100 values on
    std::optional<double> worst;
    std::optional<double> low; ///< bounds of a 95 % interval around a single value
    std::optional<double> high;
    std::vector<Limit> limits;
    QString note; ///< how it was measured, or why it was not
    bool measured = true;
};

/// A row over a series; the numbers that too few values cannot carry stay empty. Without values it
/// is an unmeasured row that says so.
[[nodiscard]] BenchRow seriesRow(const QString &figure,
                                 const QString &unit,
                                 std::span<const double> values,
                                 std::vector<Limit> limits,
                                 const QString &note = {});

/// A row with one number.
[[nodiscard]] BenchRow valueRow(const QString &figure,
                                const QString &unit,
                                double value,
                                std::optional<double> most,
                                const QString &note = {});

/// A row with a ratio that must be at least @p least: its lower bound is held against that.
[[nodiscard]] BenchRow ratioRow(const QString &figure,
                                double value,
                                double low,
                                double high,
                                std::optional<double> least,
                                const QString &note = {});

/// A row that says why there is no number.
[[nodiscard]] BenchRow
unmeasuredRow(const QString &figure, std::vector<Limit> limits, const QString &reason);

/// The number a limit is held against. A percentile that so few values cannot carry is their worst;
/// of a value with an interval it is the lower bound.
[[nodiscard]] std::optional<double> judged(const BenchRow &row, Statistic statistic);

[[nodiscard]] bool isMet(const BenchRow &row, const Limit &limit);
[[nodiscard]] Verdict verdictOf(const BenchRow &row);

/// 1 when any row missed its target or could not be measured, else 0.
[[nodiscard]] int exitStatusOf(std::span<const BenchRow> rows);

} // namespace pulsemates
