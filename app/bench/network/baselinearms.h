#pragma once

#include "app/bench/network/answertimes.h"

namespace pulsemates {

/// What is compared.
enum class Arm {
    Document,   ///< B0: record, upload, poll every 3 s, the whole message, the whole sound
    Sequential, ///< B1: words while speaking, then the whole message, then the whole sound
    Streaming,  ///< B2: everything streamed, sentence by sentence; nothing ahead of Stop
    Ours        ///< the program's own coaching machine
};

/// "B0", "B1", "B2", "ours".
[[nodiscard]] QString armName(Arm arm);

/// When a person notices something. Units: milliseconds from the scheduled Stop.
struct ArmTimes
{
    double words = 0;         ///< final
    double firstSentence = 0; ///< of the personal message on screen
    double firstSound = 0;    ///< of any coaching
    double personalVoice = 0; ///< first sound of the personal message
    double total = 0;         ///< everything is there
};

/// A check-in in an arm without speculation, whose @p audioSeconds are heard before Stop.
/// Connections are warm in all of them, which is kind to them.
/// Source: performance.md §6. Pure. Not for Arm::Ours.
[[nodiscard]] ArmTimes
baselineTimes(Arm arm, CheckInDraws draws, double audioSeconds, const ReplyShape &shape);

} // namespace pulsemates
