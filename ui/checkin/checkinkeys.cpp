#include "ui/checkin/checkinkeys.h"

#include <QAbstractButton>
#include <QApplication>
#include <QShortcut>

namespace pulsemates {

CheckInKeys::CheckInKeys(QWidget &page, const QAbstractButton &orb)
    : QObject(&page)
    , m_orb(orb)
    , m_space(new QShortcut(QKeySequence(Qt::Key_Space), &page))
    , m_escape(new QShortcut(QKeySequence(Qt::Key_Escape), &page))
{
    m_space->setAutoRepeat(false);
    connect(m_space, &QShortcut::activated, this, &CheckInKeys::pressSpace);
    connect(m_escape, &QShortcut::activated, this, &CheckInKeys::escapePressed);
}

void CheckInKeys::setEnabled(bool space, bool escape)
{
    m_space->setEnabled(space);
    m_escape->setEnabled(escape);
}

void CheckInKeys::pressSpace()
{
    // A button that has the focus is pressed, as everywhere; from anywhere else Space stops.
    auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    if (button && button != &m_orb && button->isEnabled() && button->isVisible())
        button->click();
    else
        emit stopPressed();
}

} // namespace pulsemates
