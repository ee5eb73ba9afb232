#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace pulsemates {

/// The time in which a discarded recording can be brought back. Thread: GUI.
class UndoOffer : public QObject
{
    Q_OBJECT

public:
    explicit UndoOffer(QObject *parent = nullptr);

    void begin(std::chrono::milliseconds time);
    void end(); ///< taken, or no longer of use; says so only where an offer stands

signals:
    void offered(std::chrono::milliseconds time); ///< 0: no longer
    void expired();

private:
    QTimer m_timer;
};

} // namespace pulsemates
