#include "core/pipeline/guidanceplan.h"

namespace pulsemates {

namespace {

constexpr qsizetype rememberedChoices = 10;

void rememberIn(QStringList &ids, const QString &id)
{
    if (id.isEmpty())
        return;
    ids.append(id);
    while (ids.size() > rememberedChoices)
        ids.removeFirst();
}

GuidanceMessage messageOf(QLatin1String id, const QString &words)
{
    const qsizetype end = words.indexOf(QStringLiteral(". "));
    return {QString(id), words, end < 0 ? words : words.left(end + 1)};
}

GuidanceRequest requestFor(MoodLabel mood,
                           bool uncertain,
                           Topic topic,
                           const GuidanceHistory &history,
                           const PersonalLimits &limits)
{
    return {
        .mood = mood, .uncertain = uncertain, .topic = topic, .history = history, .limits = limits};
}

} // namespace

GuidancePlan::GuidancePlan(const GuidanceLibrary &library,
                           const Understanding &known,
                           const GuidanceHistory &history,
                           const PersonalLimits &limits)
    : m_topic(known.topic)
    , m_emergency(known.bodyAlarm == BodyAlarm::Named)
    , m_support(known.safety >= SafetyTier::Support)
{
    PersonalLimits gentle = limits;
    gentle.holdsAllowed = limits.holdsAllowed && !m_support;
    for (const MoodLabel mood : allMoodLabels) {
        m_byMood.push_back(library.choose(requestFor(mood, false, known.topic, history, gentle)));
        m_asking.push_back(library.choose(requestFor(mood, true, known.topic, history, gentle)));
    }
    if (m_emergency)
        sayInstead(messageOf(emergencyMessage, library.words().emergency));
    else if (m_support)
        sayInstead(messageOf(supportMessage, library.words().support));
}

bool GuidancePlan::answersGraveWords(const GuidanceMessage &message)
{
    return message.id == emergencyMessage || message.id == supportMessage;
}

std::vector<GuidanceMessage> GuidancePlan::graveMessages(const GuidanceLibrary &library)
{
    return {messageOf(emergencyMessage, library.words().emergency),
            messageOf(supportMessage, library.words().support)};
}

void GuidancePlan::sayInstead(const GuidanceMessage &message)
{
    for (auto *row : {&m_byMood, &m_asking}) {
        for (Guidance &guidance : *row) {
            guidance.message = message;
            guidance.asks = false;
        }
    }
}

const Guidance &GuidancePlan::forMood(const Mood &mood) const
{
    const auto index = static_cast<std::size_t>(mood.label);
    return mood.uncertain ? m_asking.at(index) : m_byMood.at(index);
}

QStringList GuidancePlan::openers() const
{
    QStringList texts;
    for (const auto *row : {&m_byMood, &m_asking}) {
        for (const Guidance &guidance : *row)
            texts << guidance.message.opener;
    }
    texts.removeDuplicates();
    return texts;
}

Reconciliation reconcile(const Guidance &shown, const Mood &finalMood, const GuidancePlan &plan)
{
    const Guidance &fitting = plan.forMood(finalMood);
    // A message for work is no answer to grief, nor the other way round. One that asks names no
    // feeling: it is right for all of them.
    const bool sameWeight = (shown.topic == Topic::Loss) == (plan.topic() == Topic::Loss);
    const bool sameMood = shown.mood == finalMood.label;
    const bool alarm = shown.message.id == GuidancePlan::emergencyMessage;
    const bool support = shown.message.id == GuidancePlan::supportMessage;
    const bool sameKind = alarm == plan.isEmergency() && (alarm || support == plan.isSupport());
    const bool stands = sameKind && (alarm || support || (sameWeight && (sameMood || shown.asks)));
    if (plan.isEmergency()) // no exercise is offered
        return {.confirmed = stands, .alternative = std::nullopt};
    // The exercises that fit may be the very ones that run: then there is nothing to offer.
    const bool sameExercises =
        shown.breathing.id == fitting.breathing.id && shown.stretch.id == fitting.stretch.id;
    const bool mayHold = !plan.isSupport() || !shown.breathing.hasHolds;
    if ((sameMood && sameWeight && !shown.beforeWords && mayHold) || sameExercises)
        return {.confirmed = stands, .alternative = std::nullopt};
    return {.confirmed = stands, .alternative = fitting};
}

Mood moodSaidByPerson(MoodLabel label, const std::optional<Mood> &before)
{
    double score = 0.5;
    if (before && before->label == label && !before->uncertain)
        score = before->score;
    else if (label == MoodLabel::Negative)
        score = 0.15;
    else if (label == MoodLabel::Positive)
        score = 0.85;
    return {label, score, 1.0, false, QStringLiteral("person")};
}

GuidanceHistory remembering(GuidanceHistory history, const Guidance &guidance)
{
    if (!GuidancePlan::answersGraveWords(guidance.message))
        rememberIn(history.messageIds, guidance.message.id);
    rememberIn(history.breathingIds, guidance.breathing.id);
    rememberIn(history.stretchIds, guidance.stretch.id);
    return history;
}

} // namespace pulsemates
