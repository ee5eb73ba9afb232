#include "core/metrics/latencyrecord.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cmath>
#include <utility>

namespace pulsemates {

namespace {

// A day: beyond it a figure is damage, not a slow computer.
constexpr double largestMs = 86'400'000.0;

struct Field
{
    QLatin1String name;
    double LatencyRecord::*member;
    bool optional; ///< may be absent: did not happen
};

constexpr std::array fields{
    Field{QLatin1String("guidanceMs"), &LatencyRecord::guidanceMs, true},
    Field{QLatin1String("finalTranscriptMs"), &LatencyRecord::finalTranscriptMs, true},
    Field{QLatin1String("messageMs"), &LatencyRecord::messageMs, true},
    Field{QLatin1String("firstAudioMs"), &LatencyRecord::firstAudioMs, true},
    Field{QLatin1String("totalMs"), &LatencyRecord::totalMs, true},
    Field{QLatin1String("audioMs"), &LatencyRecord::audioMs, false},
    Field{QLatin1String("coverage"), &LatencyRecord::coverage, false},
};

double thousandth(double value)
{
    return std::round(value * 1000.0) / 1000.0;
}

} // namespace

LatencyRecord latencyRecord(const CheckInTimings &timings, const QDateTime &at)
{
    LatencyRecord record;
    record.at = QDateTime::fromSecsSinceEpoch(at.toSecsSinceEpoch(), Qt::UTC);
    record.zero = timings.zero;
    if (!timings.guidanceAhead)
        record.guidanceMs = thousandth(timings.guidanceMs);
    record.finalTranscriptMs = thousandth(timings.finalTranscriptMs);
    record.messageMs = thousandth(timings.messageMs);
    record.firstAudioMs = thousandth(timings.firstAudioMs);
    record.totalMs = thousandth(timings.totalMs);
    record.audioMs = thousandth(timings.audioMs);
    record.coverage = thousandth(timings.coverage());
    return record;
}

QByteArray latencyRecordToLine(const LatencyRecord &record)
{
    QJsonObject object{{QStringLiteral("at"), record.at.toUTC().toString(Qt::ISODate)}};
    if (record.zero != LatencyZero::Stop) // lines of earlier versions have no such field
        object.insert(QStringLiteral("zero"), latencyZeroName(record.zero));
    for (const Field &field : fields) {
        if (!field.optional || record.*field.member >= 0)
            object.insert(field.name, record.*field.member);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<LatencyRecord> latencyRecordFromLine(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    LatencyRecord record;
    record.at = QDateTime::fromString(object.value(QLatin1String("at")).toString(), Qt::ISODate);
    if (!record.at.isValid())
        return std::nullopt;
    record.at = record.at.toUTC();
    if (const QJsonValue zero = object.value(QLatin1String("zero")); !zero.isUndefined()) {
        for (const LatencyZero known : {LatencyZero::LastVoice, LatencyZero::Sent}) {
            if (zero.toString() == latencyZeroName(known))
                record.zero = known;
        }
        if (record.zero == LatencyZero::Stop)
            return std::nullopt;
    }
    for (const Field &field : fields) {
        const QJsonValue value = object.value(field.name);
        if (value.isUndefined() && field.optional)
            continue;
        const double number = value.toDouble(-1);
        if (!value.isDouble() || !std::isfinite(number) || number < 0 || number > largestMs)
            return std::nullopt;
        record.*field.member = number;
    }
    return record.coverage <= 1 ? std::optional(record) : std::nullopt;
}

} // namespace pulsemates
