#pragma once

#include "core/understanding/helplines.h"

#include <QDate>

namespace pulsemates {

/// One line of doctor about the help lines.
struct HelpCheck
{
    bool good = true;
    QString name;
    QString detail;
};

/// How old the help lines are, row by row where nobody looked at one for more than a year, and what
/// became of the organisation pack. Reads @p packPath; empty: there is none. Thread: any.
[[nodiscard]] std::vector<HelpCheck>
checkHelpLines(const HelpLines &lines, const QString &packPath, QDate today);

} // namespace pulsemates
