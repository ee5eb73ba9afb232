#pragma once

#include "tests/support/fakeaudiooutput.h"

#include <algorithm>

namespace pulsemates {

/// How many clips @p output was asked to play on @p channel.
inline qsizetype playsOn(const FakeAudioOutput &output, AudioChannel channel)
{
    return std::ranges::count(output.plays(), channel, &FakeAudioOutput::Play::channel);
}

} // namespace pulsemates
