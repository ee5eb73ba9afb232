#pragma once

#include "core/guidance/stretchroutine.h"

#include <QStringList>

#include <map>

namespace pulsemates {

/// One row of the table of moves, with its words in one language. Routines are made of moves, so a
/// move cannot read differently in two routines.
struct StretchMove
{
    QString id; ///< "neck-tilt"
    QString title;
    QString about;      ///< what it loosens; never what it treats
    QString caution;    ///< one line
    bool sided = false; ///< done once for each side; the drawing shows the right one
    bool standing = false;
    bool twistOrFold = false; ///< left out by PersonalLimits::noTwists
    QString seatedMove;       ///< instead of a standing move
    QString gentleMove;       ///< instead of a twist, deep fold or knee hug
    QStringList parts;        ///< "palm-up", "palm-down"; empty when the move has one position
    std::map<QString, QString> texts; ///< sentence by side, or by part and side

    /// The sentence of one step. An empty @p part means the first.
    [[nodiscard]] QString text(BodySide side, const QString &part = {}) const;

    /// The resource path of the drawing; positions of one move differ in their drawing.
    [[nodiscard]] QString drawing(const QString &part = {}) const;

    /// A step of this move, ready to show and speak.
    [[nodiscard]] StretchStep
    step(BodySide side, std::chrono::seconds duration, const QString &part = {}) const;

    friend bool operator==(const StretchMove &, const StretchMove &) = default;
};

} // namespace pulsemates
