#pragma once

#include "core/settings/settingsstore.h"

#include <QObject>

#include <optional>

class QThreadPool;

namespace pulsemates {

/// Writes changed settings away from the window's thread. What is chosen while a file is being
/// written waits, and only the last of it is written: a slider leaves one file, not a hundred.
/// Thread: GUI; the files are written on @p storage, whose one thread keeps their order.
class SettingsWriter : public QObject
{
    Q_OBJECT

public:
    SettingsWriter(SettingsStore &store, QThreadPool &storage, QObject *parent = nullptr);

    void keep(const Settings &settings); ///< current in the store at once
    void flush();                        ///< hands over what still waits: the program ends

signals:
    /// StorageUnwritable, DiskFull; the settings hold until the program ends.
    void failed(const pulsemates::Error &error);

private:
    void writeNext();

    SettingsStore &m_store;
    QThreadPool &m_storage;
    std::optional<SettingsFile> m_next;
    bool m_writing = false;
};

} // namespace pulsemates
