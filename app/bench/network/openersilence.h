#pragma once

#include "app/bench/network/armrun.h"

namespace pulsemates {

/// How long a quick voice takes to say @p opener: 65 ms a character, 130 a Hangul syllable. A
/// slower one leaves less silence behind it. Units: milliseconds. Pure.
[[nodiscard]] double openerLasts(const QString &opener);

/// Between the end of an opener that lasts @p openerMs and the first sound behind it: what was
/// written for the person, or the rest of the prepared message. Units: milliseconds. Pure.
[[nodiscard]] double silenceBehindOpener(const ArmTimes &times, double openerMs);

/// The silence of each check-in of @p run, which was made of @p talk from session 0 on: its opener
/// is one of those that the guidance table has for the mood of its final words, in turn. Nothing
/// where the table cannot be read.
[[nodiscard]] std::vector<double> openerSilences(const std::vector<ArmCheckIn> &run,
                                                 const std::vector<Monologue> &talk,
                                                 UnderstoodWords &words);

} // namespace pulsemates
