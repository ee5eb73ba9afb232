#pragma once

#include "ui/common/theme.h"
#include "ui/settings/servicefacts.h"

#include <QWidget>

namespace pulsemates {

class KeyField;
class Paragraph;
class PillButton;
class Switch;

/// One further address of a service: which, whether it was agreed to, and its key.
class FurtherAddress : public QWidget
{
    Q_OBJECT

public:
    /// The objectNames begin with @p name: "coachFurther1" + "Switch".
    FurtherAddress(Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// @p firstAgreed: so was the first address, before which no other one is agreed to.
    void setFacts(const PlaceFacts &facts, bool firstAgreed);

signals:
    void wished(bool on);
    void removed();
    void keyEntered(const QString &key);
    void keyRemoved();

private:
    Switch *m_on;
    PillButton *m_remove;
    KeyField *m_key;
    Paragraph *m_address;
    Paragraph *m_keyState;
    PlaceFacts m_facts;
    bool m_mayAgree = false;
};

} // namespace pulsemates
