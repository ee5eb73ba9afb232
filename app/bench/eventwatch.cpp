#include "app/bench/eventwatch.h"

#include "core/common/clock.h"

#include <QEvent>
#include <QThread>

namespace pulsemates {

namespace {

struct Watched
{
    int depth = 0;
    double longestMs = 0;
    QString name;
};

Watched watched; // of the GUI thread alone

} // namespace

EventWatch::EventWatch(int &argc, char **argv)
    : QApplication(argc, argv)
{}

bool EventWatch::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const char *className = receiver->metaObject()->className(); // it may be gone afterwards
    const int type = int(event->type());
    const SteadyClock clock;
    const MonotonicTime began = clock.now();
    ++watched.depth;
    const bool accepted = QApplication::notify(receiver, event);
    --watched.depth;
    const double took = toMilliseconds(clock.now() - began);
    if (watched.depth == 0 && took > watched.longestMs) {
        watched.longestMs = took;
        watched.name = QStringLiteral("%1, event %2").arg(QString::fromLatin1(className)).arg(type);
    }
    return accepted;
}

void EventWatch::reset()
{
    watched.longestMs = 0;
    watched.name.clear();
}

double EventWatch::longestMs()
{
    return watched.longestMs;
}

QString EventWatch::longestName()
{
    return watched.name;
}

} // namespace pulsemates
