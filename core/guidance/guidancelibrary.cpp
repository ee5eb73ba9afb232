#include "core/guidance/guidancelibrary.h"

#include "core/guidance/choicerules.h"
#include "core/guidance/guidancereader.h"

#include <algorithm>

namespace pulsemates {

namespace {

/// No message comes again within this many.
constexpr qsizetype messageWindow = 10;

template <typename Row>
const Row *find(const std::vector<Row> &rows, const QString &id)
{
    const auto found = std::ranges::find(rows, id, &Row::id);
    return found == rows.end() ? nullptr : &*found;
}

/// Goes on where the last choice left off, so that every message has its turn.
const GuidanceMessage *nextOf(const std::vector<const GuidanceMessage *> &bucket,
                              const QStringList &recent)
{
    std::size_t start = 0;
    for (auto id = recent.crbegin(); id != recent.crend() && start == 0; ++id) {
        const auto used = std::ranges::find(bucket, *id, &GuidanceMessage::id);
        if (used != bucket.end())
            start = static_cast<std::size_t>(used - bucket.begin()) + 1;
    }
    for (std::size_t i = 0; i < bucket.size(); ++i) {
        const GuidanceMessage *message = bucket[(start + i) % bucket.size()];
        if (!recent.contains(message->id))
            return message;
    }
    return nullptr;
}

} // namespace

Result<GuidanceLibrary> GuidanceLibrary::load(Language language)
{
    GuidanceReader reader(language);
    const auto files = reader.compiledIn();
    if (!files)
        return tl::unexpected<Error>(files.error());
    return reader.read(*files);
}

const BreathingPattern *GuidanceLibrary::pattern(const QString &id) const
{
    return find(m_patterns, id);
}

const StretchRoutine *GuidanceLibrary::routine(const QString &id) const
{
    return find(m_routines, id);
}

const StretchMove *GuidanceLibrary::move(const QString &id) const
{
    return find(m_moves, id);
}

StretchRoutine GuidanceLibrary::adapted(StretchRoutine routine, const PersonalLimits &limits) const
{
    for (StretchStep &step : routine.steps) {
        const StretchMove *chosen = move(step.move);
        if (chosen != nullptr && limits.seatedOnly && chosen->standing)
            chosen = move(chosen->seatedMove);
        if (chosen != nullptr && limits.noTwists && chosen->twistOrFold)
            chosen = move(chosen->gentleMove);
        if (chosen != nullptr && chosen->id != step.move)
            step = chosen->step(step.side, step.duration);
    }
    return routine;
}

std::vector<GuidanceMessage> GuidanceLibrary::messages(MoodLabel mood, bool uncertain) const
{
    std::vector<GuidanceMessage> fitting;
    for (const MessageRow &row : m_messages) {
        if (uncertain ? row.asks : !row.asks && row.mood == mood)
            fitting.push_back(row.message);
    }
    return fitting;
}

GuidanceMessage GuidanceLibrary::chooseMessage(const GuidanceRequest &request) const
{
    std::vector<const GuidanceMessage *> onTopic;
    std::vector<const GuidanceMessage *> general;
    const MoodLabel generalMood = choicerules::messageMood(request);
    for (const MessageRow &row : m_messages) {
        if (row.asks != request.uncertain)
            continue;
        if (!row.asks && row.mood != (row.topics.empty() ? generalMood : request.mood))
            continue;
        if (row.topics.empty())
            general.push_back(&row.message);
        else if (std::ranges::find(row.topics, request.topic) != row.topics.end())
            onTopic.push_back(&row.message);
    }
    const QStringList recent =
        request.history.messageIds.last(std::min(messageWindow, request.history.messageIds.size()));
    for (const auto &bucket : {onTopic, general}) {
        if (const GuidanceMessage *message = nextOf(bucket, recent))
            return *message;
    }
    // Not reached with the compiled-in messages: every mood has more than ten general ones.
    return general.empty() ? GuidanceMessage{} : *general.front();
}

Guidance GuidanceLibrary::choose(const GuidanceRequest &request) const
{
    Guidance guidance;
    guidance.mood = request.mood;
    guidance.topic = request.topic;
    guidance.source = QStringLiteral("cached");
    guidance.message = chooseMessage(request);
    guidance.asks = request.uncertain;

    QStringList breathing = choicerules::breathingIds(request);
    breathing.removeIf([&](const QString &id) {
        const BreathingPattern *row = pattern(id);
        return row == nullptr || (row->hasHolds && !request.limits.holdsAllowed);
    });
    const QString breathingId =
        choicerules::firstNotRecent(breathing, request.history.breathingIds);
    if (const BreathingPattern *row = pattern(breathingId))
        guidance.breathing = atSpeed(*row, request.limits.breathSpeed);

    QStringList routines = choicerules::routineIds(request);
    routines.removeIf([this](const QString &id) { return routine(id) == nullptr; });
    const QString routineId = choicerules::firstNotRecent(routines, request.history.stretchIds);
    if (const StretchRoutine *row = routine(routineId))
        guidance.stretch = adapted(*row, request.limits);
    return guidance;
}

} // namespace pulsemates
