#pragma once

#include "app/bench/benchrow.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace pulsemates {

/// Where and with what the figures were measured.
struct BenchSetting
{
    QString processor;
    int cores = 0;
    QString system;     ///< kernel and distribution
    QString program;    ///< "pulsemates 0.1.0"
    QString qt;         ///< "6.4.2"
    QString recognizer; ///< name, threads
    QString speech;     ///< which recordings were spoken
    QString sound;      ///< which sound server
    QString date;       ///< ISO 8601, UTC
    bool quick = false;
};

/// One line a row, notes, and the missed ones last.
[[nodiscard]] QString benchTable(std::span<const BenchRow> rows);

[[nodiscard]] QJsonArray benchJsonRows(std::span<const BenchRow> rows);

/// The table as plain text: head, one line a row, notes, and the missed ones last.
[[nodiscard]] QString benchText(const BenchSetting &setting, std::span<const BenchRow> rows);

[[nodiscard]] QJsonObject benchJson(const BenchSetting &setting, std::span<const BenchRow> rows);

/// One plain sentence for each missed target and each figure that was not measured.
[[nodiscard]] QStringList missedSentences(std::span<const BenchRow> rows);

/// "p50 ≤ 33, p95 ≤ 50 ms".
[[nodiscard]] QString targetText(const BenchRow &row);

/// Three digits that matter: 0.034, 7.2, 148.
[[nodiscard]] QString numberText(std::optional<double> value);

} // namespace pulsemates
