#pragma once

#include "core/settings/servicesettings.h"
#include "ui/common/theme.h"
#include "ui/settings/servicefacts.h"

#include <QWidget>

#include <array>

namespace pulsemates {

class FurtherAddress;
class Paragraph;
class PillButton;
class TextField;

/// The addresses of a service behind the first: a field for another one, and a block for each. What
/// is typed is only given out; it is there once the facts say so.
class FurtherAddresses : public QWidget
{
    Q_OBJECT

public:
    /// The objectNames begin with @p name: "coach" + "FurtherEdit".
    FurtherAddresses(Theme &theme, const QString &name, QWidget *parent = nullptr);

    void setFacts(const ServiceFacts &facts);

signals:
    void entered(const QString &address);
    // @p place: which of all addresses; the first is 0.
    void removed(int place);
    void wished(int place, bool on);
    void keyEntered(int place, const QString &key);
    void keyRemoved(int place);

private:
    void addField(Theme &theme, const QString &name);
    void addPlace(Theme &theme, const QString &name, int place);
    void enter();
    void showTrouble(const QString &sentence);

    TextField *m_field = nullptr;
    PillButton *m_add = nullptr;
    Paragraph *m_trouble = nullptr;
    std::array<FurtherAddress *, ServiceChoice::mostAddresses - 1> m_places{};
    std::size_t m_shown = 0;
};

} // namespace pulsemates
