#include "ui/latency/latencymodel.h"

#include <algorithm>

namespace pulsemates {

LatencyModel::LatencyModel(LatencyHistory &history, QObject *parent)
    : QObject(parent)
    , m_history(history)
{
    connect(&history, &LatencyHistory::changed, this, &LatencyModel::trendChanged);
}

void LatencyModel::show(const CheckInTimings &timings)
{
    const bool otherSeries = timings.zero != zero();
    m_current = timings;
    m_path = criticalPath(timings);
    emit currentChanged();
    if (otherSeries)
        emit trendChanged();
}

void LatencyModel::finish(const CheckInTimings &timings, const QDateTime &at)
{
    show(timings);
    m_history.append(latencyRecord(timings, at));
}

void LatencyModel::setScope(Scope scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    emit trendChanged();
}

void LatencyModel::setService(const ServiceFigures &service)
{
    if (m_service == service)
        return;
    m_service = service;
    emit serviceChanged();
}

std::vector<LatencyModel::Figure> LatencyModel::figures() const
{
    std::vector<Figure> figures;
    figures.reserve(std::size(allHeadlines));
    for (const Headline headline : allHeadlines) {
        const bool written = m_service.used || (m_current && m_current->writtenMs >= 0);
        if (headline == Headline::WrittenSentence && !written)
            continue;
        figures.push_back(
            {headline,
             m_current ? headlineMs(*m_current, headline) : std::nullopt,
             headlineTargetMs(headline, zero()),
             headline == Headline::Guidance && m_current && m_current->guidanceAhead});
    }
    return figures;
}

double LatencyModel::unattributedShare() const
{
    return m_current ? 1.0 - m_current->coverage() : 0.0;
}

bool LatencyModel::usesNetwork() const
{
    const auto away = [](const Span &span) {
        return span.where == Where::Network || span.where == Where::Provider;
    };
    return m_service.used || m_service.hearing.used || m_service.voice.used
           || (m_current && std::ranges::any_of(m_current->spans, away));
}

bool LatencyModel::hasEarlier() const
{
    return !m_history.all().empty();
}

std::vector<double> LatencyModel::guidanceTimes() const
{
    std::vector<double> times;
    const auto records = m_scope == Scope::AllSessions ? m_history.all() : m_history.thisSession();
    for (const LatencyRecord &record : records) {
        if (record.zero == zero() && record.guidanceMs >= 0)
            times.push_back(record.guidanceMs);
    }
    return times;
}

std::vector<double> LatencyModel::trend() const
{
    std::vector<double> times = guidanceTimes();
    if (times.size() > trendLength)
        times.erase(times.begin(), times.end() - std::ptrdiff_t(trendLength));
    return times;
}

Percentiles LatencyModel::percentiles() const
{
    return percentilesOf(guidanceTimes());
}

} // namespace pulsemates
