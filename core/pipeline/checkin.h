#pragma once

#include "core/common/checkinid.h"
#include "core/common/error.h"
#include "core/guidance/guidance.h"
#include "core/metrics/span.h"
#include "core/providers/transcript.h"
#include "core/settings/settings.h"
#include "core/understanding/bodyalarm.h"
#include "core/understanding/mood.h"
#include "core/understanding/safety/safetytier.h"

#include <QMetaType>
#include <QStringList>

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
    MicrophoneLost, ///< the recording broke off, CheckIn::brokenBy says why; what was said is kept
    SoundLost,      ///< the computer did not keep up with the microphone; a part is missing
    VoiceFailed,    ///< the message could not be spoken, or not in time; it stands to be read
    WordsUnsure     ///< the final words failed or came out empty; those heard before are kept
};

/// What a service wrote for this person, every sentence of it checked. Below the guidance, in a
/// place of its own; what is shown is only ever added to, or taken away whole by help.
struct WrittenMessage
{
    QStringList sentences;
    bool offered = false; ///< it came too late to be shown by itself: "more"

    [[nodiscard]] QString text() const { return sentences.join(u' '); }
    friend bool operator==(const WrittenMessage &, const WrittenMessage &) = default;
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
    std::optional<ErrorCode> brokenBy;    ///< what ended the recording before the person did
    bool canGoOn = false;                 ///< recording can be continued after a lost device
    bool canTryAgain = false;             ///< the words can be looked for once more in what is kept

    SafetyFinding safety; ///< of the words so far; partial words raise it, final ones may lower it
    bool help = false;    ///< help has the place of everything else: no guidance, no sound
    SafetyTier helpLeftAt = SafetyTier::Normal; ///< the person went on from help of this tier

    Transcript transcript;
    std::optional<Mood> mood;
    Topic topic = Topic::Day;
    BodyAlarm bodyAlarm = BodyAlarm::None; ///< with one, no exercise begins by itself
    std::optional<Guidance> guidance;      ///< its message is shown, never replaced
    std::optional<GuidanceMessage> reply;  ///< below it, once the person said how it is
    std::optional<WrittenMessage> written; ///< optimized mode
    bool awaitsWritten = false;            ///< one may still come; its place is kept
    bool writtenLimited = false;           ///< none is asked for: so many a day, and no more
    std::optional<Error> writtenError;     ///< why the newest request for one came to nothing
    std::optional<Guidance> alternative;   ///< offered when the final words changed the mood

    CheckInNotice notice = CheckInNotice::None;
    std::optional<Error> error; ///< set in Trouble
    bool lookingAgain = false;  ///< Guiding: the recording is gone through once more
    bool triedAgain = false;    ///< Trouble: the recording is gone through once more
    CheckInTimings timings;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::CheckIn)
