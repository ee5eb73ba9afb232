#pragma once

#include "core/common/result.h"
#include "core/settings/settings.h"

#include <QJsonObject>
#include <QLocale>
#include <QString>

#include <vector>

namespace pulsemates {

/// What settings.json becomes; written by whoever may block.
struct SettingsFile
{
    QString path;
    QByteArray data;
};

/// Keeps the settings in settings.json and in memory; where the disk fails the program goes on
/// with what is in memory. Unknown keys of the file are kept. The file is read-write for its owner
/// only.
/// Thread: one at a time. load() and save() block on the disk; take() does not.
class SettingsStore
{
public:
    /// @p folder holds settings.json; empty: QStandardPaths::AppConfigLocation.
    /// A first start speaks the language of @p system where the program knows it.
    explicit SettingsStore(const QString &folder = {}, const QLocale &system = QLocale::system());

    /// Reads the file; defaults where there is none. A damaged file, or one of a newer program, is
    /// renamed to "settings.json.corrupt-<time>" and never overwritten.
    /// @return what a person should be told: FileUnreadable, FileDamaged (its detail names the file
    /// set aside), InvalidInput (a mode that is none); empty when all is well.
    std::vector<Error> load();

    /// Takes @p settings as current; answers with what is to be written.
    /// Errors: StorageUnwritable where the file that is there must not be replaced.
    [[nodiscard]] Result<SettingsFile> take(const Settings &settings);

    /// Takes @p settings as current, then writes them.
    /// Errors: StorageUnwritable, DiskFull; current() is the new value all the same.
    Outcome save(const Settings &settings);

    [[nodiscard]] const Settings &current() const { return m_current; }
    [[nodiscard]] QString path() const { return m_path; }

private:
    /// Renames the file; the notice says where it is now.
    Error setAside(const QString &reason);

    QString m_path;
    QLocale m_system;
    Settings m_current;
    QJsonObject m_document; ///< as read, with the keys this program does not know
    bool m_mayWrite = true; ///< false when a damaged file could not be set aside
};

} // namespace pulsemates
