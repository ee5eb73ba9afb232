#pragma once

#include "core/common/language.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace pulsemates {

/// Text as the trained mood reader takes it: composed (NFC), no zero-width signs, straight
/// apostrophes, A to Z in lower case. At most 20000 UTF-16 units are looked at.
[[nodiscard]] QString moodText(const QString &text);

/// The words and stop marks ('.', '!', '?', ',') of @p text; English contractions are split ("do",
/// "n't"), Korean words of more than seven signs are cut after every fifth.
/// Source: docs/mood.md, and tools/mood/moodtext.py, which the training uses.
[[nodiscard]] std::vector<QString> moodTokens(const QString &text, Language language);

[[nodiscard]] bool isMoodMark(QStringView token);

/// '.', '!' or '?'.
[[nodiscard]] bool endsSentence(QStringView token);

[[nodiscard]] bool isHangul(QChar c);

} // namespace pulsemates
