#pragma once

#include <QObject>

namespace pulsemates {

/// Tells when the screen is locked or the computer goes to sleep, so that a recording ends and is
/// never resumed by itself. Thread: GUI. Errors: without a D-Bus that tells, nothing is ever told.
class SessionWatch : public QObject
{
    Q_OBJECT

public:
    explicit SessionWatch(QObject *parent = nullptr);

signals:
    void left();

private slots:
    void onActiveChanged(bool active);
    void onPrepareForSleep(bool goingToSleep);
};

} // namespace pulsemates
