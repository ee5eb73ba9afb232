#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

class PillButton;
class TextField;

/// A field for the key of one address, and what keeps it and takes it away. A key that is typed is
/// given out once and never shown again.
class KeyField : public QWidget
{
    Q_OBJECT

public:
    /// The objectNames begin with @p name: "coach" + "KeyEdit".
    KeyField(Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// A key belongs to an address: beside one that cannot be used there is nothing to keep it for.
    void setFacts(bool usable, bool hasKey);
    /// The address that the key is for, and its host for those who hear the page. What was typed
    /// for another one goes.
    void setPlace(const QString &address, const QString &host);

signals:
    void entered(const QString &key);
    void removed();

private:
    void showKeeping();
    void keep();

    TextField *m_key;
    PillButton *m_save;
    PillButton *m_remove;
    bool m_usable = false;
    QString m_place; ///< whose key is typed
};

} // namespace pulsemates
