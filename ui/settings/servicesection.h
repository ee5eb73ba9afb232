#pragma once

#include "core/settings/servicesettings.h"
#include "ui/settings/servicefacts.h"
#include "ui/settings/settingssection.h"

namespace pulsemates {

class FurtherAddresses;
class KeyField;
class Paragraph;
class PillButton;
class TextField;

/// The parts that the sections of all services on the network have in common: consent beside the
/// sentence that names who gets what, the address, the key for it, further addresses, the model, a
/// test.
class ServiceSection : public SettingsSection
{
    Q_OBJECT

public:
    /// The objectNames begin with @p name: "coach" + "AddressEdit".
    ServiceSection(Theme &theme,
                   const QString &title,
                   QString name,
                   ServiceChoice ServiceSettings::*choice,
                   QWidget *parent = nullptr);

    void setFacts(const ServiceFacts &facts);

signals:
    // @p place: which of the addresses; the first is 0.
    void wished(bool on, int place); ///< the person wants the service that is named, or none
    void keyEntered(const QString &key, int place);
    void keyRemoved(int place);
    void furtherEntered(const QString &address); ///< behind the others
    void furtherRemoved(int place);
    void testRequested();

protected:
    static constexpr int longestName = 200; ///< characters, as in the file of settings

    void showSettings() override;
    virtual void showFacts(); ///< after they or the settings have changed

    /// Who gets what, with %1 for the host.
    [[nodiscard]] virtual QString whatIsSent() const = 0;
    /// The address where none is set.
    [[nodiscard]] virtual QString usualAddress() const { return {}; }
    [[nodiscard]] const ServiceFacts &facts() const { return m_facts; }
    [[nodiscard]] const ServiceChoice &choice() const { return settings().services.*m_choice; }

    // In the order in which they stand.
    void addConsent(const QString &name, const QString &title, const QString &explanation);
    void addAddress(const QString &explanation);
    void addKey();
    void addModel(const QString &explanation);
    void addTest(const QString &explanation);

    Paragraph *makeLine(const QString &name);
    TextField *makeField(const QString &suffix, const QString &title, int mostCharacters);
    PillButton *makeButton(const QString &suffix, const QString &text, const QString &name = {});
    /// All that makes no sense before a service is chosen.
    void setChosen(bool chosen);
    void setTestShown(bool shown) { m_testShown = shown; } ///< from showFacts() on
    void setModelShown(bool shown, const QString &usual);

private:
    void commitAddress();
    void addFurther();
    [[nodiscard]] bool mayTest() const;

    QString m_name;
    ServiceChoice ServiceSettings::*m_choice;
    ServiceFacts m_facts;
    bool m_chosen = true;
    bool m_modelShown = true;
    bool m_testShown = true;
    std::vector<QWidget *> m_rows; ///< shown where a service is chosen
    QWidget *m_modelRow = nullptr;
    QWidget *m_testRow = nullptr;
    Switch *m_on = nullptr;
    Paragraph *m_what = nullptr;
    Paragraph *m_unused = nullptr; ///< says that it is not used now
    TextField *m_address = nullptr;
    TextField *m_model = nullptr;
    KeyField *m_key = nullptr;
    Paragraph *m_keyState = nullptr;
    FurtherAddresses *m_further = nullptr;
    PillButton *m_test = nullptr;
    Paragraph *m_testResult = nullptr;
};

} // namespace pulsemates
