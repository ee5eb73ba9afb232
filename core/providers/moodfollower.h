#pragma once

#include "core/providers/transcript.h"
#include "core/understanding/mood.h"

namespace pulsemates {

/// The mood of words that grow while a person speaks: the same answer as MoodAnalyzer::analyze() of
/// the whole text, at the price of the new words where the implementation can.
/// Thread: one at a time; any.
class MoodFollower
{
public:
    virtual ~MoodFollower() = default;

    /// The mood of @p transcript; one that does not continue the last is read from its beginning.
    [[nodiscard]] virtual Mood update(const Transcript &transcript) = 0;
};

} // namespace pulsemates
