#pragma once

#include <QString>

namespace pulsemates {

/// Sends Qt's messages to standard error in one plain line each, and drops those that say nothing
/// to a person: the codec list of the FFmpeg plugin, the sound server's connection line (doctor and
/// the window say it better), a missing runtime folder, and what the offscreen platform cannot do.
void installMessageHandler();

/// Qt ends the program where no display can be opened. While @p sentence is set, that end is this
/// sentence on standard error and exit status 1; an empty one leaves it to Qt again.
void setFatalSentence(const QString &sentence);

} // namespace pulsemates
