#pragma once

namespace pulsemates {

/// Sends Qt's messages to standard error in one plain line each, and drops two that say nothing to
/// a person: the codec list of the FFmpeg plugin and the sound server's connection line (doctor and
/// the window say it better).
void installMessageHandler();

} // namespace pulsemates
