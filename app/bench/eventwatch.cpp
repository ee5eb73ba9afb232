#include "app/bench/eventwatch.h"

#include "core/common/clock.h"

#include <QEvent>
#include <QThread>

#include <ctime>

namespace pulsemates {

namespace {

struct Watched
{
    int depth = 0;
    double longestMs = 0;
    QString name;
    double mostWorkMs = 0;
    QString mostWorkName;
};

MonotonicTime ownTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

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
    const MonotonicTime workBegan = ownTime();
    ++watched.depth;
    const bool accepted = QApplication::notify(receiver, event);
    --watched.depth;
    const double took = toMilliseconds(clock.now() - began);
    const double worked = toMilliseconds(ownTime() - workBegan);
    if (watched.depth > 0 || (took <= watched.longestMs && worked <= watched.mostWorkMs))
        return accepted;
    const QString name =
        QStringLiteral("%1, event %2").arg(QString::fromLatin1(className)).arg(type);
    if (took > watched.longestMs) {
        watched.longestMs = took;
        watched.name = name;
    }
    if (worked > watched.mostWorkMs) {
        watched.mostWorkMs = worked;
        watched.mostWorkName = name;
    }
    return accepted;
}

void EventWatch::reset()
{
    watched = {
        .depth = watched.depth, .longestMs = 0, .name = {}, .mostWorkMs = 0, .mostWorkName = {}};
}

double EventWatch::longestMs()
{
    return watched.longestMs;
}

QString EventWatch::longestName()
{
    return watched.name;
}

double EventWatch::mostWorkMs()
{
    return watched.mostWorkMs;
}

QString EventWatch::mostWorkName()
{
    return watched.mostWorkName;
}

} // namespace pulsemates
