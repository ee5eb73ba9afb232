#pragma once

#include "core/settings/settings.h"
#include "ui/common/card.h"

class QComboBox;
class QVBoxLayout;

namespace pulsemates {

class SegmentedChoice;
class PercentSlider;
class Switch;

/// One card of the settings page. A section shows a value and, when the person changes a field,
/// gives out the whole changed value at once.
class SettingsSection : public Card
{
    Q_OBJECT

public:
    SettingsSection(Theme &theme, const QString &title, QWidget *parent = nullptr);

    /// Shows @p settings; emits nothing.
    void setSettings(const Settings &settings);
    [[nodiscard]] const Settings &settings() const { return m_settings; }

    /// What has the focus is disabled only once it has lost it: else the focus would go to what
    /// stands next, and a second press with it. Until then a press on it must do nothing.
    static void enable(QWidget *control, bool enabled);

signals:
    void changed(const pulsemates::Settings &settings);

protected:
    virtual void showSettings() = 0;

    /// Takes @p settings as the person's choice.
    void commit(const Settings &settings);

    /// The row, so that it can be hidden.
    QWidget *addRow(const QString &title, const QString &explanation, QWidget *control);
    void addWidget(QWidget *widget);
    Switch *addSwitch(const char *name,
                      const QString &title,
                      const QString &explanation,
                      bool Settings::*field);
    QComboBox *makeCombo(const char *name, const QString &accessibleName);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVBoxLayout *m_column;
    Settings m_settings;
    std::vector<std::pair<Switch *, bool Settings::*>> m_switches;
};

} // namespace pulsemates
