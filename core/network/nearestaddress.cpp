#include "core/network/nearestaddress.h"

namespace pulsemates {

void NearestAddress::setAddresses(const std::vector<ServiceAddress> &addresses)
{
    std::vector<Known> known;
    for (const ServiceAddress &address : addresses) {
        const auto same = [&address](const Known &other) { return other.address == address; };
        if (std::ranges::any_of(known, same))
            continue;
        const auto before = std::ranges::find_if(m_known, same);
        known.push_back(before != m_known.end() ? *before : Known{address});
    }
    m_known = std::move(known);
}

std::vector<ServiceAddress> NearestAddress::addresses() const
{
    std::vector<ServiceAddress> all;
    for (const Known &known : m_known)
        all.push_back(known.address);
    return all;
}

NearestAddress::Known *NearestAddress::find(const QString &origin)
{
    const auto at = std::ranges::find_if(
        m_known, [&origin](const Known &known) { return known.address.origin() == origin; });
    return at != m_known.end() ? &*at : nullptr;
}

void NearestAddress::measured(const QString &origin,
                              const Result<MonotonicTime> &roundTrip,
                              MonotonicTime now)
{
    Known *known = find(origin);
    if (!known)
        return;
    if (!roundTrip)
        return known->ofProbes.prolong(now, false);
    known->roundTrip = *roundTrip;
    known->ofProbes = {};
}

void NearestAddress::failed(const QString &origin, MonotonicTime now, bool forLong)
{
    if (Known *known = find(origin))
        known->ofRequests.prolong(now, forLong);
}

void NearestAddress::Rest::prolong(MonotonicTime now, bool forLong)
{
    MonotonicTime pause = forLong ? longestPause : firstPause;
    for (int i = 0; i < failures && pause < longestPause; ++i)
        pause *= 2;
    ++failures;
    until = now + std::min<MonotonicTime>(pause, longestPause);
}

void NearestAddress::answered(const QString &origin)
{
    if (Known *known = find(origin))
        known->ofRequests = known->ofProbes = {};
}

bool NearestAddress::isNearer(const Known &one, const Known &other)
{
    if (!one.roundTrip || !other.roundTrip)
        return one.roundTrip && !other.roundTrip;
    const MonotonicTime by = *other.roundTrip - *one.roundTrip;
    return by >= nearerByAtLeast
           && double(by.count()) >= nearerBy * double(other.roundTrip->count());
}

std::optional<ServiceAddress> NearestAddress::choose(MonotonicTime now)
{
    if (m_known.empty())
        return std::nullopt;
    const auto rests = [now](const Known &known) { return known.pausedUntil() > now; };
    Known *best = find(m_inUse);
    if (best && rests(*best))
        best = nullptr;
    for (Known &known : m_known) {
        if (!rests(known) && (!best || isNearer(known, *best)))
            best = &known;
    }
    if (!best)
        best = &*std::ranges::min_element(m_known, {}, &Known::pausedUntil);
    m_inUse = best->address.origin();
    return best->address;
}

std::optional<MonotonicTime> NearestAddress::nextPauseEnd(MonotonicTime now) const
{
    std::optional<MonotonicTime> next;
    for (const Known &known : m_known) {
        const MonotonicTime until = known.pausedUntil();
        if (until > now && (!next || until < *next))
            next = until;
    }
    return next;
}

std::optional<MonotonicTime> NearestAddress::roundTrip(const QString &origin) const
{
    for (const Known &known : m_known) {
        if (known.address.origin() == origin)
            return known.roundTrip;
    }
    return std::nullopt;
}

} // namespace pulsemates
