#include "ui/settings/servicesection.h"

#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"
#include "ui/settings/furtheraddresses.h"
#include "ui/settings/keyfield.h"
#include "ui/settings/switch.h"
#include "ui/settings/textfield.h"

#include <algorithm>

namespace pulsemates {

namespace {

constexpr int longestAddress = 2048;

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
        emit wished(on, 0);
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

// Further addresses stay.
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
        showSettings();
    });
    m_modelRow = addRow(tr("Model"), explanation, m_model);
}

void ServiceSection::addKey()
{
    m_key = new KeyField(m_theme, m_name);
    m_keyState = makeLine(m_name + QStringLiteral("KeyLabel"));
    connect(
        m_key, &KeyField::entered, this, [this](const QString &key) { emit keyEntered(key, 0); });
    connect(m_key, &KeyField::removed, this, [this] { emit keyRemoved(0); });
    m_rows.push_back(
        addRow(tr("Key"),
               tr("Kept in the password store of this computer, for this address alone."),
               m_key));
    addWidget(m_keyState);
    addFurther();
}

// Behind the key: each address has its own.
void ServiceSection::addFurther()
{
    m_further = new FurtherAddresses(m_theme, m_name);
    addWidget(m_further);
    m_rows.push_back(m_further);
    connect(m_further, &FurtherAddresses::entered, this, &ServiceSection::furtherEntered);
    connect(m_further, &FurtherAddresses::removed, this, &ServiceSection::furtherRemoved);
    connect(m_further, &FurtherAddresses::wished, this, [this](int place, bool on) {
        emit wished(on, place);
    });
    connect(m_further, &FurtherAddresses::keyEntered, this, [this](int place, const QString &key) {
        emit keyEntered(key, place);
    });
    connect(m_further, &FurtherAddresses::keyRemoved, this, &ServiceSection::keyRemoved);
}

bool ServiceSection::mayTest() const
{
    return (m_facts.agreed && !m_facts.host.isEmpty())
           || std::ranges::any_of(m_facts.further, [](const PlaceFacts &one) {
                  return one.agreed && !one.host.isEmpty();
              });
}

void ServiceSection::addTest(const QString &explanation)
{
    m_test = makeButton(QStringLiteral("TestButton"), tr("Test"), tr("Test connection"));
    m_testResult = makeLine(m_name + QStringLiteral("TestLabel"));
    connect(m_test, &QAbstractButton::clicked, this, [this] {
        if (mayTest() && !m_facts.testing)
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
    m_key->setPlace((settings().services.*m_choice).addresses.value(0, usualAddress()),
                    m_facts.host);
    m_key->setFacts(usable, m_facts.hasKey);
    m_further->setFacts(m_facts);
    m_testRow->setVisible(m_chosen && m_testShown);
    m_testResult->setText(m_facts.test);
    m_testResult->setVisible(m_chosen && !m_facts.test.isEmpty());
    enable(m_test, mayTest()); // it gets the key
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
