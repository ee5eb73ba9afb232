#pragma once

#include "tools/evaluation/lines.h"

/// Has the local voice speak each line, adds noise, has the local recogniser listen, and writes the
/// lines as they were heard: the same ids, tiers and sets. English only, as the recogniser.
/// False, and a sentence to standard error, where voice or recogniser are not there.
/// Units: @p signalToNoise in dB, over the mean level of a line.
[[nodiscard]] bool
writeSpokenLines(const LineFile &file, double signalToNoise, const QString &outputPath);
