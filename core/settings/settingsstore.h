#pragma once

#include "core/common/result.h"
#include "core/settings/settings.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace pulsemates {

/// Keeps the settings in settings.json and in memory; where the disk fails the program goes on
/// with what is in memory. Unknown keys of the file are kept. The file is read-write for its owner
/// only.
/// Thread: one at a time; the file is small, the GUI thread may use it.
class SettingsStore
{
public:
    /// @p folder holds settings.json; empty: QStandardPaths::AppConfigLocation.
    explicit SettingsStore(const QString &folder = {});

    /// Reads the file; defaults where there is none. A damaged file, or one of a newer program, is
    /// renamed to "settings.json.corrupt-<time>" and never overwritten.
    /// @return what a person should be told: FileUnreadable, FileDamaged (its detail names the file
    /// set aside), InvalidInput (a mode that is none); empty when all is well.
    std::vector<Error> load();

    /// Takes @p settings as current, then writes them.
    /// Errors: StorageUnwritable, DiskFull; current() is the new value all the same.
    Outcome save(const Settings &settings);

    [[nodiscard]] const Settings &current() const { return m_current; }
    [[nodiscard]] QString path() const { return m_path; }

private:
    /// Renames the file; the notice says where it is now.
    Error setAside(const QString &reason);

    QString m_path;
    Settings m_current;
    QJsonObject m_document; ///< as read, with the keys this program does not know
    bool m_mayWrite = true; ///< false when a damaged file could not be set aside
};

} // namespace pulsemates
