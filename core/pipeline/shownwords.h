#pragma once

#include "core/pipeline/hearingrace.h"

#include <array>
#include <optional>

namespace pulsemates {

/// Words that two recognisers hear while a person speaks, made into those that are shown: of one of
/// the two at a time. The first to speak begins; the network's takes over as soon as it has as many
/// words, and this computer's again when that one is lost, so that what stands there never gets
/// shorter by a change. Settled is only what neither will say otherwise. What the other heard goes
/// along in Transcript::beside.
/// Thread: one at a time; pure.
class ShownWords
{
public:
    void begin(bool here, bool remote);

    /// What to show now; nothing where that is what is shown already.
    [[nodiscard]] std::optional<Transcript> take(Hearer who, const Transcript &words);
    /// The same without a change of what is shown: for those that look beside. Words that end with
    /// nothing leave those before.
    void note(Hearer who, const Transcript &words);
    /// It says no more, and its words will not be the final ones.
    [[nodiscard]] std::optional<Transcript> lose(Hearer who);

    /// The last words of @p who.
    [[nodiscard]] QString wordsOf(Hearer who) const;

private:
    [[nodiscard]] std::optional<Transcript> compose();
    void considerChange(Hearer who);
    [[nodiscard]] QString settled() const;

    struct Side
    {
        bool speaks = false; ///< takes part and is not lost
        Transcript words;
    };
    [[nodiscard]] Side &side(Hearer who) { return m_sides[std::size_t(who)]; }
    [[nodiscard]] const Side &side(Hearer who) const { return m_sides[std::size_t(who)]; }

    std::array<Side, 2> m_sides;
    std::optional<Hearer> m_showing;
    Transcript m_shown;
};

} // namespace pulsemates
