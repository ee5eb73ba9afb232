#pragma once

#include "core/common/result.h"

#include <QByteArrayView>

namespace pulsemates {

/// How much JSON is taken from somebody else.
struct JsonLimits
{
    qsizetype bytes = 1024 * 1024;
    int depth = 32;       ///< objects and arrays inside each other
    int values = 100'000; ///< in the whole text
};

/// Whether @p text is JSON (RFC 8259) that is safe to read: one object or array of valid UTF-8
/// within @p limits, no key twice in an object, escapes that make whole characters, numbers that
/// fit a double. QJsonDocument takes the last of two equal keys, and 1024 levels.
/// Thread: any; reentrant. Errors: AnswerTooLarge, AnswerUnreadable; the detail is where and what,
/// never a piece of the text.
[[nodiscard]] Outcome checkForeignJson(QByteArrayView text, const JsonLimits &limits = {});

} // namespace pulsemates
