#pragma once

#include "core/settings/servicesettings.h"
#include "ui/settings/servicefacts.h"
#include "ui/settings/settingssection.h"

#include <map>

namespace pulsemates {

class Paragraph;
class PillButton;

/// The one place that says what leaves this computer for whom, now, and ends all of it at once.
class PrivacySection : public SettingsSection
{
    Q_OBJECT

public:
    explicit PrivacySection(Theme &theme, QWidget *parent = nullptr);

    void setFacts(ServiceUse use, const ServiceFacts &facts);

protected:
    void showSettings() override;

private:
    struct Line
    {
        Paragraph *value = nullptr;
        ServiceFacts facts{};
    };
    void addLine(ServiceUse use, const QString &name, const QString &title, const QString &what);
    [[nodiscard]] bool isChosen(ServiceUse use) const;

    Paragraph *m_state;
    std::map<ServiceUse, Line> m_lines;
    PillButton *m_stop;
};

} // namespace pulsemates
