#include "ui/common/dialogservice.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace pulsemates {

void DialogService::ask(QWidget *parent,
                        const Question &question,
                        QObject *context,
                        std::function<void(bool)> answered)
{
    m_lastQuestion = question;
    if (const auto answer = std::exchange(m_nextAnswer, std::nullopt)) {
        QMetaObject::invokeMethod(
            context, [answered, answer] { answered(*answer); }, Qt::QueuedConnection);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::NoIcon, question.title, question.text, {}, parent);
    box->setObjectName(QStringLiteral("questionDialog"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.detail);
    auto *yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    auto *no = box->addButton(question.no, QMessageBox::RejectRole);
    yes->setObjectName(QStringLiteral("yesButton"));
    no->setObjectName(QStringLiteral("noButton"));
    box->setDefaultButton(question.grave ? no : yes);
    box->setEscapeButton(no);
    connect(box, &QDialog::finished, context, [box, yes, answered = std::move(answered)] {
        answered(box->clickedButton() == yes);
    });
    box->open();
}

void DialogService::openFile(QWidget *parent,
                             const QString &title,
                             const QString &filter,
                             QObject *context,
                             std::function<void(const QString &)> chosen)
{
    choose(parent, title, filter, false, context, std::move(chosen));
}

void DialogService::saveFile(QWidget *parent,
                             const QString &title,
                             const QString &suggestion,
                             QObject *context,
                             std::function<void(const QString &)> chosen)
{
    choose(parent, title, suggestion, true, context, std::move(chosen));
}

void DialogService::choose(QWidget *parent,
                           const QString &title,
                           const QString &filterOrName,
                           bool save,
                           QObject *context,
                           std::function<void(const QString &)> chosen)
{
    if (const auto path = std::exchange(m_nextPath, std::nullopt)) {
        QMetaObject::invokeMethod(
            context, [chosen, path] { chosen(*path); }, Qt::QueuedConnection);
        return;
    }
    auto *dialog = new QFileDialog(parent, title);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (save) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(filterOrName);
    } else {
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilter(filterOrName);
    }
    connect(dialog, &QDialog::finished, context, [dialog, chosen = std::move(chosen)](int result) {
        const QStringList files = dialog->selectedFiles();
        chosen(result == QDialog::Accepted && !files.isEmpty() ? files.first() : QString());
    });
    dialog->open();
}

} // namespace pulsemates
