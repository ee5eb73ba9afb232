#include "ui/latency/servicewords.h"

#include "ui/common/errortext.h"
#include "ui/latency/latencywords.h"

#include <array>
#include <cmath>
#include <map>

namespace pulsemates {

QString ServiceWords::connection(const ServiceLink &link)
{
    if (link.state == ServiceLink::State::Unused)
        return tr("not used yet", "a connection");
    if (link.state == ServiceLink::State::Failed)
        return ErrorWords::of(link.error.value_or(ErrorCode::Internal)).happened;
    QStringList words{link.connection == ConnectionState::Cold
                          ? tr("made for the last request", "a connection")
                      : link.connection == ConnectionState::Resumed
                          ? tr("made again from the one before", "a connection")
                          : tr("kept open", "a connection")};
    if (link.protocol)
        words << (*link.protocol == WireProtocol::Http2       ? QStringLiteral("HTTP/2")
                  : *link.protocol == WireProtocol::WebSocket ? QStringLiteral("WebSocket")
                                                              : QStringLiteral("HTTP/1.1"));
    if (link.roundTrip)
        words << tr("%1 ms there and back")
                     .arg(LatencyWords::wholeMs(toMilliseconds(*link.roundTrip)));
    return LatencyWords::joined(words);
}

QString ServiceWords::connection(const QString &host, const ServiceLink &link)
{
    const QString words = connection(link);
    if (link.state == ServiceLink::State::Failed)
        return words;
    return host + QStringLiteral(" · ") + words;
}

QString ServiceWords::ahead(const CoachingCosts &costs)
{
    return costs.attempts > 0 ? LatencyWords::grouped(costs.attempts)
                              : tr("none yet", "messages asked for ahead");
}

QString ServiceWords::used(const CoachingCosts &costs)
{
    if (costs.attempts == 0)
        return {};
    QStringList words{tr("%1 whole", "messages").arg(LatencyWords::grouped(costs.kept))};
    if (costs.keptFirstSentence > 0)
        words << tr("%1 for the first sentence", "messages")
                     .arg(LatencyWords::grouped(costs.keptFirstSentence));
    return LatencyWords::joined(words);
}

ServiceWords::Group ServiceWords::groupOf(CoachingReason reason)
{
    switch (reason) {
    case CoachingReason::Safety:
    case CoachingReason::TailSafety:
        return Group::Safety;
    case CoachingReason::Mode:
    case CoachingReason::Language:
    case CoachingReason::PromptVersion:
    case CoachingReason::Consent:
    case CoachingReason::History:
        return Group::Settings;
    case CoachingReason::MoodLabel:
    case CoachingReason::MoodScore:
        return Group::Mood;
    case CoachingReason::Cancelled:
        return Group::Ended;
    case CoachingReason::Failed:
        return Group::Failed;
    case CoachingReason::NotInTime:
        return Group::Late;
    default:
        return Group::Words;
    }
}

QString ServiceWords::nameOf(Group group)
{
    switch (group) {
    case Group::Mood:
        return tr("other mood");
    case Group::Safety:
        return tr("safety");
    case Group::Settings:
        return tr("other settings");
    case Group::Ended:
        return tr("check-in ended");
    case Group::Failed:
        return tr("failed or refused");
    case Group::Late:
        return tr("too late");
    case Group::Words:
        break;
    }
    return tr("newer words");
}

QString ServiceWords::discarded(const CoachingCosts &costs)
{
    const int all = costs.discardedInAll();
    if (costs.attempts == 0)
        return {};
    std::map<Group, int> groups;
    for (int reason = 0; reason < coachingReasonCount; ++reason) {
        if (const int count = costs.discarded[std::size_t(reason)]; count > 0)
            groups[groupOf(CoachingReason(reason))] += count;
    }
    QStringList words{LatencyWords::grouped(all)};
    for (const auto &[group, count] : groups)
        words << tr("%1: %2", "a reason and how often")
                     .arg(nameOf(group), LatencyWords::grouped(count));
    return LatencyWords::joined(words);
}

QString ServiceWords::second(const CoachingCosts &costs)
{
    if (costs.hedges == 0)
        return costs.requests > 0 ? tr("none needed", "second requests") : QString();
    return LatencyWords::joined(
        {LatencyWords::grouped(costs.hedges),
         tr("%1 were first", "of second requests").arg(LatencyWords::grouped(costs.hedgesWon))});
}

QString ServiceWords::tokens(const CoachingCosts &costs)
{
    if (costs.tokens <= 0)
        return {};
    // Rounded up: a cost never reads smaller than it is.
    const double share = 100.0 * double(costs.tokensDiscarded) / double(costs.tokens);
    return LatencyWords::joined({LatencyWords::grouped(double(costs.tokens)),
                                 tr("%1 % unread", "of tokens").arg(int(std::ceil(share)))});
}

} // namespace pulsemates
