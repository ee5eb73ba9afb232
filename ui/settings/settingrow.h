#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

/// One setting: its name and one explaining line at the left, its control at the right; below each
/// other where there is no room.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    SettingRow(Theme &theme,
               const QString &title,
               const QString &explanation,
               QWidget *control,
               QWidget *parent = nullptr);
};

} // namespace pulsemates
