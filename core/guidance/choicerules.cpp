#include "core/guidance/choicerules.h"

#include <algorithm>

namespace pulsemates::choicerules {

namespace {

const auto coherent = QStringLiteral("coherent");
const auto extendedExhale = QStringLiteral("extended-exhale");
const auto cyclicSigh = QStringLiteral("cyclic-sigh");
const auto box = QStringLiteral("box");
const auto fourSevenEight = QStringLiteral("four-seven-eight");
const auto reset = QStringLiteral("reset");

/// Where the exercise must be the gentlest: the mood is low, or nobody knows it, or someone
/// grieves, or speaks of the body: dizzy, pregnant, after surgery are words of that topic.
bool needsGentleness(const GuidanceRequest &request)
{
    return request.uncertain || request.mood == MoodLabel::Negative || request.topic == Topic::Loss
           || request.topic == Topic::Body;
}

bool atTheDesk(Topic topic)
{
    return topic == Topic::Work || topic == Topic::Study;
}

QStringList oneMinute(Topic topic)
{
    const auto neckAndShoulders = QStringLiteral("one-minute");
    const auto neck = QStringLiteral("neck-minute");
    if (atTheDesk(topic))
        return {neckAndShoulders, QStringLiteral("wrists-minute"), neck};
    if (topic == Topic::Sleep)
        return {neck, neckAndShoulders};
    return {neckAndShoulders, neck};
}

QStringList threeMinutes(Topic topic)
{
    const auto upperBody = QStringLiteral("three-minute");
    const auto neckAndShoulders = QStringLiteral("neck-shoulders");
    if (topic == Topic::Sleep)
        return {QStringLiteral("evening"), neckAndShoulders};
    if (atTheDesk(topic))
        return {neckAndShoulders, upperBody};
    return {upperBody, neckAndShoulders, QStringLiteral("hips-back")};
}

} // namespace

QStringList breathingIds(const GuidanceRequest &request)
{
    const bool holds = request.limits.holdsAllowed && !request.uncertain;
    if (needsGentleness(request)) // never a hold, also at night
        return request.topic == Topic::Sleep ? QStringList{extendedExhale}
                                             : QStringList{extendedExhale, coherent};
    if (request.topic == Topic::Sleep)
        return holds ? QStringList{extendedExhale, fourSevenEight} : QStringList{extendedExhale};
    if (request.mood == MoodLabel::Mixed)
        return {extendedExhale, coherent, cyclicSigh};
    if (request.mood == MoodLabel::Positive)
        return {coherent, cyclicSigh, extendedExhale};
    QStringList ids =
        atTheDesk(request.topic) ? QStringList{reset, coherent} : QStringList{coherent, reset};
    if (holds)
        ids << box;
    return ids;
}

QStringList routineIds(const GuidanceRequest &request)
{
    if (needsGentleness(request) || request.mood == MoodLabel::Mixed)
        return oneMinute(request.topic);
    QStringList ids = threeMinutes(request.topic);
    if (request.mood == MoodLabel::Positive && request.topic == Topic::Day)
        ids << QStringLiteral("five-minute");
    return ids;
}

MoodLabel messageMood(const GuidanceRequest &request)
{
    const bool evenLoss = request.topic == Topic::Loss && request.mood == MoodLabel::Neutral;
    return evenLoss ? MoodLabel::Negative : request.mood;
}

QString firstNotRecent(const QStringList &ids, const QStringList &history)
{
    const qsizetype window = std::clamp<qsizetype>(ids.size() - 1, 0, history.size());
    const QStringList recent = history.last(window);
    for (const QString &id : ids) {
        if (!recent.contains(id))
            return id;
    }
    return ids.value(0);
}

} // namespace pulsemates::choicerules
