#include "app/bench/benchreport.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace pulsemates {

namespace {

using Cells = std::array<QString, 8>;

QString statisticName(Statistic statistic)
{
    switch (statistic) {
    case Statistic::P50:
        return QStringLiteral("p50");
    case Statistic::P95:
        return QStringLiteral("p95");
    case Statistic::P99:
        return QStringLiteral("p99");
    case Statistic::Value:
        break;
    }
    return {};
}

QString verdictText(const BenchRow &row)
{
    switch (verdictOf(row)) {
    case Verdict::Met:
        return QStringLiteral("ok");
    case Verdict::Missed:
        return QStringLiteral("MISSED");
    case Verdict::NoTarget:
        return QStringLiteral("-");
    case Verdict::NotMeasured:
        break;
    }
    return QStringLiteral("not measured");
}

QString notMeasured(const BenchRow &row)
{
    return row.note.isEmpty() ? verdictText(row)
                              : verdictText(row) + QStringLiteral(": ") + row.note;
}

QString withUnit(const QString &number, const QString &unit)
{
    return unit.isEmpty() ? number : number + u' ' + unit;
}

/// "12.3 (11.8–12.7)" where there is an interval.
QString valueText(const BenchRow &row)
{
    const QString value = numberText(row.p50);
    return row.low && row.high
               ? value + QStringLiteral(" (%1–%2)").arg(numberText(row.low), numberText(row.high))
               : value;
}

/// "≤ 33", "≥ 15".
QString boundText(const Limit &limit)
{
    return std::isfinite(limit.least)
               ? QStringLiteral("≥ %1").arg(QString::number(limit.least, 'g', 6))
               : QStringLiteral("≤ %1").arg(QString::number(limit.most, 'g', 6));
}

Cells cellsOf(const BenchRow &row)
{
    return {row.unit.isEmpty() ? row.figure : row.figure + QStringLiteral(" [%1]").arg(row.unit),
            row.measured ? QString::number(row.n) : QStringLiteral("0"),
            valueText(row),
            numberText(row.p95),
            numberText(row.p99),
            numberText(row.worst),
            targetText(row),
            row.measured ? verdictText(row) : notMeasured(row)};
}

QString lineOf(const Cells &cells, const std::array<qsizetype, 8> &widths)
{
    QString line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool words = i == 0 || i >= 6;
        line += words ? cells[i].leftJustified(widths[i]) : cells[i].rightJustified(widths[i]);
        line += QStringLiteral("  ");
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return line + u'\n';
}

QString head(const BenchSetting &setting)
{
    return QStringLiteral("%1 bench local%2, %3\n"
                          "Processor:  %4, %5 core(s)\n"
                          "System:     %6, Qt %7\n"
                          "Recogniser: %8\n"
                          "Speech:     %9\n")
               .arg(setting.program,
                    setting.quick ? QStringLiteral(" --quick") : QString(),
                    setting.date,
                    setting.processor,
                    QString::number(setting.cores),
                    setting.system,
                    setting.qt,
                    setting.recognizer,
                    setting.speech)
           + QStringLiteral("Sound:      %1\n\n").arg(setting.sound);
}

QString notes(std::span<const BenchRow> rows)
{
    QString text;
    for (const BenchRow &row : rows) {
        if (row.measured && !row.note.isEmpty())
            text += QStringLiteral("  %1: %2\n").arg(row.figure, row.note);
    }
    return text.isEmpty() ? text : QStringLiteral("\nNotes\n") + text;
}

QString ending(std::span<const BenchRow> rows)
{
    const auto count = [rows](Verdict verdict) {
        return std::ranges::count(rows, verdict, &verdictOf);
    };
    QString text =
        QStringLiteral("\n%1 target(s) met, %2 missed, %3 not measured, which counts as missed.\n")
            .arg(count(Verdict::Met))
            .arg(count(Verdict::Missed))
            .arg(count(Verdict::NotMeasured));
    const QStringList missed = missedSentences(rows);
    if (!missed.isEmpty())
        text += QStringLiteral("Missed:\n  ") + missed.join(QStringLiteral("\n  ")) + u'\n';
    return text;
}

QJsonValue jsonNumber(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject jsonRow(const BenchRow &row)
{
    QJsonObject limits;
    QJsonObject leasts;
    for (const Limit &limit : row.limits) {
        const QString name = statisticName(limit.statistic);
        const bool least = std::isfinite(limit.least);
        (least ? leasts : limits)[name.isEmpty() ? QStringLiteral("value") : name] =
            least ? limit.least : limit.most;
    }
    QJsonObject object{{QStringLiteral("scenario"), row.scenario},
                       {QStringLiteral("figure"), row.figure},
                       {QStringLiteral("unit"), row.unit},
                       {QStringLiteral("n"), qint64(row.n)},
                       {QStringLiteral("p50"), jsonNumber(row.p50)},
                       {QStringLiteral("p95"), jsonNumber(row.p95)},
                       {QStringLiteral("p99"), jsonNumber(row.p99)},
                       {QStringLiteral("worst"), jsonNumber(row.worst)},
                       {QStringLiteral("atMost"), limits},
                       {QStringLiteral("result"), verdictText(row)},
                       {QStringLiteral("note"), row.note}};
    if (!leasts.isEmpty())
        object[QStringLiteral("atLeast")] = leasts;
    if (row.low && row.high)
        object[QStringLiteral("interval")] = QJsonArray{*row.low, *row.high};
    return object;
}

} // namespace

QString numberText(std::optional<double> value)
{
    if (!value)
        return QStringLiteral("-");
    const double size = std::abs(*value);
    const int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return size == 0 ? QStringLiteral("0") : QString::number(*value, 'f', decimals);
}

QString targetText(const BenchRow &row)
{
    QStringList parts;
    for (const Limit &limit : row.limits) {
        const QString name = statisticName(limit.statistic);
        parts << (name.isEmpty() ? name : name + u' ') + boundText(limit);
    }
    return parts.isEmpty() ? QStringLiteral("-") : parts.join(QStringLiteral(", "));
}

QStringList missedSentences(std::span<const BenchRow> rows)
{
    QStringList sentences;
    for (const BenchRow &row : rows) {
        if (!row.measured) {
            sentences << QStringLiteral("%1: %2.").arg(row.figure, notMeasured(row));
            continue;
        }
        for (const Limit &limit : row.limits) {
            if (isMet(row, limit))
                continue;
            const QString name = statisticName(limit.statistic);
            const bool least = std::isfinite(limit.least);
            const double bound = least ? limit.least : limit.most;
            const QString what = row.low          ? QStringLiteral("its lower bound ")
                                 : name.isEmpty() ? name
                                                  : name + u' ';
            sentences << QStringLiteral("%1: %2is %3, the target is %4 %5.")
                             .arg(row.figure,
                                  what,
                                  withUnit(numberText(judged(row, limit.statistic)), row.unit),
                                  least ? QStringLiteral("at least") : QStringLiteral("at most"),
                                  withUnit(QString::number(bound, 'g', 6), row.unit));
        }
    }
    return sentences;
}

QString benchTable(std::span<const BenchRow> rows)
{
    std::vector<Cells> table{{QStringLiteral("Figure"),
                              QStringLiteral("n"),
                              QStringLiteral("p50/value"),
                              QStringLiteral("p95"),
                              QStringLiteral("p99"),
                              QStringLiteral("worst"),
                              QStringLiteral("Target"),
                              QStringLiteral("Result")}};
    for (const BenchRow &row : rows)
        table.push_back(cellsOf(row));
    std::array<qsizetype, 8> widths{};
    for (const Cells &cells : table) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], cells[i].size());
    }
    QString text;
    for (const Cells &cells : table)
        text += lineOf(cells, widths);
    return text + notes(rows) + ending(rows);
}

QString benchText(const BenchSetting &setting, std::span<const BenchRow> rows)
{
    return head(setting) + benchTable(rows);
}

QJsonArray benchJsonRows(std::span<const BenchRow> rows)
{
    QJsonArray array;
    for (const BenchRow &row : rows)
        array.append(jsonRow(row));
    return array;
}

QJsonObject benchJson(const BenchSetting &setting, std::span<const BenchRow> rows)
{
    return {{QStringLiteral("schema"), QStringLiteral("pulsemates.bench/1")},
            {QStringLiteral("program"), setting.program},
            {QStringLiteral("qt"), setting.qt},
            {QStringLiteral("processor"), setting.processor},
            {QStringLiteral("cores"), setting.cores},
            {QStringLiteral("system"), setting.system},
            {QStringLiteral("recognizer"), setting.recognizer},
            {QStringLiteral("speech"), setting.speech},
            {QStringLiteral("sound"), setting.sound},
            {QStringLiteral("date"), setting.date},
            {QStringLiteral("quick"), setting.quick},
            {QStringLiteral("rows"), benchJsonRows(rows)},
            {QStringLiteral("missed"), QJsonArray::fromStringList(missedSentences(rows))}};
}

} // namespace pulsemates
