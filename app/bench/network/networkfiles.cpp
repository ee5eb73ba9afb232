#include "app/bench/network/networkfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace pulsemates {

namespace {

constexpr int mostStepsUp = 6;

/// @p folder and those above it.
QStringList upwards(const QString &folder)
{
    QStringList folders;
    QDir dir(folder);
    for (int i = 0; i < mostStepsUp; ++i) {
        folders << dir.absolutePath();
        if (!dir.cdUp())
            break;
    }
    return folders;
}

/// The last by name, since names are dates.
QString newestIn(const QDir &folder)
{
    const QFileInfoList files =
        folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    return files.isEmpty() ? QString() : files.last().absoluteFilePath();
}

} // namespace

NetworkFiles NetworkFiles::find()
{
    NetworkFiles files;
    QStringList places = upwards(QCoreApplication::applicationDirPath());
    if (const QString named = qEnvironmentVariable("PULSEMATES_SOURCE_DIR"); !named.isEmpty())
        places.prepend(named);
    const auto take = [](QString &into, const QString &path) {
        if (into.isEmpty() && QFileInfo::exists(path))
            into = path;
    };
    for (const QString &place : places) {
        if (files.profile.isEmpty())
            files.profile =
                newestIn(QDir(place + QStringLiteral("/tests/support/providers/profiles")));
        take(files.corpus, place + QStringLiteral("/tests/data/speculation"));
        for (const auto *path : {"/pulsemates_loopback",
                                 "/tests/support/providers/pulsemates_loopback",
                                 "/build/release/tests/support/providers/pulsemates_loopback"})
            take(files.loopback, place + QLatin1String(path));
    }
    return files;
}

QString NetworkFiles::problem() const
{
    const auto missing = [](const char *what) {
        return QStringLiteral("%1 not found: bench network needs the source folder that the "
                              "program was built in; PULSEMATES_SOURCE_DIR may name it.")
            .arg(QLatin1String(what));
    };
    if (profile.isEmpty())
        return missing("The file of latencies (tests/support/providers/profiles) was");
    if (corpus.isEmpty())
        return missing("The monologues (tests/data/speculation) were");
    return {};
}

} // namespace pulsemates
