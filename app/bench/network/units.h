#pragma once

#include <QString>

namespace pulsemates::units {

// Of rows in the table.
inline const QString ms = QStringLiteral("ms");
inline const QString percent = QStringLiteral("%");

} // namespace pulsemates::units
