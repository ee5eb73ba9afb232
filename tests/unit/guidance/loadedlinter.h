#pragma once

#include "core/guidance/copylinter.h"

#include <QTest>

/// The linter of one language; a test that gets none ends with the reader's complaint.
inline const pulsemates::CopyLinter &loadedLinter(pulsemates::Language language)
{
    using namespace pulsemates;
    static const auto english = CopyLinter::load(Language::English);
    static const auto korean = CopyLinter::load(Language::Korean);
    const auto &linter = language == Language::Korean ? korean : english;
    if (!linter)
        qFatal("%s", qPrintable(linter.error().detail));
    return *linter;
}

/// The names of the rules that a text breaks, with commas.
[[nodiscard]] inline QString brokenBy(const QString &text,
                                      pulsemates::Language language,
                                      const pulsemates::CopyContext &context = {})
{
    return pulsemates::brokenRules(loadedLinter(language).lint(text, context))
        .join(QStringLiteral(", "));
}
