#pragma once

#include "core/guidance/guidancelibrary.h"
#include "core/understanding/bodyalarm.h"
#include "core/understanding/safety/safetytier.h"

#include <array>
#include <memory>

namespace pulsemates {

/// What the words so far are understood as.
struct Understanding
{
    Mood mood;
    Topic topic = Topic::Day;
    BodyAlarm bodyAlarm = BodyAlarm::None;
    SafetyTier safety = SafetyTier::Normal; ///< of the same words

    friend bool operator==(const Understanding &, const Understanding &) = default;
};

/// Guidance for every mood, made before Stop: showing one is a look-up. Pure value.
class GuidancePlan
{
public:
    GuidancePlan() = default;
    GuidancePlan(const GuidanceLibrary &library,
                 const Understanding &known,
                 const GuidanceHistory &history,
                 const PersonalLimits &limits);

    [[nodiscard]] bool isEmpty() const { return m_byMood.empty(); }
    [[nodiscard]] Topic topic() const { return m_topic; }
    [[nodiscard]] bool isEmergency() const { return m_emergency; }
    /// Words close to danger: one plain message for every mood, no holds.
    [[nodiscard]] bool isSupport() const { return m_support; }

    /// The guidance for @p mood; an uncertain mood gets a message that asks.
    [[nodiscard]] const Guidance &forMood(const Mood &mood) const;

    /// The openers of all moods, for the voice to have ready.
    [[nodiscard]] QStringList openers() const;

    /// The id of the message that stands in place of all others when words name a body alarm.
    static constexpr QLatin1String emergencyMessage{"emergency"};
    /// The id of the message of SafetyTier::Support, and of who went on from help.
    static constexpr QLatin1String supportMessage{"support"};
    /// One of these two: who knows @p message knows that grave words were said.
    [[nodiscard]] static bool answersGraveWords(const GuidanceMessage &message);
    /// Both of them, in the language of @p library.
    [[nodiscard]] static std::vector<GuidanceMessage> graveMessages(const GuidanceLibrary &library);

private:
    void sayInstead(const GuidanceMessage &message);

    std::vector<Guidance> m_byMood; ///< in the order of allMoodLabels
    std::vector<Guidance> m_asking; ///< the same order, for uncertain moods
    Topic m_topic = Topic::Day;
    bool m_emergency = false;
    bool m_support = false;
};

/// What the final words do to guidance that is already on the screen.
struct Reconciliation
{
    bool confirmed = false;              ///< the shown message stands for the final words
    std::optional<Guidance> alternative; ///< offered beside it, never in its place
};

/// The shown guidance stays in every case (performance.md §8, rule 3). Pure.
[[nodiscard]] Reconciliation
reconcile(const Guidance &shown, const Mood &finalMood, const GuidancePlan &plan);

/// The mood after the person has named it: their word wins. Pure.
[[nodiscard]] Mood moodSaidByPerson(MoodLabel label, const std::optional<Mood> &before);

/// The history after @p guidance was used; bounded. Pure.
[[nodiscard]] GuidanceHistory remembering(GuidanceHistory history, const Guidance &guidance);

} // namespace pulsemates
