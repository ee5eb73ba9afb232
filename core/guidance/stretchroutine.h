#pragma once

#include <QString>

#include <chrono>
#include <vector>

namespace pulsemates {

enum class BodySide { None, Left, Right };

/// "none", "left", "right".
[[nodiscard]] QString bodySideName(BodySide side);

/// One step as it is shown and spoken: one sentence, one side, one time.
struct StretchStep
{
    QString move;  ///< "neck-tilt"
    QString title; ///< "Neck side tilt"
    QString text;  ///< one sentence, at most 12 words or 25 syllables
    BodySide side = BodySide::None;
    std::chrono::seconds duration{0}; ///< without the time to get ready
    QString
        drawing; ///< resource path of the SVG; mirror it for BodySide::Left when mirrored is set
    bool mirrored = false;
    bool standing = false;
    QString seatedMove; ///< the seated alternative of a standing move; empty otherwise

    friend bool operator==(const StretchStep &, const StretchStep &) = default;
};

/// A routine: steps in order, each after three seconds to get ready.
struct StretchRoutine
{
    static constexpr std::chrono::seconds getReady{3};

    QString id; ///< "one-minute"
    QString title;
    std::chrono::seconds nominal{60};
    std::vector<StretchStep> steps;

    [[nodiscard]] std::chrono::seconds
    length() const; ///< steps and the time to get ready before each

    friend bool operator==(const StretchRoutine &, const StretchRoutine &) = default;
};

} // namespace pulsemates
