#pragma once

#include "core/metrics/span.h"

#include <QJsonObject>

namespace pulsemates {

/// The `timings` object of `check-in --json`.
/// Shape: {"sttTime","coachingTime","totalTime","audioMs","afterStop":{"guidanceMs",
/// "finalTranscriptMs","messageMs","firstAudioMs","totalMs"},"spans":[{"stage","startMs","endMs",
/// "where"}],"coverage"}; null where something did not happen. Where silence ended the recording
/// there is also "zero":"lastVoice", and every time counts from the last voiced sample.
/// Units: milliseconds to a tenth, relative to Stop; coverage 0 to 1, rounded down to a thousandth.
[[nodiscard]] QJsonObject timingsToJson(const CheckInTimings &timings);

} // namespace pulsemates
