#pragma once

#include <QStringList>

class QFontMetrics;

namespace pulsemates {

/// @p text in lines of at most @p room pixels, broken at spaces; a word that is longer has a line
/// of its own.
[[nodiscard]] QStringList wordLines(const QString &text, const QFontMetrics &metrics, int room);

} // namespace pulsemates
