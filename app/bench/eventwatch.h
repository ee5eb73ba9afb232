#pragma once

#include <QApplication>

namespace pulsemates {

/// The application object of the benchmark: measures how long its thread was busy with one event,
/// by the clock and in processor time of its own: the rest is waiting, mostly for a core.
/// Units: milliseconds. Thread: GUI.
class EventWatch : public QApplication
{
    Q_OBJECT

public:
    EventWatch(int &argc, char **argv);

    bool notify(QObject *receiver, QEvent *event) override;

    static void reset();
    [[nodiscard]] static double longestMs();
    [[nodiscard]] static QString longestName(); ///< what it was: receiver and event
    [[nodiscard]] static double mostWorkMs();   ///< processor time
    [[nodiscard]] static QString mostWorkName();
};

} // namespace pulsemates
