#pragma once

#include "core/understanding/helplines.h"

namespace pulsemates {

/// Help lines of a school or an employer, from a file that the person chose. They stand below the
/// lines of the region, which they never hide or move.
struct HelpPack
{
    QString organisationEnglish;
    QString organisationKorean;
    std::vector<HelpLine> english; ///< in the order of the file; region "pack", ids "pack-…"
    std::vector<HelpLine> korean;

    [[nodiscard]] const QString &organisation(Language language) const
    {
        return language == Language::Korean ? organisationKorean : organisationEnglish;
    }
    [[nodiscard]] const std::vector<HelpLine> &lines(Language language) const
    {
        return language == Language::Korean ? korean : english;
    }
    [[nodiscard]] bool isEmpty() const { return english.empty(); }
};

} // namespace pulsemates
