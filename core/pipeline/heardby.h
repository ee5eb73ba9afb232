#pragma once

#include "core/pipeline/hearingrace.h"

namespace pulsemates {

/// Who heard the words of a check-in, in numbers: what is shown of a HearingOutcome. A value.
struct HeardBy
{
    struct Side
    {
        bool tookPart = false;
        bool hadWords = false; ///< that could be used, by the time the words were chosen
        std::optional<MonotonicTime> took; ///< from Stop to its end; none: it had not ended

        friend bool operator==(const Side &, const Side &) = default;
    };

    Side here;
    Side service;
    std::optional<Hearer> winner; ///< none: neither had words that can be used
    bool held = false;            ///< words of this computer waited for the service's

    [[nodiscard]] static HeardBy of(const HearingOutcome &outcome);
    friend bool operator==(const HeardBy &, const HeardBy &) = default;
};

} // namespace pulsemates
