#include "core/settings/settingsstore.h"

#include "core/common/atomicfile.h"
#include "core/settings/settingsjson.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>

namespace pulsemates {

namespace {

constexpr qint64 largestSettings = 1024 * 1024;

QString defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
}

} // namespace

SettingsStore::SettingsStore(const QString &folder, const QLocale &system)
    : m_path(
        QDir(folder.isEmpty() ? defaultFolder() : folder).filePath(QStringLiteral("settings.json")))
    , m_system(system)
{}

Error SettingsStore::setAside(const QString &reason)
{
    const QString time =
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString aside = m_path + QStringLiteral(".corrupt-") + time;
    m_mayWrite = QFile::rename(m_path, aside);
    return {ErrorCode::FileDamaged,
            m_mayWrite ? QStringLiteral("%1; kept as %2").arg(reason, aside)
                       : QStringLiteral("%1; left at %2").arg(reason, m_path),
            Stage::Store};
}

std::vector<Error> SettingsStore::load()
{
    m_current = {};
    m_current.language = languageFromTag(m_system.name()).value_or(Language::English);
    m_document = {};
    m_mayWrite = true;
    QFile file(m_path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly)) {
        m_mayWrite = false; // it may hold what a person chose; it is not ours to replace unread
        return {{ErrorCode::FileUnreadable, m_path, Stage::Store}};
    }
    const QByteArray data = file.read(largestSettings + 1);
    file.close();
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(data, &error);
    if (data.size() > largestSettings || !document.isObject())
        return {setAside(QStringLiteral("no settings: %1").arg(error.errorString()))};
    const double version = document.object().value(u"version").toDouble(settingsVersion);
    if (version > settingsVersion)
        return {setAside(QStringLiteral("settings of a newer program (%1)").arg(version))};
    m_document = document.object();
    std::vector<Error> notices;
    m_current = settingsFromJson(m_document, notices);
    return notices;
}

Result<SettingsFile> SettingsStore::take(const Settings &settings)
{
    m_current = settings;
    if (!m_mayWrite)
        return fail(ErrorCode::StorageUnwritable, Stage::Store, m_path);
    m_document = settingsToJson(settings, m_document);
    return SettingsFile{m_path, QJsonDocument(m_document).toJson()};
}

Outcome SettingsStore::save(const Settings &settings)
{
    const Result<SettingsFile> file = take(settings);
    return file ? writeFileAtomically(file->path, file->data)
                : Outcome(tl::unexpected(file.error()));
}

} // namespace pulsemates
