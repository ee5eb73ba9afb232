#pragma once

#include "core/common/result.h"

#include <QByteArray>
#include <QString>

namespace pulsemates {

/// Replaces the file at @p path by @p data as a whole or not at all: what was there stays readable
/// until the new content is on the disk. Makes the folder where it is missing.
/// Only its owner may read the file (0600) and a folder made for it (0700).
/// Thread: any that may block; never the GUI's for large data.
/// Errors: DiskFull; StorageUnwritable for everything else (no permission, read-only, no folder).
[[nodiscard]] Outcome writeFileAtomically(const QString &path, const QByteArray &data);

} // namespace pulsemates
