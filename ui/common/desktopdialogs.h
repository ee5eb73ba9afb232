#pragma once

#include "ui/common/dialogservice.h"

namespace pulsemates {

/// The dialogs of Qt and of the desktop.
class DesktopDialogs : public DialogService
{
public:
    void chooseFileToWrite(QWidget *parent,
                           const FileWish &wish,
                           std::function<void(const QString &path)> chosen) override;
    void
    print(QWidget *parent, const QString &title, std::function<void(QPrinter &)> paint) override;
};

} // namespace pulsemates
