#pragma once

#include "core/common/result.h"
#include "core/settings/requestdays.h"

#include <QString>

namespace pulsemates {

/// Keeps how much was asked of a service on the last days, so that a new start does not begin the
/// day anew: figures only, no word, no name of a service. Readable by its owner alone.
/// Thread: one at a time, and one that may block: it writes to the disk.
class RequestDayFile
{
public:
    explicit RequestDayFile(QString path = {}); ///< empty: nothing is kept

    /// Where it is for the settings in the file @p settingsPath.
    [[nodiscard]] static QString pathBeside(const QString &settingsPath);

    /// What was kept. A missing, damaged or foreign file is no day at all.
    [[nodiscard]] RequestDays load() const;

    /// Errors: StorageUnwritable, DiskFull.
    [[nodiscard]] Outcome save(const RequestDays &days) const;

private:
    QString m_path;
};

} // namespace pulsemates
