#include "core/pipeline/hedger.h"

#include "core/metrics/percentiles.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace pulsemates {

using std::chrono::milliseconds;

namespace {

constexpr double roundingOfShares = 1e-9; // twenty times 0.05 is a little less than 1

} // namespace

Hedger::Hedger(const HedgerOptions &options)
    : m_options(options)
{}

void Hedger::requested()
{
    m_saved = std::min(m_saved + m_options.share, m_options.mostSaved);
}

void Hedger::firstTokenAfter(milliseconds time)
{
    m_times.push_back(double(time.count()));
    if (m_times.size() > m_options.window)
        m_times.pop_front();
}

void Hedger::gaveUpAfter(milliseconds time)
{
    if (time >= after())
        firstTokenAfter(time);
}

milliseconds Hedger::after() const
{
    if (m_times.size() < minimumForP95)
        return m_options.least;
    const std::vector<double> times(m_times.begin(), m_times.end());
    const double p95 = percentile(times, 95).value_or(0);
    return std::max(m_options.least, milliseconds(std::llround(p95)));
}

bool Hedger::mayHedge() const
{
    return m_saved + roundingOfShares >= 1;
}

void Hedger::hedged()
{
    m_saved = std::max(0.0, m_saved - 1);
}

} // namespace pulsemates
