#pragma once

#include "ui/common/dialogservice.h"

#include <QPrinter>

#include <optional>

namespace pulsemates {

/// Answers dialogs as the test says: a file is chosen, a printer draws into a PDF file, or the
/// person cancels.
class FakeDialogs : public DialogService
{
public:
    std::optional<QString> file;     ///< what is chosen; nothing: cancelled
    std::optional<QString> printsTo; ///< what the printer writes; nothing: cancelled
    std::optional<FileWish> wish;    ///< what was asked for last
    int prints = 0;

    void chooseFileToWrite(QWidget *,
                           const FileWish &asked,
                           std::function<void(const QString &path)> chosen) override
    {
        wish = asked;
        if (file)
            chosen(*file);
    }
    void print(QWidget *, const QString &, std::function<void(QPrinter &)> paint) override
    {
        ++prints;
        if (!printsTo)
            return;
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(*printsTo);
        paint(printer);
    }
};

} // namespace pulsemates
