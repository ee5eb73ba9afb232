#pragma once

#include "core/settings/settings.h"

#include <QJsonObject>
#include <QString>
#include <QTemporaryDir>

namespace pulsemates {

/// Folders of a run of the benchmark: settings and data of the person stay as they are, and no
/// window is seen. Made before the application object; the folders live as long as this.
/// Thread: main.
class BenchPlace
{
public:
    BenchPlace();

private:
    QTemporaryDir m_folder;
};

/// What is measured with: fast mode, English, nothing heard, services and limits as a new person
/// has them, so that none that the person agreed to is ever asked.
[[nodiscard]] Settings withoutThePerson(Settings settings);
/// The same; a recogniser is chosen for this processor where the person's settings have none.
[[nodiscard]] Settings settingsOfRun(Settings settings);

/// Asked before anything is measured: a path that cannot be written would cost half an hour.
[[nodiscard]] bool canWrite(const QString &path);
void tellUnwritable(const QString &path); ///< on standard error
[[nodiscard]] bool writeJson(const QString &path, const QJsonObject &object);

} // namespace pulsemates
