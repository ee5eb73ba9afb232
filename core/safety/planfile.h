#pragma once

#include "core/common/result.h"
#include "core/safety/safetyplan.h"
#include "core/settings/secret.h"

#include <QByteArray>
#include <QString>

namespace pulsemates {

/// The one file a safety plan is kept in, sealed; readable by its owner alone. It is replaced only
/// while it is what was last read or written here.
/// Thread: one at a time, and one that may block.
class PlanFile
{
public:
    explicit PlanFile(const QString &path);

    /// "safetyplan.sealed" in the folder for data of the program.
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] bool exists() const;

    /// Errors: FileUnreadable; FileDamaged (changed, cut off, another key, no plan at all);
    /// FileTooNew. None of them touches the file.
    [[nodiscard]] Result<SafetyPlan> load(const Secret &key);

    /// Errors: FileChanged where another one is there than was last seen: it stays as it is;
    /// StorageUnwritable, DiskFull.
    [[nodiscard]] Outcome save(const SafetyPlan &plan, const Secret &key);

    /// Renames a file that cannot be opened to "safetyplan.sealed.kept-<time>".
    /// Errors: StorageUnwritable.
    [[nodiscard]] Outcome setAside();

    /// Deletes the file and those set aside. Errors: StorageUnwritable.
    [[nodiscard]] Outcome remove();

private:
    [[nodiscard]] Result<QByteArray> read() const; ///< empty where there is none

    QString m_path;
    QByteArray m_seen; ///< a hash of the file as it was last read or written; empty: none
};

} // namespace pulsemates
