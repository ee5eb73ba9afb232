#pragma once

#include <QString>
#include <QStringList>

namespace pulsemates {

/// The most characters given to a synthesizer at once: its call cannot be interrupted.
inline constexpr qsizetype longestSpeakable = 200;

/// Splits text into pieces to speak one after another: at sentences, else at clauses, else at
/// spaces. Control characters, markup signs and symbols that nobody reads aloud are dropped, and
/// so is a piece without a letter or digit.
[[nodiscard]] QStringList speakablePieces(const QString &text);

} // namespace pulsemates
