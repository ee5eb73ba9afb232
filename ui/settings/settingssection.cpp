#include "ui/settings/settingssection.h"

#include "ui/common/paragraph.h"
#include "ui/settings/settingrow.h"
#include "ui/settings/switch.h"

#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

namespace pulsemates {

namespace {

constexpr int leastListWidth = 80;

} // namespace

SettingsSection::SettingsSection(Theme &theme, const QString &title, QWidget *parent)
    : Card(theme, Kind::Raised, parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    auto *name = new Paragraph(theme, TextSize::Medium, &ThemeColors::text, QFont::DemiBold);
    name->setText(title);
    m_column->addWidget(name);
    setAccessibleName(title);
}

void SettingsSection::setSettings(const Settings &settings)
{
    m_settings = settings;
    for (const auto &[button, field] : m_switches)
        button->setChecked(m_settings.*field);
    showSettings();
}

void SettingsSection::commit(const Settings &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    emit changed(m_settings);
}

QWidget *SettingsSection::addRow(const QString &title, const QString &explanation, QWidget *control)
{
    auto *row = new SettingRow(m_theme, title, explanation, control);
    m_column->addWidget(row);
    return row;
}

void SettingsSection::addWidget(QWidget *widget)
{
    m_column->addWidget(widget);
}

Switch *SettingsSection::addSwitch(const char *name,
                                   const QString &title,
                                   const QString &explanation,
                                   bool Settings::*field)
{
    auto *button = new Switch(m_theme, title);
    button->setObjectName(QString::fromLatin1(name));
    connect(button, &QAbstractButton::clicked, this, [this, field](bool on) {
        Settings settings = m_settings;
        settings.*field = on;
        commit(settings);
    });
    m_switches.emplace_back(button, field);
    addRow(title, explanation, button);
    return button;
}

QComboBox *SettingsSection::makeCombo(const char *name, const QString &accessibleName)
{
    auto *combo = new QComboBox;
    combo->setObjectName(QString::fromLatin1(name));
    combo->setAccessibleName(accessibleName);
    // Long device names must not decide the width of the page.
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(16);
    combo->setMinimumWidth(leastListWidth); // it shortens its words by itself
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->installEventFilter(this);
    return combo;
}

void SettingsSection::enable(QWidget *control, bool enabled)
{
    control->setEnabled(enabled || control->window()->focusWidget() == control);
}

// Whoever scrolls the page must not choose something else on the way.
bool SettingsSection::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return Card::eventFilter(watched, event);
    event->ignore(); // for the page
    return true;
}

} // namespace pulsemates
