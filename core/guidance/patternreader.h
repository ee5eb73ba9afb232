#pragma once

#include "core/common/checkedjson.h"
#include "core/guidance/breathingpattern.h"

namespace pulsemates {

/// Reads the table of breathing patterns and refuses rows that would be wrong or unsafe: faster
/// than 7.5 breaths a minute, an inhale that does not rise, a cycle that does not close. Errors:
/// complains in the CheckedJson it reads.
class PatternReader
{
public:
    /// @p table is patterns.json, @p words the file of the same name in a language's folder.
    [[nodiscard]] static std::vector<BreathingPattern> read(const CheckedJson &table,
                                                            const CheckedJson &words);
};

} // namespace pulsemates
