#pragma once

#include "core/common/language.h"

#include <QString>

#include <optional>
#include <vector>

/// A line of an evaluation file: words, and what a person said they are.
struct Line
{
    QString id;
    QString text;
    QString tier; ///< of safety lines
    QString set;  ///< of safety lines: "explicit", "passive", …
    QString mood; ///< of check-in lines
};

/// One file of lines in one language.
struct LineFile
{
    QString name; ///< without its folder
    pulsemates::Language language = pulsemates::Language::English;
    std::vector<Line> lines;

    [[nodiscard]] bool isSafety() const { return !lines.empty() && !lines.front().tier.isEmpty(); }
};

/// Reads JSON Lines; the language is told by the name ("-en", "-ko"). Nothing, and a sentence to
/// standard error, where a line cannot be read.
[[nodiscard]] std::optional<LineFile> readLines(const QString &path);
