#include "core/understanding/topic.h"

namespace pulsemates {

QString topicName(Topic topic)
{
    switch (topic) {
    case Topic::Work:
        return QStringLiteral("work");
    case Topic::Study:
        return QStringLiteral("study");
    case Topic::Sleep:
        return QStringLiteral("sleep");
    case Topic::Body:
        return QStringLiteral("body");
    case Topic::People:
        return QStringLiteral("people");
    case Topic::Loss:
        return QStringLiteral("loss");
    case Topic::Money:
        return QStringLiteral("money");
    case Topic::Day:
        break;
    }
    return QStringLiteral("day");
}

std::optional<Topic> topicFromName(const QString &name)
{
    for (const Topic topic : allTopics) {
        if (topicName(topic) == name)
            return topic;
    }
    return std::nullopt;
}

} // namespace pulsemates
