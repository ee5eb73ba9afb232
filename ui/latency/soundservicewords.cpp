#include "ui/latency/soundservicewords.h"

#include "ui/latency/latencywords.h"
#include "ui/latency/servicewords.h"

#include <cmath>

namespace pulsemates {

namespace {

QString kilobytes(qint64 bytes)
{
    return LatencyWords::grouped(std::ceil(double(bytes) / 1000));
}

} // namespace

QString SoundServiceWords::heardBy(const HeardBy &heard)
{
    if (!heard.winner)
        return tr("nobody: no words that can be used", "who heard");
    const bool here = *heard.winner == Hearer::Here;
    const HeardBy::Side &own = here ? heard.here : heard.service;
    QStringList words{here ? tr("this computer", "who heard") : tr("the service", "who heard")};
    if (own.took)
        words << tr("after %1 ms").arg(LatencyWords::wholeMs(toMilliseconds(*own.took)));
    if (const QString other = ofTheOther(heard); !other.isEmpty())
        words << other;
    return LatencyWords::joined(words);
}

QString SoundServiceWords::ofTheOther(const HeardBy &heard)
{
    const bool here = *heard.winner == Hearer::Here;
    const HeardBy::Side &own = here ? heard.here : heard.service;
    const HeardBy::Side &other = here ? heard.service : heard.here;
    if (!other.tookPart)
        return {};
    if (!other.took && here && heard.held)
        return tr("the service did not come in time");
    if (!other.took)
        return here ? tr("before the service") : tr("before this computer");
    if (!other.hadWords)
        return here ? tr("the service had no words") : tr("this computer had no words");
    const double ahead = toMilliseconds(*other.took - own.took.value_or(MonotonicTime{}));
    const QString ms = LatencyWords::wholeMs(std::abs(ahead));
    if (ahead < 0)
        return here ? tr("%1 ms after the service").arg(ms)
                    : tr("this computer was %1 ms sooner and waited").arg(ms);
    return here ? tr("%1 ms before the service").arg(ms) : tr("%1 ms before this computer").arg(ms);
}

QString SoundServiceWords::requests(const std::vector<ExchangeNote> &all, Stage stage)
{
    int count = 0;
    ExchangeNote sum;
    for (const ExchangeNote &one : all) {
        if (one.stage != stage)
            continue;
        ++count;
        sum.network += one.network;
        sum.provider += one.provider;
        sum.sentBytes += one.sentBytes;
        sum.receivedBytes += one.receivedBytes;
    }
    if (count == 0)
        return {};
    const auto place = [](Where where, MonotonicTime time) {
        return tr("%1 %2 ms", "where, milliseconds")
            .arg(LatencyWords::where(where), LatencyWords::wholeMs(toMilliseconds(time)));
    };
    return LatencyWords::joined({LatencyWords::grouped(count),
                                 place(Where::Network, sum.network),
                                 place(Where::Provider, sum.provider),
                                 tr("%1 kB sent").arg(kilobytes(sum.sentBytes)),
                                 tr("%1 kB received").arg(kilobytes(sum.receivedBytes))});
}

QString SoundServiceWords::voice(const VoiceFigures &voice)
{
    if (!voice.rests)
        return {};
    return LatencyWords::joined(
        {tr("rests after trouble", "the voice of a service"), tr("this computer speaks")});
}

} // namespace pulsemates
