#include "ui/settings/furtheraddress.h"

#include "ui/common/flowlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"
#include "ui/settings/keyfield.h"
#include "ui/settings/settingrow.h"
#include "ui/settings/settingssection.h"
#include "ui/settings/switch.h"

#include <QVBoxLayout>

namespace pulsemates {

namespace {

Paragraph *makeBreakable(Theme &theme, TextSize size, ColorRole role, const QString &name)
{
    auto *line = new Paragraph(theme, size, role);
    line->setObjectName(name);
    line->allowBrokenWords();
    return line;
}

} // namespace

FurtherAddress::FurtherAddress(Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_on(new Switch(theme, tr("Use it as well")))
    , m_remove(new PillButton(theme, PillButton::Kind::Paper, tr("Remove")))
    , m_key(new KeyField(theme, name))
    , m_address(makeBreakable(
          theme, TextSize::Base, &ThemeColors::text, name + QStringLiteral("AddressLabel")))
    , m_keyState(makeBreakable(
          theme, TextSize::Small, &ThemeColors::muted, name + QStringLiteral("KeyLabel")))
{
    m_on->setObjectName(name + QStringLiteral("Switch"));
    m_remove->setObjectName(name + QStringLiteral("RemoveButton"));
    m_remove->setAccessibleName(tr("Remove"));
    m_remove->allowWrapping();
    auto *place = new QWidget;
    auto *controls = new FlowLayout(8, 8, Qt::AlignLeft);
    place->setLayout(controls);
    controls->addWidget(m_on);
    controls->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_address);
    column->addWidget(
        new SettingRow(theme,
                       tr("Use it as well"),
                       tr("It gets the same as the first address. Agree to that one first."),
                       place));
    column->addWidget(
        new SettingRow(theme,
                       tr("Key"),
                       tr("Kept in the password store of this computer, for this address alone."),
                       m_key));
    column->addWidget(m_keyState);
    connect(m_on, &QAbstractButton::clicked, this, [this](bool on) {
        m_on->setChecked(m_facts.agreed); // until it is so
        if (m_facts.agreed || m_mayAgree)
            emit wished(on);
    });
    connect(m_remove, &QAbstractButton::clicked, this, &FurtherAddress::removed);
    connect(m_key, &KeyField::entered, this, &FurtherAddress::keyEntered);
    connect(m_key, &KeyField::removed, this, &FurtherAddress::keyRemoved);
}

void FurtherAddress::setFacts(const PlaceFacts &facts, bool firstAgreed)
{
    m_facts = facts;
    const bool usable = !facts.host.isEmpty();
    m_mayAgree = usable && firstAgreed;
    m_address->setText(facts.address);
    m_on->setChecked(facts.agreed);
    SettingsSection::enable(m_on, facts.agreed || m_mayAgree);
    m_on->setAccessibleName(tr("Use %1 as well", "an address").arg(facts.address));
    m_remove->setAccessibleName(tr("Remove %1", "an address").arg(facts.address));
    m_key->setPlace(facts.address, facts.host);
    m_key->setFacts(usable, facts.hasKey);
    m_keyState->setText(facts.key);
    m_keyState->setVisible(!facts.key.isEmpty());
}

} // namespace pulsemates
