#include "ui/settings/filechooser.h"

#include "ui/common/flowlayout.h"
#include "ui/common/pillbutton.h"

#include <QFileDialog>
#include <QFileInfo>

namespace pulsemates {

FileChooser::FileChooser(Theme &theme, QString name, Words words, QWidget *parent)
    : QWidget(parent)
    , m_name(std::move(name))
    , m_words(std::move(words))
    , m_choose(new PillButton(theme, PillButton::Kind::Paper, tr("Choose file…")))
    , m_remove(new PillButton(theme, PillButton::Kind::Paper, tr("Remove")))
{
    m_choose->setObjectName(m_name + QStringLiteral("ChooseButton"));
    m_choose->setAccessibleName(m_words.choose);
    m_remove->setObjectName(m_name + QStringLiteral("RemoveButton"));
    m_remove->setAccessibleName(m_words.remove);
    m_choose->allowWrapping();
    m_remove->allowWrapping();
    auto *row = new FlowLayout(8, 8, Qt::AlignLeft);
    setLayout(row);
    row->addWidget(m_choose);
    row->addWidget(m_remove);
    connect(m_choose, &QAbstractButton::clicked, this, &FileChooser::ask);
    connect(m_remove, &QAbstractButton::clicked, this, [this] { emit chosen({}); });
    setPath({});
}

void FileChooser::setPath(const QString &path)
{
    m_path = path;
    m_remove->setVisible(!path.isEmpty());
}

void FileChooser::ask()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new QFileDialog(this, m_words.title, QFileInfo(m_path).absolutePath());
    m_dialog->setObjectName(m_words.dialog);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setFileMode(QFileDialog::ExistingFile);
    m_dialog->setNameFilter(m_words.filter);
    connect(m_dialog, &QFileDialog::fileSelected, this, &FileChooser::chosen);
    m_dialog->open(); // answers later; nothing waits for it
}

} // namespace pulsemates
