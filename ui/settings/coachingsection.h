#pragma once

#include "ui/settings/settingssection.h"

class QLineEdit;

namespace pulsemates {

class Paragraph;
class PillButton;

/// What is known of the service that would write, in plain words.
struct CoachFacts
{
    QString host; ///< "api.openai.com"; empty where the address cannot be used
    bool agreed = false;
    QString key;         ///< a sentence: where its key is, or that there is none
    bool hasKey = false; ///< one that can be removed here
    QString test;        ///< what the last test of the connection found
    bool testing = false;

    friend bool operator==(const CoachFacts &, const CoachFacts &) = default;
};

/// Messages written by an AI service: who writes them, what is sent there, and whether at all. A
/// key that is typed is given out once and never shown again.
class CoachingSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit CoachingSection(Theme &theme, QWidget *parent = nullptr);

    void setFacts(const CoachFacts &facts);

signals:
    void wished(bool on); ///< the person wants messages from the service that is named, or none
    void keyEntered(const QString &key);
    void keyRemoved();
    void testRequested();

protected:
    void showSettings() override;

private:
    void addKeyRow();
    void addTestRow();

    CoachFacts m_facts;
    Switch *m_on;
    Paragraph *m_what; ///< who gets what
    QLineEdit *m_address;
    QLineEdit *m_model;
    QLineEdit *m_key;
    Paragraph *m_keyState;
    PillButton *m_keySave;
    PillButton *m_keyRemove;
    Switch *m_ahead;
    PillButton *m_test;
    Paragraph *m_testResult;
};

} // namespace pulsemates
