#pragma once

#include "core/providers/local/moonshinemodel.h"

#include <QString>

#include <stop_token>

namespace pulsemates {

/// Processing time over sound time of each recogniser, with one thread and with two.
struct RecognizerSpeeds
{
    double baseOne = 0;
    double baseTwo = 0; ///< 0: not measured, one core
    double tinyOne = 0;
    double tinyTwo = 0;
};

/// What suits this processor, and why.
struct Calibration
{
    MoonshineSize model = MoonshineSize::Base;
    int threads = 1;
    RecognizerSpeeds speeds;
    /// Other work only ever adds time: base with one thread is right however busy the computer was,
    /// anything else only where it was quiet.
    bool certain = true;
    QString processor; ///< where it was measured; on another one it is worth nothing
};

/// The slowest factor at which base keeps the words within 350 ms after the end: five seconds of
/// open speech are the longest tail that is usual.
inline constexpr double slowestBaseFactor = 0.07;

/// Base wherever it is fast enough, with a second thread only where that helps; else tiny.
[[nodiscard]] Calibration chooseRecognizer(const RecognizerSpeeds &speeds);

/// Measures with a sentence spoken by the Piper voice; some seconds of one core (two at times).
/// Thread: any but the GUI's; blocks, looks at @p stop between the decodes.
/// Errors: those of the models; Cancelled.
[[nodiscard]] Result<Calibration> calibrateRecognizer(const SpeechFiles &files,
                                                      const std::stop_token &stop);

} // namespace pulsemates
