#pragma once

#include "ui/common/theme.h"

#include <QPointer>
#include <QWidget>

class QFileDialog;

namespace pulsemates {

class PillButton;

/// Chooses the file of an organisation pack, or takes it away again.
class PackChooser : public QWidget
{
    Q_OBJECT

public:
    explicit PackChooser(Theme &theme, QWidget *parent = nullptr);

    /// @p path: the file in force; empty: none, and nothing to remove.
    void setPath(const QString &path);

signals:
    void chosen(const QString &path); ///< empty: none any more

private:
    void ask();

    QString m_path;
    PillButton *m_choose;
    PillButton *m_remove;
    QPointer<QFileDialog> m_dialog; ///< while it is open
};

} // namespace pulsemates
