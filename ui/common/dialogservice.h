#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QPrinter;
class QWidget;

namespace pulsemates {

/// The seam over the dialogs of the desktop, so that a test answers without one. Nothing waits:
/// what the person chooses arrives by the callback, and where they cancel nothing arrives. Thread:
/// GUI.
class DialogService
{
public:
    virtual ~DialogService() = default;

    struct FileWish
    {
        QString title;
        QString name;        ///< what is suggested: "plan.pdf"
        QStringList filters; ///< "PDF (*.pdf)", …
        QString suffix;      ///< for a name without one: "pdf"
    };
    /// Asks for a file to write; @p chosen is called with its path, also where it is there already
    /// and the person agreed.
    virtual void chooseFileToWrite(QWidget *parent,
                                   const FileWish &wish,
                                   std::function<void(const QString &path)> chosen) = 0;

    /// Asks for a printer; @p paint draws on it.
    virtual void
    print(QWidget *parent, const QString &title, std::function<void(QPrinter &)> paint) = 0;
};

} // namespace pulsemates
