#include "ui/settings/packchooser.h"

#include "ui/common/flowlayout.h"
#include "ui/common/pillbutton.h"

#include <QFileDialog>
#include <QFileInfo>

namespace pulsemates {

PackChooser::PackChooser(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_choose(new PillButton(theme, PillButton::Kind::Paper, tr("Choose file…")))
    , m_remove(new PillButton(theme, PillButton::Kind::Paper, tr("Remove")))
{
    m_choose->setObjectName(QStringLiteral("packChooseButton"));
    m_choose->setAccessibleName(tr("Choose the file of an organisation pack"));
    m_remove->setObjectName(QStringLiteral("packRemoveButton"));
    m_remove->setAccessibleName(tr("Remove the organisation pack"));
    m_choose->allowWrapping();
    m_remove->allowWrapping();
    auto *row = new FlowLayout(8, 8, Qt::AlignLeft);
    setLayout(row);
    row->addWidget(m_choose);
    row->addWidget(m_remove);
    connect(m_choose, &QAbstractButton::clicked, this, &PackChooser::ask);
    connect(m_remove, &QAbstractButton::clicked, this, [this] { emit chosen({}); });
    setPath({});
}

void PackChooser::setPath(const QString &path)
{
    m_path = path;
    m_remove->setVisible(!path.isEmpty());
}

void PackChooser::ask()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new QFileDialog(this, tr("Organisation pack"), QFileInfo(m_path).absolutePath());
    m_dialog->setObjectName(QStringLiteral("packFileDialog"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setFileMode(QFileDialog::ExistingFile);
    m_dialog->setNameFilter(tr("Organisation packs (*.json)"));
    connect(m_dialog, &QFileDialog::fileSelected, this, &PackChooser::chosen);
    m_dialog->open(); // answers later; nothing waits for it
}

} // namespace pulsemates
