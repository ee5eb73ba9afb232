#pragma once

#include <QMetaType>
#include <QString>

namespace pulsemates {

enum class FileLoss { Half, All };

/// The installed speech folder again as @p folder, its files as links, except @p lost (a path
/// inside it), of which half or all is gone. Errors: fails the running test.
void copySpeechFolder(const QString &folder, const QString &lost, FileLoss loss);

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::FileLoss)
