#include "core/common/atomicfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <cerrno>

namespace pulsemates {

namespace {

// Qt keeps no error number; what the system said last, or the space that is left, tells a full disk
// from one that cannot be written.
tl::unexpected<Error> storageFailure(const QSaveFile &file, qsizetype size, int systemError)
{
    constexpr qint64 slack = 64 * 1024;
    const QStorageInfo disk(QFileInfo(file.fileName()).absolutePath());
    const bool noSpace =
        disk.isValid() && !disk.isReadOnly() && disk.bytesAvailable() < qint64(size) + slack;
    const bool full =
        systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG || noSpace;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::StorageUnwritable,
                Stage::Store,
                QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
}

bool makeFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.exists())
        return info.isDir();
    if (!QDir().mkpath(folder))
        return false;
    return QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

Outcome writeFileAtomically(const QString &path, const QByteArray &data)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!makeFolder(folder)) {
        return fail(
            ErrorCode::StorageUnwritable, Stage::Store, QStringLiteral("no folder %1").arg(folder));
    }
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return storageFailure(file, data.size(), errno);
    // Before the content, so that nobody else can open it in between.
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    errno = 0;
    if (file.write(data) != data.size() || !file.flush()) {
        const int systemError = errno;
        file.cancelWriting();
        return storageFailure(file, data.size(), systemError);
    }
    errno = 0;
    if (!file.commit())
        return storageFailure(file, data.size(), errno);
    return Done{};
}

} // namespace pulsemates
