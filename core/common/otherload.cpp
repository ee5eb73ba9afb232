#include "core/common/otherload.h"

#include <QFile>
#include <QList>

#include <algorithm>
#include <ctime>

#include <unistd.h>

namespace pulsemates {

namespace {

std::optional<ProcessorTicks> ticksNow()
{
    QFile stat(QStringLiteral("/proc/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return std::nullopt;
    return ticksOfStat(stat.readLine());
}

std::chrono::nanoseconds ownTime()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

std::optional<ProcessorTicks> ticksOfStat(const QByteArray &text)
{
    // cpu user nice system idle iowait irq softirq steal guest guest_nice (man 5 proc)
    const QList<QByteArray> fields = text.left(text.indexOf('\n')).simplified().split(' ');
    if (fields.size() < 9 || fields[0] != "cpu")
        return std::nullopt;
    ProcessorTicks ticks;
    for (int field = 1; field <= 8; ++field) { // guests are counted in user time already
        bool isNumber = false;
        const qint64 time = fields[field].toLongLong(&isNumber);
        if (!isNumber)
            return std::nullopt;
        ticks.all += time;
        if (field != 4 && field != 5)
            ticks.busy += time;
    }
    return ticks;
}

OtherLoad::OtherLoad()
    : m_began(ticksNow())
    , m_own(ownTime())
{}

double OtherLoad::share() const
{
    const std::optional<ProcessorTicks> now = ticksNow();
    if (!m_began || !now || now->all <= m_began->all)
        return 0;
    const std::chrono::duration<double> own = ownTime() - m_own;
    const double ownTicks = own.count() * double(sysconf(_SC_CLK_TCK));
    const double others = double(now->busy - m_began->busy) - ownTicks;
    return std::clamp(others / double(now->all - m_began->all), 0.0, 1.0);
}

} // namespace pulsemates
