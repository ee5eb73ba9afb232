#include "core/safety/planfile.h"

#include "core/common/atomicfile.h"
#include "core/safety/safetyplanjson.h"
#include "core/safety/sealing.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace pulsemates {

namespace {

constexpr qint64 largestFile = 1024 * 1024;
const QByteArray purpose = QByteArrayLiteral("io.github.pulsemates.PulseMates/safety-plan");

QByteArray hashOf(const QByteArray &data)
{
    return data.isEmpty() ? QByteArray()
                          : QCryptographicHash::hash(data, QCryptographicHash::Sha256);
}

} // namespace

PlanFile::PlanFile(const QString &path)
    : m_path(path)
{}

QString PlanFile::defaultPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("safetyplan.sealed"));
}

bool PlanFile::exists() const
{
    const QFileInfo info(m_path);
    return info.exists() || info.isSymLink(); // a link to nowhere is something that is there
}

Result<QByteArray> PlanFile::read() const
{
    if (!exists())
        return QByteArray();
    QFile file(m_path);
    if (!QFileInfo(m_path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, Stage::Store, m_path);
    QByteArray data = file.read(largestFile + 1);
    if (file.error() != QFile::NoError)
        return fail(ErrorCode::FileUnreadable, Stage::Store, file.errorString());
    if (data.isEmpty() || data.size() > largestFile)
        return fail(ErrorCode::FileDamaged, Stage::Store, QStringLiteral("size"));
    return data;
}

Result<SafetyPlan> PlanFile::load(const Secret &key)
{
    const Result<QByteArray> sealed = read();
    if (!sealed)
        return tl::unexpected(sealed.error());
    if (sealed->isEmpty()) {
        m_seen.clear();
        return SafetyPlan();
    }
    const Result<QByteArray> plain = sealing::open(*sealed, key, purpose);
    if (!plain)
        return tl::unexpected(plain.error());
    Result<SafetyPlan> plan = safetyPlanFromJson(*plain);
    if (plan)
        m_seen = hashOf(*sealed);
    return plan;
}

Outcome PlanFile::save(const SafetyPlan &plan, const Secret &key)
{
    const Result<QByteArray> there = read();
    if (!there || hashOf(*there) != m_seen)
        return fail(ErrorCode::FileChanged, Stage::Store, m_path);
    const Result<QByteArray> sealed = sealing::seal(safetyPlanToJson(plan), key, purpose);
    if (!sealed)
        return tl::unexpected(sealed.error());
    Outcome written = writeFileAtomically(m_path, *sealed);
    if (written)
        m_seen = hashOf(*sealed);
    return written;
}

Outcome PlanFile::setAside()
{
    const QString time =
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    if (exists() && !QFile::rename(m_path, m_path + QStringLiteral(".kept-") + time))
        return fail(ErrorCode::StorageUnwritable, Stage::Store, m_path);
    m_seen.clear();
    return Done{};
}

Outcome PlanFile::remove()
{
    const QFileInfo info(m_path);
    const QString kept = info.fileName() + QStringLiteral(".kept-*");
    for (const QString &aside : info.dir().entryList({kept}, QDir::Files)) {
        if (!info.dir().remove(aside))
            return fail(ErrorCode::StorageUnwritable, Stage::Store, aside);
    }
    if (exists() && !QFile::remove(m_path))
        return fail(ErrorCode::StorageUnwritable, Stage::Store, m_path);
    m_seen.clear();
    return Done{};
}

} // namespace pulsemates
