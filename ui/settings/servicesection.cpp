#include "ui/settings/servicesection.h"

#include "ui/common/flowlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"
#include "ui/settings/switch.h"
#include "ui/settings/textfield.h"

namespace pulsemates {

namespace {

constexpr int longestAddress = 2048;
constexpr int longestKey = 4096;

} // namespace

ServiceSection::ServiceSection(Theme &theme,
                               const QString &title,
                               QString name,
                               ServiceChoice ServiceSettings::*choice,
                               QWidget *parent)
    : SettingsSection(theme, title, parent)
    , m_name(std::move(name))
    , m_choice(choice)
{}

Paragraph *ServiceSection::makeLine(const QString &name)
{
    auto *line = new Paragraph(m_theme, TextSize::Small, &ThemeColors::muted);
    line->setObjectName(name);
    line->allowBrokenWords();
    return line;
}

TextField *
ServiceSection::makeField(const QString &suffix, const QString &title, int mostCharacters)
{
    return new TextField(m_theme, m_name + suffix, title, mostCharacters);
}

PillButton *
ServiceSection::makeButton(const QString &suffix, const QString &text, const QString &name)
{
    auto *button = new PillButton(m_theme, PillButton::Kind::Paper, text);
    button->setObjectName(m_name + suffix);
    button->allowWrapping();
    if (!name.isEmpty())
        button->setAccessibleName(name);
    return button;
}

void ServiceSection::addConsent(const QString &name,
                                const QString &title,
                                const QString &explanation)
{
    m_on = new Switch(m_theme, title);
    m_on->setObjectName(name + QStringLiteral("Switch"));
    connect(m_on, &QAbstractButton::clicked, this, [this](bool on) {
        m_on->setChecked(m_facts.agreed); // until it is so
        emit wished(on);
    });
    m_rows.push_back(addRow(title, explanation, m_on));
    m_what = new Paragraph(m_theme, TextSize::Small, &ThemeColors::text);
    m_what->setObjectName(name + QStringLiteral("WhatLabel"));
    m_what->allowBrokenWords();
    addWidget(m_what);
    m_rows.push_back(m_what);
    m_unused = makeLine(name + QStringLiteral("UnusedLabel"));
    m_unused->setText(tr("It is used in optimized mode only. Fast mode is on: nothing is sent, "
                         "except for a test that you ask for here."));
    addWidget(m_unused);
}

void ServiceSection::addAddress(const QString &explanation)
{
    m_address =
        makeField(QStringLiteral("AddressEdit"), tr("Address of the service"), longestAddress);
    connect(m_address, &QLineEdit::editingFinished, this, &ServiceSection::commitAddress);
    m_rows.push_back(addRow(tr("Address of the service"), explanation, m_address));
}

// Further addresses, which a file may hold, stay.
void ServiceSection::commitAddress()
{
    QString typed = m_address->text().trimmed();
    if (typed.isEmpty()) {
        typed = usualAddress();
        m_address->setText(typed);
    }
    Settings changed = settings();
    QStringList &addresses = (changed.services.*m_choice).addresses;
    if (typed == addresses.value(0) || (addresses.isEmpty() && typed == usualAddress()))
        return;
    if (addresses.isEmpty())
        addresses << typed;
    else
        addresses[0] = typed;
    commit(changed);
}

void ServiceSection::addModel(const QString &explanation)
{
    m_model = makeField(QStringLiteral("ModelEdit"), tr("Model"), longestName);
    connect(m_model, &QLineEdit::editingFinished, this, [this] {
        Settings changed = settings();
        (changed.services.*m_choice).model = m_model->text().trimmed();
        commit(changed);
    });
    m_modelRow = addRow(tr("Model"), explanation, m_model);
}

void ServiceSection::addKey()
{
    m_key = makeField(QStringLiteral("KeyEdit"), tr("Key"), longestKey);
    m_key->setEchoMode(QLineEdit::Password);
    m_keySave = makeButton(QStringLiteral("KeySaveButton"), tr("Keep"), tr("Keep the key"));
    m_keyRemove = makeButton(QStringLiteral("KeyRemoveButton"), tr("Remove"), tr("Remove the key"));
    m_keyState = makeLine(m_name + QStringLiteral("KeyLabel"));
    auto *place = new QWidget;
    auto *row = new FlowLayout(8, 8, Qt::AlignLeft);
    place->setLayout(row);
    for (QWidget *part : {static_cast<QWidget *>(m_key),
                          static_cast<QWidget *>(m_keySave),
                          static_cast<QWidget *>(m_keyRemove)})
        row->addWidget(part);
    m_keySave->setEnabled(false);
    connect(m_key, &QLineEdit::textChanged, this, &ServiceSection::showKeeping);
    connect(m_keySave, &QAbstractButton::clicked, this, &ServiceSection::keepKey);
    connect(m_key, &QLineEdit::returnPressed, this, &ServiceSection::keepKey);
    connect(m_keyRemove, &QAbstractButton::clicked, this, [this] {
        m_key->setFocus(); // the button goes: a second press must reach nothing
        emit keyRemoved();
    });
    m_rows.push_back(
        addRow(tr("Key"),
               tr("Kept in the password store of this computer, for this address alone."),
               place));
    addWidget(m_keyState);
}

// A key belongs to an address: beside one that cannot be used there is nothing to keep it for.
void ServiceSection::showKeeping()
{
    const bool usable = !m_facts.host.isEmpty();
    enable(m_key, usable);
    m_keySave->setEnabled(usable && !m_key->text().trimmed().isEmpty());
}

void ServiceSection::keepKey()
{
    const QString key = m_key->text().trimmed();
    if (key.isEmpty() || m_facts.host.isEmpty())
        return;
    m_key->setFocus(); // before the button is disabled: the next one removes the key
    m_key->clear();
    emit keyEntered(key);
}

void ServiceSection::addTest(const QString &explanation)
{
    m_test = makeButton(QStringLiteral("TestButton"), tr("Test"), tr("Test connection"));
    m_testResult = makeLine(m_name + QStringLiteral("TestLabel"));
    connect(m_test, &QAbstractButton::clicked, this, [this] {
        if (m_facts.agreed && !m_facts.host.isEmpty() && !m_facts.testing)
            emit testRequested();
    });
    m_testRow = addRow(tr("Connection"), explanation, m_test);
    addWidget(m_testResult);
}

void ServiceSection::setFacts(const ServiceFacts &facts)
{
    m_facts = facts;
    showFacts();
}

void ServiceSection::showFacts()
{
    const bool usable = !m_facts.host.isEmpty();
    m_on->setChecked(m_facts.agreed);
    m_on->setEnabled(usable || m_facts.agreed);
    const QString sent = whatIsSent(); // nothing where no service is chosen
    m_what->setText(usable && !sent.isEmpty()
                        ? sent.arg(m_facts.host)
                        : tr("This address cannot be used. It begins with https://, or http:// "
                             "for a numeric address of your own network."));
    m_unused->setVisible(m_chosen && m_facts.agreed && settings().mode != CoachingMode::Optimized);
    m_keyState->setText(m_facts.key);
    m_keyState->setVisible(m_chosen && !m_facts.key.isEmpty());
    m_keyRemove->setVisible(m_facts.hasKey);
    m_testRow->setVisible(m_chosen && m_testShown);
    m_testResult->setText(m_facts.test);
    m_testResult->setVisible(m_chosen && !m_facts.test.isEmpty());
    enable(m_test, usable && m_facts.agreed); // it gets the key
    showKeeping();
}

void ServiceSection::showSettings()
{
    const ServiceChoice &choice = settings().services.*m_choice;
    const QString address =
        choice.addresses.isEmpty() ? usualAddress() : choice.addresses.constFirst();
    if (m_address->text() != address)
        m_address->setText(address);
    if (m_model && m_model->text() != choice.model)
        m_model->setText(choice.model);
    showFacts();
}

void ServiceSection::setChosen(bool chosen)
{
    m_chosen = chosen;
    for (QWidget *row : m_rows)
        row->setVisible(chosen);
    if (m_modelRow)
        m_modelRow->setVisible(chosen && m_modelShown);
}

void ServiceSection::setModelShown(bool shown, const QString &usual)
{
    m_modelShown = shown;
    m_model->setPlaceholderText(usual);
    m_modelRow->setVisible(m_chosen && shown);
}

} // namespace pulsemates
