#pragma once

#include "core/common/checkinid.h"
#include "core/common/error.h"
#include "core/guidance/guidance.h"
#include "core/metrics/span.h"
#include "core/providers/transcript.h"
#include "core/settings/settings.h"
#include "core/understanding/mood.h"

#include <QMetaType>

#include <chrono>
#include <optional>

namespace pulsemates {

/// What the check-in page shows. Help is a panel above any of them.
enum class CheckInState { Idle, Listening, Guiding, Trouble };

/// Something worth a quiet line beside the guidance; not an error.
enum class CheckInNotice {
    None,
    LimitReached,   ///< 60 s were used
    FileCutOff,     ///< the file ends before it says; what is there is used
    FileTruncated,  ///< the file held more; the first 60 s are used
    MicrophoneLost, ///< what was said is kept; the person can go on with it
    SoundLost,      ///< the computer did not keep up with the microphone; a part is missing
    VoiceFailed,    ///< the message could not be spoken, or not in time; it stands to be read
    WordsUnsure     ///< the final words are still on their way or came out empty
};

/// A check-in is a value that grows; stages add to it; the window shows it.
struct CheckIn
{
    CheckInId id;
    CheckInState state = CheckInState::Idle;
    Language language = Language::English;
    CoachingMode mode = CoachingMode::Fast;

    bool softEnded = false;  ///< guidance is shown but the recording goes on and may take it back
    bool finalWords = false; ///< transcript will not change by itself any more
    bool typed = false;
    MonotonicTime listeningSince{};       ///< first frame; 0 before it
    std::chrono::milliseconds recorded{}; ///< sound kept of this check-in
    bool canGoOn = false;                 ///< recording can be continued after a lost device

    Transcript transcript;
    std::optional<Mood> mood;
    Topic topic = Topic::Day;
    std::optional<Guidance> guidance;    ///< shown, never replaced
    std::optional<Guidance> alternative; ///< offered when the final words changed the mood

    CheckInNotice notice = CheckInNotice::None;
    std::optional<Error> error; ///< set in Trouble
    bool triedAgain = false;    ///< Trouble: the recording is gone through once more
    CheckInTimings timings;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::CheckIn)
