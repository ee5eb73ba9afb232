#pragma once

#include "ui/common/theme.h"

#include <QPointer>
#include <QWidget>

class QFileDialog;

namespace pulsemates {

class PillButton;

/// Chooses a file that is to be read, or takes it away again.
class FileChooser : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString choose; ///< for a screen reader
        QString remove; ///< the same
        QString title;  ///< of the dialog
        QString dialog; ///< its objectName: "packFileDialog"
        QString filter; ///< "Organisation packs (*.json)"
    };

    /// The objectNames begin with @p name: "pack" + "ChooseButton", "RemoveButton".
    FileChooser(Theme &theme, QString name, Words words, QWidget *parent = nullptr);

    /// @p path: the file in force; empty: none, and nothing to remove.
    void setPath(const QString &path);

signals:
    void chosen(const QString &path); ///< empty: none any more

private:
    void ask();

    QString m_name;
    Words m_words;
    QString m_path;
    PillButton *m_choose;
    PillButton *m_remove;
    QPointer<QFileDialog> m_dialog; ///< while it is open
};

} // namespace pulsemates
