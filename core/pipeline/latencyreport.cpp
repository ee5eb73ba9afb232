#include "core/pipeline/latencyreport.h"

#include "core/metrics/criticalpath.h"
#include "core/metrics/percentiles.h"
#include "core/metrics/timingsjson.h"
#include "core/metrics/wheretimes.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace pulsemates {

namespace {

double tenth(double milliseconds)
{
    return std::round(milliseconds * 10.0) / 10.0;
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(tenth(*value)) : QJsonValue();
}

QString headlineName(Headline headline)
{
    switch (headline) {
    case Headline::FirstSentence:
        return QStringLiteral("messageMs");
    case Headline::FirstSound:
        return QStringLiteral("firstAudioMs");
    case Headline::WrittenSentence:
        return QStringLiteral("writtenMs");
    case Headline::Guidance:
        break;
    }
    return QStringLiteral("guidanceMs");
}

QJsonObject targetsOf(LatencyZero zero)
{
    QJsonObject targets;
    for (const Headline headline : allHeadlines) {
        const double target = headlineTargetMs(headline, zero);
        targets.insert(headlineName(headline), target > 0 ? QJsonValue(target) : QJsonValue());
    }
    return targets;
}

QJsonObject pathToJson(const CriticalPath &path)
{
    return {{QStringLiteral("of"),
             path.headline ? QJsonValue(headlineName(*path.headline)) : QJsonValue()},
            {QStringLiteral("decidedBy"),
             path.decidedBy ? QJsonValue(stageName(*path.decidedBy)) : QJsonValue()},
            {QStringLiteral("decidedMs"), tenth(path.decidedMs)},
            {QStringLiteral("unexplainedMs"), tenth(path.unexplainedMs)}};
}

QJsonValue checkInToJson(const std::optional<CheckInTimings> &timings)
{
    if (!timings)
        return {};
    QJsonObject json = timingsToJson(*timings);
    const WhereTimes times = whereTimes(*timings);
    QJsonObject atWork;
    for (const Where where : {Where::Device, Where::App, Where::Network, Where::Provider})
        atWork.insert(whereName(where), tenth(times.of(where)));
    json.insert(QStringLiteral("zero"), latencyZeroName(timings->zero));
    json.insert(QStringLiteral("atWorkMs"), atWork);
    json.insert(QStringLiteral("targets"), targetsOf(timings->zero));
    json.insert(QStringLiteral("criticalPath"), pathToJson(criticalPath(*timings)));
    return json;
}

/// Check-ins that silence ended, and typed ones, count from another moment: never mixed.
QJsonObject seriesOf(const std::vector<LatencyRecord> &records)
{
    QJsonObject series;
    for (const LatencyZero zero : {LatencyZero::Stop, LatencyZero::LastVoice, LatencyZero::Sent}) {
        std::vector<double> times;
        for (const LatencyRecord &record : records) {
            if (record.zero == zero && record.guidanceMs >= 0)
                times.push_back(record.guidanceMs);
        }
        const Percentiles found = percentilesOf(times);
        series.insert(latencyZeroName(zero),
                      QJsonObject{{QStringLiteral("n"), qint64(found.n)},
                                  {QStringLiteral("p50"), orNull(found.p50)},
                                  {QStringLiteral("p95"), orNull(found.p95)},
                                  {QStringLiteral("p99"), orNull(found.p99)}});
    }
    return series;
}

QJsonObject firstVersionToJson()
{
    QJsonArray aims;
    for (const double aim : firstVersionAimsMs)
        aims.append(aim);
    return {{QStringLiteral("cachedMs"), firstVersionMs},
            {QStringLiteral("oneServerMs"), firstVersionOneServerMs},
            {QStringLiteral("writtenMs"), firstVersionWrittenMs},
            {QStringLiteral("aimsMs"), aims}};
}

QJsonObject linkToJson(const ServiceLink &link)
{
    return {{QStringLiteral("state"), serviceLinkName(link.state)},
            {QStringLiteral("connection"),
             link.connection ? QJsonValue(connectionStateName(*link.connection)) : QJsonValue()},
            {QStringLiteral("protocol"),
             link.protocol ? QJsonValue(wireProtocolName(*link.protocol)) : QJsonValue()},
            {QStringLiteral("roundTripMs"),
             link.roundTrip ? QJsonValue(tenth(toMilliseconds(*link.roundTrip))) : QJsonValue()},
            {QStringLiteral("error"),
             link.error ? QJsonValue(errorCodeName(*link.error)) : QJsonValue()}};
}

QJsonObject costsToJson(const CoachingCosts &costs)
{
    QJsonObject reasons;
    for (int reason = 0; reason < coachingReasonCount; ++reason) {
        if (const int count = costs.discarded[std::size_t(reason)]; count > 0)
            reasons.insert(coachingReasonName(CoachingReason(reason)), count);
    }
    return {{QStringLiteral("since"), QStringLiteral("programStart")},
            {QStringLiteral("ahead"), costs.attempts},
            {QStringLiteral("kept"), costs.kept},
            {QStringLiteral("keptFirstSentence"), costs.keptFirstSentence},
            {QStringLiteral("discarded"), reasons},
            {QStringLiteral("requests"), costs.requests},
            {QStringLiteral("hedges"), costs.hedges},
            {QStringLiteral("hedgesWon"), costs.hedgesWon},
            {QStringLiteral("tokens"), qint64(costs.tokens)},
            {QStringLiteral("tokensDiscarded"), qint64(costs.tokensDiscarded)},
            {QStringLiteral("stale"), qint64(costs.stale)}};
}

QJsonValue orNull(const std::optional<MonotonicTime> &time)
{
    return time ? QJsonValue(tenth(toMilliseconds(*time))) : QJsonValue();
}

QJsonValue heardByToJson(const std::optional<HeardBy> &heard)
{
    if (!heard)
        return {};
    const auto name = [](Hearer who) {
        return who == Hearer::Here ? QStringLiteral("computer") : QStringLiteral("service");
    };
    return QJsonObject{
        {QStringLiteral("by"), heard->winner ? QJsonValue(name(*heard->winner)) : QJsonValue()},
        {QStringLiteral("computerMs"), orNull(heard->here.took)},
        {QStringLiteral("serviceMs"), orNull(heard->service.took)},
        {QStringLiteral("held"), heard->held}};
}

QJsonValue hearingToJson(const HearingFigures &hearing)
{
    if (!hearing.used)
        return {};
    return QJsonObject{{QStringLiteral("host"), hearing.host},
                       {QStringLiteral("link"), linkToJson(hearing.link)},
                       {QStringLiteral("heardBy"), heardByToJson(hearing.heardBy)}};
}

QJsonValue voiceToJson(const VoiceFigures &voice)
{
    if (!voice.used)
        return {};
    return QJsonObject{{QStringLiteral("host"), voice.host},
                       {QStringLiteral("link"), linkToJson(voice.link)},
                       {QStringLiteral("rests"), voice.rests}};
}

} // namespace

QJsonValue serviceFiguresToJson(const ServiceFigures &service)
{
    if (!service.used)
        return {};
    return QJsonObject{{QStringLiteral("host"), service.host},
                       {QStringLiteral("model"), service.model},
                       {QStringLiteral("link"), linkToJson(service.link)},
                       {QStringLiteral("messages"), costsToJson(service.costs)}};
}

QJsonObject latencyReportToJson(const LatencyReport &report)
{
    QJsonArray earlier;
    for (const LatencyRecord &record : report.earlier)
        earlier.append(QJsonDocument::fromJson(latencyRecordToLine(record)).object());
    return {{QStringLiteral("schema"), QStringLiteral("pulsemates.latency/1")},
            {QStringLiteral("program"), report.program},
            {QStringLiteral("at"), report.at.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("checkIn"), checkInToJson(report.timings)},
            {QStringLiteral("earlier"), earlier},
            {QStringLiteral("guidancePercentilesMs"), seriesOf(report.earlier)},
            {QStringLiteral("firstVersion"), firstVersionToJson()},
            {QStringLiteral("service"), serviceFiguresToJson(report.service)},
            {QStringLiteral("hearing"), hearingToJson(report.service.hearing)},
            {QStringLiteral("voice"), voiceToJson(report.service.voice)}};
}

} // namespace pulsemates
