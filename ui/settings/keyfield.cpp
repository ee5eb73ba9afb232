#include "ui/settings/keyfield.h"

#include "ui/common/flowlayout.h"
#include "ui/common/pillbutton.h"
#include "ui/settings/settingssection.h"
#include "ui/settings/textfield.h"

#include <utility>

namespace pulsemates {

namespace {

constexpr int longestKey = 4096;

} // namespace

KeyField::KeyField(Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_key(new TextField(theme, name + QStringLiteral("KeyEdit"), tr("Key"), longestKey))
    , m_save(new PillButton(theme, PillButton::Kind::Paper, tr("Keep")))
    , m_remove(new PillButton(theme, PillButton::Kind::Paper, tr("Remove")))
{
    m_key->setEchoMode(QLineEdit::Password);
    m_save->setObjectName(name + QStringLiteral("KeySaveButton"));
    m_save->setAccessibleName(tr("Keep the key"));
    m_save->setEnabled(false);
    m_remove->setObjectName(name + QStringLiteral("KeyRemoveButton"));
    m_remove->setAccessibleName(tr("Remove the key"));
    auto *row = new FlowLayout(8, 8, Qt::AlignLeft);
    setLayout(row);
    row->addWidget(m_key);
    for (PillButton *button : {m_save, m_remove}) {
        button->allowWrapping();
        row->addWidget(button);
    }
    connect(m_key, &QLineEdit::textChanged, this, &KeyField::showKeeping);
    connect(m_save, &QAbstractButton::clicked, this, &KeyField::keep);
    connect(m_key, &QLineEdit::returnPressed, this, &KeyField::keep);
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        m_key->setFocus(); // the button goes: a second press must reach nothing
        emit removed();
    });
}

void KeyField::setFacts(bool usable, bool hasKey)
{
    m_usable = usable;
    m_remove->setVisible(hasKey);
    showKeeping();
}

void KeyField::setPlace(const QString &address, const QString &host)
{
    if (std::exchange(m_place, address) != address)
        m_key->clear(); // it was typed for another one
    m_key->setAccessibleName(tr("Key for %1", "the host of a service").arg(host));
    m_save->setAccessibleName(tr("Keep the key for %1", "the host of a service").arg(host));
    m_remove->setAccessibleName(tr("Remove the key for %1", "the host of a service").arg(host));
}

void KeyField::showKeeping()
{
    SettingsSection::enable(m_key, m_usable);
    m_save->setEnabled(m_usable && !m_key->text().trimmed().isEmpty());
}

void KeyField::keep()
{
    const QString key = m_key->text().trimmed();
    if (key.isEmpty() || !m_usable)
        return;
    m_key->setFocus(); // before the button is disabled: the next one removes the key
    m_key->clear();
    emit entered(key);
}

} // namespace pulsemates
