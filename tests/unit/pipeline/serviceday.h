#pragma once

#include "app/bench/network/answertimes.h"

#include <cmath>
#include <numbers>
#include <random>

namespace pulsemates {

/// How a service answers: first tokens lognormal, some that stall for 8 to 30 s, some that fail.
/// The same numbers in every run.
class ServiceDay
{
public:
    /// Performance.md §6, "normal": p95 is 1400.
    explicit ServiceDay(double medianMs = 500,
                        double spread = 0.626,
                        double stalls = 0,
                        double failures = 0)
        : m_medianMs(medianMs)
        , m_spread(spread)
        , m_stalls(stalls)
        , m_failures(failures)
    {}

    /// The day outlives it.
    [[nodiscard]] NextAnswer answers()
    {
        return [this] {
            AnswerTimes answer;
            answer.firstToken = delay();
            answer.fails = chance() < m_failures;
            return answer;
        };
    }

private:
    /// Between 0 and 1.
    double chance() { return (double(m_random()) + 1) / (double(std::mt19937::max()) + 2); }
    /// Box and Muller, since standard distributions differ between libraries.
    double delay()
    {
        if (chance() < m_stalls)
            return 8000 + 22000 * chance();
        const double normal =
            std::sqrt(-2 * std::log(chance())) * std::cos(2 * std::numbers::pi * chance());
        return m_medianMs * std::exp(m_spread * normal);
    }

    double m_medianMs;
    double m_spread;
    double m_stalls;
    double m_failures;
    std::mt19937 m_random{20261127};
};

} // namespace pulsemates
