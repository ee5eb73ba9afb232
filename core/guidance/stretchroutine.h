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
    QString caution; ///< one line: how to do it safely, or when to leave it out
    /// Empty, or the one step to do in place of this one: seated for a standing move, without the
    /// twist, deep bend or knee hug for the others. As long, and for the same side.
    std::vector<StretchStep> gentler;

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
