#pragma once

#include <QObject>

class QAbstractButton;
class QShortcut;
class QWidget;

namespace pulsemates {

/// The keys of the check-in page that work wherever the focus is: Space stops, Esc ends.
class CheckInKeys : public QObject
{
    Q_OBJECT

public:
    /// @p orb keeps its own way with Space.
    CheckInKeys(QWidget &page, const QAbstractButton &orb);

    void setEnabled(bool space, bool escape);

signals:
    void stopPressed();
    void escapePressed();

private:
    void pressSpace();

    const QAbstractButton &m_orb;
    QShortcut *m_space;
    QShortcut *m_escape;
};

} // namespace pulsemates
