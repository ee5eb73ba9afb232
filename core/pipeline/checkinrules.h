#pragma once

#include "core/audio/audiosource.h"
#include "core/pipeline/checkin.h"
#include "core/pipeline/guidanceplan.h"
#include "core/pipeline/listener.h"

namespace pulsemates {

// What may happen to the words and the guidance of a check-in. Pure functions of the value, so that
// the rule "a message that is shown is never replaced" stands in one place.

/// Takes guidance from the plan. Without words the message stays empty: its place is free until
/// there is something to answer.
void takeGuidance(CheckIn &checkIn, const GuidancePlan &plan);

/// Says what went wrong; without a reason, that nothing was heard.
void takeTrouble(CheckIn &checkIn, const std::optional<Error> &failure);

/// The words are final: fills a message that was left free, otherwise keeps it and offers another
/// where the mood is. An emergency line that the final words do not ask for stays, too, with an
/// answer below it. True when something to be said came only now.
[[nodiscard]] bool settleGuidance(CheckIn &checkIn, const GuidancePlan &plan);

/// The person names the mood: their word wins, and other guidance is offered where it fits better.
/// True when they answered a message that asked: a reply stands below it now.
[[nodiscard]] bool takeMoodFromPerson(CheckIn &checkIn, MoodLabel label, const GuidancePlan &plan);

/// The person takes the exercises that are offered; the message that goes with them comes below the
/// one that is shown. True when it is there only now.
[[nodiscard]] bool takeAlternative(CheckIn &checkIn);

/// What the voice says: the reply where there is one. There is guidance.
[[nodiscard]] const GuidanceMessage &latestMessage(const CheckIn &checkIn);

/// Words of an earlier take in front of those of this one.
[[nodiscard]] Transcript continuing(const Transcript &earlier, Transcript words);

/// A recording goes on: in its language, and with what was said and recorded before.
void carryOver(CheckIn &checkIn, const CheckIn &before);

/// Takes the final words, or what is left where they failed: words that were heard are not lost
/// because the last of them could not be made out. Words that make no sense (LanguageUnclear) are
/// not kept. False when there is not a single one.
[[nodiscard]] bool
takeFinalWords(CheckIn &checkIn, const Transcript &earlier, const Result<Transcript> &words);

/// The recording ended before the person did: what was said is used, and can be gone on from.
void noteBroken(CheckIn &checkIn, ErrorCode code);

/// Nobody speaks, and nobody waits for words, guidance or a message: there is time for what is not
/// urgent.
[[nodiscard]] bool leavesTime(const CheckIn &checkIn);

/// Whether the person is offered something that the kept sound is needed for.
[[nodiscard]] bool mayNeedRecording(const CheckIn &checkIn);

/// Typed words are final at once.
void takeTypedWords(CheckIn &checkIn, const QString &words);

/// What the screen found in the words. Partial words raise it only, final ones may lower it.
/// True when help has to come to the screen now, or a stronger one than is there: not again for the
/// words that the person went on from.
[[nodiscard]] bool takeSafety(CheckIn &checkIn, const SafetyFinding &finding, bool final);

/// Help has the place of everything else: nothing is guided, offered or said any more.
void takeHelp(CheckIn &checkIn);

/// What was understood of the words; a mood that the person named stays.
void takeUnderstanding(CheckIn &checkIn, const Understanding &understanding);

/// The words or the mood are others: a message that waits to be opened ("more") was not written for
/// these. What is read already stays.
void withdrawOffered(CheckIn &checkIn);

/// Typed or edited words as they are used: plain, in one line, at most 4,000 characters.
inline constexpr qsizetype mostTypedCharacters = 4000;
[[nodiscard]] QString boundedWords(const QString &text);

/// The voice failed: told where nothing weightier is.
void noteSilentVoice(CheckIn &checkIn, const Error &error);
/// It is heard after all, as at a replay: takes that back.
void noteHeardVoice(CheckIn &checkIn);

/// Notes how much sound is kept, and whether some was lost. A recogniser that hangs cannot say it:
/// then the time from the first frame to @p stop counts, so that the recording is offered for
/// another try.
void noteRecorded(CheckIn &checkIn, const ListenerReport &report, MonotonicTime stop);

/// A microphone that goes before it gave a sample was never there: no kept words are promised.
[[nodiscard]] Error failureToTell(Error error, bool hasRecording);

/// What the person is told about how the recording ended.
[[nodiscard]] CheckInNotice noticeFor(const AudioEnd &end);

} // namespace pulsemates
