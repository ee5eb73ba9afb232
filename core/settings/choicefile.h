#pragma once

#include "core/common/result.h"
#include "core/guidance/guidance.h"

#include <QString>

namespace pulsemates {

/// Keeps which messages and exercises came last, so that a new start does not begin with the same
/// ones again: their ids only, no word that was said. Readable by its owner alone.
/// Thread: one at a time, and one that may block: it writes to the disk.
class ChoiceFile
{
public:
    explicit ChoiceFile(const QString &path);

    /// What was kept. A missing, damaged or foreign file is an empty history: nothing of worth is
    /// lost with it.
    [[nodiscard]] GuidanceHistory load() const;

    /// Errors: StorageUnwritable, DiskFull.
    [[nodiscard]] Outcome save(const GuidanceHistory &history) const;

    [[nodiscard]] QString path() const { return m_path; }

private:
    QString m_path;
};

} // namespace pulsemates
