#pragma once

#include <QStringList>

namespace pulsemates {

/// The words of @p text as they are compared and counted for a message made ahead: composed, case
/// folded, without punctuation and invisible signs. An apostrophe joins ("don't" is "dont"); a dot
/// between digits stays, a comma there goes ("3.5", "1000"); signs that mean something ("%", "€",
/// an emoji) are words of their own; any other punctuation parts. Korean words are what stands
/// between spaces.
/// Pure: the same words for the same text.
[[nodiscard]] QStringList coachingWords(const QString &text);

} // namespace pulsemates
