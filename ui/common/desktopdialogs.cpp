#include "ui/common/desktopdialogs.h"

#include <QDir>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

#include <utility>

namespace pulsemates {

void DesktopDialogs::chooseFileToWrite(QWidget *parent,
                                       const FileWish &wish,
                                       std::function<void(const QString &path)> chosen)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(parent, wish.title, folder);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(wish.filters);
    dialog->setDefaultSuffix(wish.suffix);
    dialog->selectFile(wish.name);
    QObject::connect(dialog,
                     &QFileDialog::fileSelected,
                     dialog,
                     [chosen = std::move(chosen)](const QString &path) {
                         if (!path.isEmpty())
                             chosen(path);
                     });
    dialog->open();
}

void DesktopDialogs::print(QWidget *parent,
                           const QString &title,
                           std::function<void(QPrinter &)> paint)
{
    auto *dialog = new QPrintDialog(parent);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->printer()->setDocName(title);
    QObject::connect(dialog,
                     qOverload<QPrinter *>(&QPrintDialog::accepted),
                     dialog,
                     [paint = std::move(paint)](QPrinter *printer) { paint(*printer); });
    dialog->open();
}

} // namespace pulsemates
