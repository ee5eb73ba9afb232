#pragma once

#include "core/metrics/span.h"

namespace pulsemates {

/// A spoken check-in as it should be: 8 s of speech, the tail of the words after Stop.
inline CheckInTimings spokenCheckIn()
{
    using namespace std::chrono_literals;
    CheckInTimings timings;
    timings.guidanceMs = 10.6;
    timings.finalTranscriptMs = 128;
    timings.messageMs = 139;
    timings.firstAudioMs = 214;
    timings.totalMs = 260;
    timings.audioMs = 8000;
    timings.spans = {{Stage::Capture, -7600ms, 4ms, Where::Device, false},
                     {Stage::Transcribe, -7000ms, 128ms, Where::Device, false},
                     {Stage::Mood, 128ms, 130ms, Where::App, false},
                     {Stage::Guidance, -3200ms, -3100ms, Where::App, false},
                     {Stage::Guidance, 130ms, 139ms, Where::App, false},
                     {Stage::Playback, 139ms, 260ms, Where::Device, false}};
    return timings;
}

} // namespace pulsemates
