#include "core/metrics/latencyfile.h"

#include "core/common/logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <cerrno>

namespace pulsemates {

namespace {

// A thousand lines are about 200 kB. Anything near these limits was not written here.
constexpr qint64 largestLog = 4 * 1024 * 1024;
constexpr qint64 largestDamaged = 256 * 1024;
constexpr std::size_t rewriteAt = LatencyFile::maximumRecords + 200;
constexpr int lockWaitMs = 500;

tl::unexpected<Error> unwritable(const QString &detail)
{
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::StorageUnwritable, Stage::Store, detail);
}

} // namespace

LatencyFile::LatencyFile(QString path)
    : m_path(std::move(path))
{}

QString LatencyFile::damagedPath() const
{
    return m_path + QStringLiteral(".damaged");
}

Result<std::vector<LatencyRecord>> LatencyFile::load()
{
    QFile file(m_path);
    if (!file.exists())
        return std::vector<LatencyRecord>{};
    if (file.size() > largestLog) {
        QFile::remove(damagedPath());
        if (!QFile::rename(m_path, damagedPath()))
            return unwritable(QStringLiteral("an oversized file cannot be set aside"));
        return std::vector<LatencyRecord>{};
    }
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::StorageUnwritable, Stage::Store, file.errorString());

    std::vector<LatencyRecord> records;
    QByteArray damaged;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.trimmed().isEmpty())
            continue;
        if (const std::optional<LatencyRecord> record = latencyRecordFromLine(line))
            records.push_back(*record);
        else
            damaged += line.endsWith('\n') ? line : line + '\n';
    }
    file.close();
    const bool tooMany = records.size() > maximumRecords;
    if (tooMany)
        records.erase(records.begin(), records.end() - std::ptrdiff_t(maximumRecords));
    m_lines = records.size();
    if (!damaged.isEmpty()) {
        qCWarning(lcStorage, "latency history: damaged lines were set aside");
        setAside(damaged);
    }
    // What was read is good even where it cannot be tidied up.
    if (tooMany || !damaged.isEmpty())
        (void)rewrite(records);
    return records;
}

Outcome LatencyFile::append(const LatencyRecord &record)
{
    if (m_lines >= rewriteAt) {
        if (const auto records = load(); !records)
            return tl::unexpected(records.error());
    }
    errno = 0;
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return unwritable(QStringLiteral("no folder"));
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(lockWaitMs))
        return unwritable(QStringLiteral("not locked"));
    QFile file(m_path);
    errno = 0;
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append))
        return unwritable(file.errorString());
    QByteArray line = latencyRecordToLine(record);
    // A line cut short by a full disk or a crash must not take this one with it.
    if (file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n")
        line.prepend('\n');
    if (file.write(line) != line.size() || !file.flush())
        return unwritable(file.errorString());
    ++m_lines;
    return Done{};
}

Outcome LatencyFile::clear()
{
    m_lines = 0;
    errno = 0;
    for (const QString &path : {m_path, damagedPath()}) {
        if (QFile::exists(path) && !QFile::remove(path))
            return unwritable(QStringLiteral("not removed"));
    }
    return Done{};
}

Outcome LatencyFile::rewrite(const std::vector<LatencyRecord> &records)
{
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(lockWaitMs))
        return unwritable(QStringLiteral("not locked"));
    QSaveFile file(m_path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(file.errorString());
    for (const LatencyRecord &record : records)
        file.write(latencyRecordToLine(record));
    if (!file.commit())
        return unwritable(file.errorString());
    m_lines = records.size();
    return Done{};
}

void LatencyFile::setAside(const QByteArray &lines) const
{
    QFile file(damagedPath());
    if (file.size() > largestDamaged)
        file.remove();
    if (file.open(QIODevice::Append))
        file.write(lines.left(largestDamaged));
}

} // namespace pulsemates
