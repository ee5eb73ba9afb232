#pragma once

#include <QString>

#include <chrono>
#include <vector>

namespace pulsemates {

enum class BreathPhase { Inhale, HoldFull, Exhale, HoldEmpty };

/// "inhale", "hold-full", "exhale", "hold-empty".
[[nodiscard]] QString breathPhaseName(BreathPhase phase);

/// One phase of a cycle. A top-up inhale is a second Inhale with its own share of the way to full.
struct BreathStep
{
    BreathPhase phase = BreathPhase::Inhale;
    std::chrono::milliseconds duration{0};
    QString cue;                ///< the words on the orb, in the pattern's language: "Breathe in"
    double fullnessAtEnd = 1.0; ///< 0 empty to 1 full, where the orb arrives

    friend bool operator==(const BreathStep &, const BreathStep &) = default;
};

/// One row of the table of breathing patterns, with its words in one language.
struct BreathingPattern
{
    QString id; ///< "extended-exhale"
    QString title;
    QString hint;                      ///< one line under the orb: "softly, not deeply"
    QString about;                     ///< what it is and may do, no more than studies support
    QString caution;                   ///< may be empty
    std::vector<BreathStep> steps;     ///< one cycle
    std::chrono::seconds session{300}; ///< the default length
    std::vector<std::chrono::seconds> offeredSessions;
    int maxCycles = 0;     ///< 0: as many as fit
    bool hasHolds = false; ///< hidden until the person has said that holds are fine

    [[nodiscard]] std::chrono::milliseconds cycle() const;
    [[nodiscard]] int
    cyclesIn(std::chrono::seconds length) const; ///< whole cycles, at least 1, at most maxCycles

    friend bool operator==(const BreathingPattern &, const BreathingPattern &) = default;
};

/// The pattern with every phase as much shorter as @p speed says: 0.8 (slower) to 1.2. Pure.
[[nodiscard]] BreathingPattern atSpeed(BreathingPattern pattern, double speed);

} // namespace pulsemates
