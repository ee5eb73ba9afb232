#pragma once

#include "ui/settings/servicefacts.h"
#include "ui/settings/settingssection.h"

namespace pulsemates {

class FileChooser;
class Paragraph;

/// What holds for services as a whole: how much is asked of them, and whose certificates are
/// trusted.
class NetworkSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit NetworkSection(Theme &theme, QWidget *parent = nullptr);

    void setToday(const RequestDay &today);
    /// What became of the file of authorities, in a sentence; empty: there is none.
    void setAuthoritiesState(const QString &sentence);

protected:
    void showSettings() override;

private:
    void addAhead();
    void addLimit();
    void addAuthorities();
    void showToday();

    RequestDay m_day;
    Switch *m_ahead = nullptr;
    SegmentedChoice *m_limit = nullptr;
    Paragraph *m_today = nullptr;
    FileChooser *m_authorities = nullptr;
    Paragraph *m_authoritiesState = nullptr;
};

} // namespace pulsemates
