#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace pulsemates {

/// What words ask of the window, in rising order (wellness.md §4.3). It sorts words; it never
/// scores a person.
enum class SafetyTier {
    Normal,  ///< T0: the usual flow
    Support, ///< T1: ambiguous, denied, past or told: a calm card before the usual flow
    Other,   ///< T2-other: someone else may be in danger: help first, and how to help them
    Help,    ///< T2: help first
    Danger   ///< T3: a plan, a means, a time or an act: help first, the emergency number on top
};

/// "T0", "T1", "T2-other", "T2", "T3".
[[nodiscard]] QString safetyTierName(SafetyTier tier);
[[nodiscard]] std::optional<SafetyTier> safetyTierFromName(const QString &name);

/// Whether help takes the place of everything else.
[[nodiscard]] inline bool showsHelp(SafetyTier tier)
{
    return tier >= SafetyTier::Other;
}

/// A decision of the screen, and what made it.
struct SafetyFinding
{
    SafetyTier tier = SafetyTier::Normal;
    QString rule;    ///< "en:wish-to-die"; empty at T0 without any match
    QString context; ///< the rule of context that lowered, kept or raised it; may be empty

    friend bool operator==(const SafetyFinding &, const SafetyFinding &) = default;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::SafetyFinding)
