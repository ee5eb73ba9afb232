#include "core/metrics/timingsjson.h"

#include <QJsonArray>

#include <cmath>

namespace pulsemates {

namespace {

double tenth(double milliseconds)
{
    return std::round(milliseconds * 10.0) / 10.0;
}

QJsonValue orNull(double milliseconds)
{
    return milliseconds < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(tenth(milliseconds));
}

QJsonObject spanToJson(const Span &span)
{
    return {{QStringLiteral("stage"), stageName(span.stage)},
            {QStringLiteral("startMs"), tenth(toMilliseconds(span.start))},
            {QStringLiteral("endMs"), tenth(toMilliseconds(span.end))},
            {QStringLiteral("where"), whereName(span.where)}};
}

QJsonObject exchangeToJson(const ExchangeNote &note)
{
    return {{QStringLiteral("stage"), stageName(note.stage)},
            {QStringLiteral("connection"), connectionStateName(note.connection)},
            {QStringLiteral("protocol"), wireProtocolName(note.protocol)},
            {QStringLiteral("answered"), note.answered},
            {QStringLiteral("retries"), note.retries},
            {QStringLiteral("roundTripMs"),
             orNull(note.roundTrip ? toMilliseconds(*note.roundTrip) : -1)},
            {QStringLiteral("networkMs"), tenth(toMilliseconds(note.network))},
            {QStringLiteral("providerMs"), tenth(toMilliseconds(note.provider))},
            {QStringLiteral("sentBytes"), note.sentBytes},
            {QStringLiteral("receivedBytes"), note.receivedBytes}};
}

} // namespace

QJsonObject timingsToJson(const CheckInTimings &timings)
{
    QJsonObject afterStop{
        {QStringLiteral("guidanceMs"), orNull(timings.guidanceMs)},
        {QStringLiteral("finalTranscriptMs"), orNull(timings.finalTranscriptMs)},
        {QStringLiteral("messageMs"), orNull(timings.messageMs)},
        {QStringLiteral("firstAudioMs"), orNull(timings.firstAudioMs)},
        {QStringLiteral("totalMs"), orNull(timings.totalMs)},
    };
    if (timings.writtenMs >= 0) // only where a service wrote
        afterStop.insert(QStringLiteral("writtenMs"), tenth(timings.writtenMs));
    QJsonArray spans;
    for (const Span &span : timings.spans)
        spans.append(spanToJson(span));
    QJsonObject object{
        {QStringLiteral("sttTime"), orNull(timings.finalTranscriptMs)},
        {QStringLiteral("coachingTime"), tenth(timings.coachingMs)},
        {QStringLiteral("totalTime"), orNull(timings.totalMs)},
        {QStringLiteral("audioMs"), tenth(timings.audioMs)},
        {QStringLiteral("afterStop"), afterStop},
        {QStringLiteral("spans"), spans},
        // Rounded down: 0.9796 must not read as the promised 0.98.
        {QStringLiteral("coverage"), std::floor(timings.coverage() * 1000.0) / 1000.0},
    };
    if (!timings.exchanges.empty()) { // fast mode has none
        QJsonArray exchanges;
        for (const ExchangeNote &note : timings.exchanges)
            exchanges.append(exchangeToJson(note));
        object.insert(QStringLiteral("exchanges"), exchanges);
    }
    if (timings.zero != LatencyZero::Stop)
        object.insert(QStringLiteral("zero"), latencyZeroName(timings.zero));
    return object;
}

} // namespace pulsemates
