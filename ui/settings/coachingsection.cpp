#include "ui/settings/coachingsection.h"

#include "ui/common/flowlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"
#include "ui/settings/switch.h"

#include <QLineEdit>

namespace pulsemates {

namespace {

constexpr int longestAddress = 2048;
constexpr int longestName = 200;
constexpr int longestKey = 4096;
constexpr int leastWidth = 240; // an address can be read

QLineEdit *makeField(const Theme &theme, const char *name, const QString &title, int longest)
{
    auto *field = new QLineEdit;
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(title);
    field->setMaxLength(longest);
    field->setMinimumWidth(theme.px(leastWidth));
    return field;
}

Paragraph *makeLine(Theme &theme, const char *name)
{
    auto *line = new Paragraph(theme, TextSize::Small, &ThemeColors::muted);
    line->setObjectName(QString::fromLatin1(name));
    return line;
}

} // namespace

CoachingSection::CoachingSection(Theme &theme, QWidget *parent)
    : SettingsSection(theme, tr("Messages written by AI"), parent)
    , m_on(new Switch(theme, tr("Have messages written for me")))
    , m_what(makeLine(theme, "coachingWhatLabel"))
    , m_address(makeField(theme, "coachAddressEdit", tr("Address of the service"), longestAddress))
    , m_model(makeField(theme, "coachModelEdit", tr("Model"), longestName))
    , m_ahead(new Switch(theme, tr("Ask while I speak")))
{
    setObjectName(QStringLiteral("coachingSection"));
    m_on->setObjectName(QStringLiteral("coachingSwitch"));
    connect(m_on, &QAbstractButton::clicked, this, [this](bool on) {
        m_on->setChecked(m_facts.agreed); // until it is so
        emit wished(on);
    });
    addRow(tr("Have messages written for me"),
           tr("Optimized mode: beside the guidance of this computer one message for what you said. "
              "Switching it off ends it at once."),
           m_on);
    addWidget(m_what);
    connect(m_address, &QLineEdit::editingFinished, this, [this] {
        Settings changed = settings();
        changed.services.coach.addresses = {m_address->text().trimmed()};
        if (changed.services.coach.addresses != settings().services.coach.addresses)
            commit(changed);
    });
    addRow(tr("Address of the service"),
           tr("Any server with the interface of chat completions, also one of your own."),
           m_address);
    connect(m_model, &QLineEdit::editingFinished, this, [this] {
        Settings changed = settings();
        changed.services.coach.model = m_model->text().trimmed();
        commit(changed);
    });
    addRow(tr("Model"), tr("As the service names it."), m_model);
    addKeyRow();
    m_ahead->setObjectName(QStringLiteral("coachAheadSwitch"));
    connect(m_ahead, &QAbstractButton::clicked, this, [this](bool on) {
        Settings changed = settings();
        changed.services.coachAhead = on;
        commit(changed);
    });
    addRow(
        tr("Ask while I speak"),
        tr("The message is there sooner. It costs up to twice as much, since some that are asked "
           "for are never shown."),
        m_ahead);
    addTestRow();
}

void CoachingSection::addKeyRow()
{
    m_key = makeField(m_theme, "coachKeyEdit", tr("Key"), longestKey);
    m_key->setEchoMode(QLineEdit::Password);
    m_keySave = new PillButton(m_theme, PillButton::Kind::Paper, tr("Keep"));
    m_keySave->setObjectName(QStringLiteral("coachKeySaveButton"));
    m_keySave->setAccessibleName(tr("Keep the key"));
    m_keyRemove = new PillButton(m_theme, PillButton::Kind::Paper, tr("Remove"));
    m_keyRemove->setObjectName(QStringLiteral("coachKeyRemoveButton"));
    m_keyRemove->setAccessibleName(tr("Remove the key"));
    m_keyState = makeLine(m_theme, "coachKeyLabel");
    auto *place = new QWidget;
    auto *row = new FlowLayout(8, 8, Qt::AlignLeft);
    place->setLayout(row);
    row->addWidget(m_key);
    row->addWidget(m_keySave);
    row->addWidget(m_keyRemove);
    m_keySave->setEnabled(false);
    connect(m_key, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_keySave->setEnabled(!text.trimmed().isEmpty());
    });
    const auto keep = [this] {
        const QString key = m_key->text().trimmed();
        m_key->clear();
        if (!key.isEmpty())
            emit keyEntered(key);
    };
    connect(m_keySave, &QAbstractButton::clicked, this, keep);
    connect(m_key, &QLineEdit::returnPressed, this, keep);
    connect(m_keyRemove, &QAbstractButton::clicked, this, &CoachingSection::keyRemoved);
    addRow(tr("Key"),
           tr("Kept in the password store of this computer, for this address alone."),
           place);
    addWidget(m_keyState);
}

void CoachingSection::addTestRow()
{
    m_test = new PillButton(m_theme, PillButton::Kind::Paper, tr("Test connection"));
    m_test->setObjectName(QStringLiteral("coachTestButton"));
    m_testResult = makeLine(m_theme, "coachTestLabel");
    connect(m_test, &QAbstractButton::clicked, this, &CoachingSection::testRequested);
    addRow(tr("Connection"), tr("Asks the service for one word. Nothing of you is sent."), m_test);
    addWidget(m_testResult);
}

void CoachingSection::setFacts(const CoachFacts &facts)
{
    m_facts = facts;
    m_on->setChecked(facts.agreed);
    const bool usable = !facts.host.isEmpty();
    m_what->setText(
        usable
            ? tr("%1 gets: the words you said, as text, and the mood and topic this computer found "
                 "in them; some of it while you speak. It does not get your voice, your name, "
                 "earlier check-ins, or words that this computer takes for a crisis.",
                 "the host of a service")
                  .arg(facts.host)
            : tr("This address cannot be used. It begins with https://, or http:// for a numeric "
                 "address of your own network."));
    m_keyState->setText(facts.key);
    m_keyState->setVisible(!facts.key.isEmpty());
    m_keyRemove->setVisible(facts.hasKey);
    m_testResult->setText(facts.test);
    m_testResult->setVisible(!facts.test.isEmpty());
    m_test->setEnabled(usable && !facts.testing);
    m_on->setEnabled(usable || facts.agreed);
}

void CoachingSection::showSettings()
{
    const QString address = settings().services.coach.addresses.value(0);
    if (m_address->text() != address)
        m_address->setText(address);
    if (m_model->text() != settings().services.coach.model)
        m_model->setText(settings().services.coach.model);
    m_ahead->setChecked(settings().services.coachAhead);
}

} // namespace pulsemates
