#pragma once

#include <QString>

#include <array>
#include <vector>

namespace pulsemates {

/// The steps of a safety plan, in the order in which they are taken.
enum class PlanSection { WarningSigns, Coping, People, Professionals, Surroundings };

inline constexpr std::array planSections{PlanSection::WarningSigns,
                                         PlanSection::Coping,
                                         PlanSection::People,
                                         PlanSection::Professionals,
                                         PlanSection::Surroundings};

/// Whether the entries of @p section are somebody with a number or an address.
[[nodiscard]] constexpr bool hasContacts(PlanSection section)
{
    return section == PlanSection::People || section == PlanSection::Professionals;
}

/// One line of a plan: a sign, a step, a place; or who, and how to reach them.
struct PlanEntry
{
    QString text;
    QString contact; ///< only in the sections that have contacts

    friend bool operator==(const PlanEntry &, const PlanEntry &) = default;
};

/// A personal safety plan as a value: five sections of short plain lines, bounded everywhere.
/// Every line in it is one line, without spaces around it and without characters that cannot be
/// seen; an entry always has a text or a contact.
/// Thread: any. Source: Stanley and Brown, Safety Planning Intervention, 2012.
class SafetyPlan
{
public:
    static constexpr std::size_t mostEntries = 12; ///< in a section
    static constexpr qsizetype longestText = 280;  ///< UTF-16 code units
    static constexpr qsizetype longestContact = 80;

    [[nodiscard]] const std::vector<PlanEntry> &entries(PlanSection section) const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool isFull(PlanSection section) const;

    /// False, and nothing changed, where the section is full, where the entry says nothing, or
    /// where there is no entry at @p index.
    bool add(PlanSection section, const PlanEntry &entry);
    bool insert(PlanSection section, std::size_t index, const PlanEntry &entry);
    bool replace(PlanSection section, std::size_t index, const PlanEntry &entry);
    bool remove(PlanSection section, std::size_t index);
    bool move(PlanSection section, std::size_t from, std::size_t to);

    /// This plan, and behind it what only @p other says, as far as there is room.
    [[nodiscard]] SafetyPlan joinedWith(const SafetyPlan &other) const;

    /// @p entry as a plan keeps it: cleaned, cut to length, no contact where there are none.
    [[nodiscard]] static PlanEntry cleaned(PlanSection section, const PlanEntry &entry);

    friend bool operator==(const SafetyPlan &, const SafetyPlan &) = default;

private:
    [[nodiscard]] std::vector<PlanEntry> &at(PlanSection section);

    std::array<std::vector<PlanEntry>, planSections.size()> m_sections;
};

} // namespace pulsemates
