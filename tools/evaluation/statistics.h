#pragma once

#include <utility>

/// A share of a whole, with what is known of it.
struct Share
{
    int hits = 0;
    int all = 0;

    void count(bool hit)
    {
        hits += hit ? 1 : 0;
        ++all;
    }
    [[nodiscard]] double value() const { return all == 0 ? 0 : double(hits) / all; }
    /// The 95 % interval (Wilson score).
    [[nodiscard]] std::pair<double, double> interval() const;
};
