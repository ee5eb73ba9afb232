#include "core/settings/requestdays.h"

#include <algorithm>

namespace pulsemates {

RequestDays::RequestDays(const QList<RequestDay> &days)
    : m_days(days.last(std::min(mostDays, days.size())))
{}

RequestDay RequestDays::on(QDate date) const
{
    const auto found = std::ranges::find(m_days, date, &RequestDay::date);
    return found != m_days.cend() ? *found : RequestDay{.date = date};
}

int RequestDays::left(QDate date, int mostADay) const
{
    return std::max(0, mostADay - on(date).asked);
}

RequestDay &RequestDays::at(QDate date)
{
    const auto found = std::ranges::find(m_days, date, &RequestDay::date);
    if (found != m_days.end())
        std::rotate(found, found + 1, m_days.end());
    else
        m_days.append(RequestDay{.date = date});
    if (m_days.size() > mostDays)
        m_days.removeFirst();
    return m_days.last();
}

} // namespace pulsemates
