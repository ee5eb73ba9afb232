#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace pulsemates {

/// The regions that have help lines of their own, and how they are called.
class RegionNames
{
    Q_DECLARE_TR_FUNCTIONS(pulsemates::RegionNames)

public:
    [[nodiscard]] static QStringList codes(); ///< "US", "KR", "GB", "IE", "EU", "other"
    [[nodiscard]] static QString of(const QString &code);
};

} // namespace pulsemates
