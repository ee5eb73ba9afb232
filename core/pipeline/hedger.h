#pragma once

#include <chrono>
#include <deque>

namespace pulsemates {

struct HedgerOptions
{
    std::chrono::milliseconds least{1000}; ///< nobody is hedged sooner
    std::size_t window = 100;              ///< first-token times that are remembered
    double share = 0.05;                   ///< hedges per request, at most
    double mostSaved = 3;                  ///< hedges that calm times save up for a bad day
};

/// Decides when a request that is silent for long gets a second one beside it. The time is the p95
/// of the last first-token times, at least 1.0 s. Each request puts 5 % of a hedge into a bucket,
/// each hedge takes a whole one out; it begins empty, so that hedges never exceed 5 % of the
/// requests, and an outage is not doubled.
/// Thread: one at a time; reads no clock.
/// Source: performance.md §2 and §8; Dean and Barroso, The Tail at Scale.
class Hedger
{
public:
    explicit Hedger(const HedgerOptions &options = {});

    void requested(); ///< a request was sent that is no hedge
    /// A request's own first token came after @p time. One that was given up in silence counts with
    /// the time it had, where that is beyond after(): it would have been slow.
    void firstTokenAfter(std::chrono::milliseconds time);
    void gaveUpAfter(std::chrono::milliseconds time);

    /// How long a request may be silent; 1.0 s until 20 times are known.
    [[nodiscard]] std::chrono::milliseconds after() const;
    [[nodiscard]] bool mayHedge() const;
    void hedged(); ///< mayHedge() was true

private:
    HedgerOptions m_options;
    std::deque<double> m_times; ///< milliseconds, the newest last
    double m_saved = 0;
};

} // namespace pulsemates
