#pragma once

#include "core/common/result.h"
#include "core/understanding/helppack.h"

#include <QByteArray>

namespace pulsemates {

/// Reads organisation packs; docs/help-lines.md describes the file. What is written in one language
/// only is shown in both.
namespace helppackreader {

/// Units: bytes. A larger file is not read.
inline constexpr qint64 largestFile = 64 * 1024;
inline constexpr int mostLines = 20;

/// Thread: any but the GUI thread; waits for the disk. Only an ordinary file is opened.
/// Errors: FileUnreadable, FileTooLarge, FileDamaged; as read().
[[nodiscard]] Result<HelpPack> readFile(const QString &path);

/// Errors: FileDamaged; the detail names the place and the problem of the first.
[[nodiscard]] Result<HelpPack> read(const QByteArray &bytes);

} // namespace helppackreader

} // namespace pulsemates
