#include "core/pipeline/checkinrules.h"

#include <utility>

namespace pulsemates {

namespace {

constexpr std::chrono::milliseconds shortestSpeech{500}; // less holds no word

// A recogniser may answer a whole segment with nothing although it has read its parts. One or two
// words may then have been a noise; three on the screen were said.
bool wereSaid(const Transcript &partial)
{
    return partial.text().simplified().count(u' ') >= 2;
}

// What makes no sense is no words, even where it was shown as some: only an earlier take is left.
// Beside help not even that: its words alone would take the help back. The number for an emergency
// stays with the words that asked for it. True where nothing is to be kept of this take.
bool dropsWords(CheckIn &checkIn, const Transcript &earlier, const Result<Transcript> &words)
{
    if (words || words.error().code != ErrorCode::LanguageUnclear
        || (checkIn.bodyAlarm == BodyAlarm::Named && !checkIn.help))
        return false;
    checkIn.transcript = checkIn.help ? Transcript{} : continuing(earlier, {});
    checkIn.mood.reset();
    checkIn.topic = Topic::Day;
    return checkIn.transcript.isEmpty();
}

} // namespace

void takeGuidance(CheckIn &checkIn, const GuidancePlan &plan)
{
    checkIn.guidance = plan.forMood(checkIn.mood.value_or(Mood{}));
    if (checkIn.transcript.isEmpty() || !checkIn.mood) {
        checkIn.guidance->message = {};
        checkIn.guidance->beforeWords = true;
    }
    checkIn.state = CheckInState::Guiding;
    checkIn.error.reset();
}

void takeTrouble(CheckIn &checkIn, const std::optional<Error> &failure)
{
    const bool isShort = checkIn.recorded.count() > 0 && checkIn.recorded < shortestSpeech;
    checkIn.error = failure.value_or(
        Error{isShort ? ErrorCode::TooShort : ErrorCode::NothingHeard, {}, Stage::Transcribe});
    checkIn.state = CheckInState::Trouble;
    checkIn.triedAgain = false;
    checkIn.mood.reset(); // nothing is made of what was not heard
}

bool settleGuidance(CheckIn &checkIn, const GuidancePlan &plan)
{
    if (!checkIn.guidance || !checkIn.mood)
        return false;
    const bool free = checkIn.guidance->message.text.isEmpty();
    if (free) {
        const Guidance &fitting = plan.forMood(*checkIn.mood);
        checkIn.guidance->message = fitting.message;
        checkIn.guidance->mood = fitting.mood;
        checkIn.guidance->topic = fitting.topic;
        checkIn.guidance->asks = fitting.asks;
    }
    if (!checkIn.finalWords) // words that may still change offer nothing
        return free;
    checkIn.alternative = reconcile(*checkIn.guidance, *checkIn.mood, plan).alternative;
    const bool wasAlarm = checkIn.guidance->message.id == GuidancePlan::emergencyMessage;
    if (!wasAlarm || plan.isEmergency() || checkIn.reply)
        return free;
    checkIn.reply = plan.forMood(*checkIn.mood).message; // the words are not what they seemed
    return true;
}

bool takeMoodFromPerson(CheckIn &checkIn, MoodLabel label, const GuidancePlan &plan)
{
    if (!checkIn.guidance)
        return false;
    checkIn.mood = moodSaidByPerson(label, checkIn.mood);
    checkIn.alternative = reconcile(*checkIn.guidance, *checkIn.mood, plan).alternative;
    if (!checkIn.guidance->asks || checkIn.reply || plan.isEmergency())
        return false;
    checkIn.reply = plan.forMood(*checkIn.mood).message;
    return true;
}

bool takeAlternative(CheckIn &checkIn)
{
    if (!checkIn.alternative || !checkIn.guidance)
        return false;
    const Guidance other = *std::exchange(checkIn.alternative, std::nullopt);
    checkIn.guidance->mood = other.mood;
    checkIn.guidance->topic = other.topic;
    checkIn.guidance->breathing = other.breathing;
    checkIn.guidance->stretch = other.stretch;
    checkIn.guidance->beforeWords = false;
    if (checkIn.reply || other.asks || other.message == checkIn.guidance->message)
        return false;
    checkIn.reply = other.message;
    return true;
}

const GuidanceMessage &latestMessage(const CheckIn &checkIn)
{
    return checkIn.reply ? *checkIn.reply : checkIn.guidance->message;
}

Transcript continuing(const Transcript &earlier, Transcript words)
{
    const auto behind = [](const QString &before, const QString &now) {
        return before.isEmpty() ? now : QString(before + u' ' + now).trimmed();
    };
    words.settled = behind(earlier.settled, words.settled);
    words.beside = behind(earlier.beside, words.beside);
    return words;
}

void carryOver(CheckIn &checkIn, const CheckIn &before)
{
    checkIn.language = before.language;
    checkIn.recorded = before.recorded;
    checkIn.safety = before.safety;
    checkIn.helpLeftAt = before.helpLeftAt;
    checkIn.transcript.settled = before.transcript.text();
    checkIn.transcript.beside = before.transcript.beside; // what it alarmed of holds on
}

bool takeFinalWords(CheckIn &checkIn, const Transcript &earlier, const Result<Transcript> &words)
{
    if (dropsWords(checkIn, earlier, words))
        return checkIn.lookingAgain = checkIn.finalWords = false;
    const Transcript whole = words ? continuing(earlier, *words) : Transcript{};
    if (!whole.isEmpty()) {
        checkIn.canTryAgain = false;
        if (checkIn.notice == CheckInNotice::WordsUnsure)
            checkIn.notice = CheckInNotice::None;
    }
    // What was an alarm, or stood on the screen as final before, is not dropped as a noise.
    const bool known = !words || std::exchange(checkIn.lookingAgain, false)
                       || checkIn.bodyAlarm != BodyAlarm::None
                       || checkIn.safety.tier > SafetyTier::Normal;
    const bool keep =
        whole.isEmpty() && (known ? !checkIn.transcript.isEmpty() : wereSaid(checkIn.transcript));
    checkIn.lookingAgain = false;
    if (keep) {
        checkIn.notice = CheckInNotice::WordsUnsure;
        checkIn.canTryAgain = !checkIn.triedAgain && checkIn.recorded.count() > 0;
    } else if (words) {
        checkIn.transcript = whole;
    }
    checkIn.finalWords = !checkIn.transcript.isEmpty();
    return checkIn.finalWords;
}

void takeTypedWords(CheckIn &checkIn, const QString &words)
{
    checkIn.typed = true;
    checkIn.transcript = {words, {}, checkIn.language, std::nullopt, QStringLiteral("typed")};
    checkIn.finalWords = true;
}

bool takeSafety(CheckIn &checkIn, const SafetyFinding &finding, bool final)
{
    const SafetyTier before = checkIn.safety.tier;
    if (final || finding.tier >= before)
        checkIn.safety = finding;
    const SafetyTier now = checkIn.safety.tier;
    if (!showsHelp(now) || now <= checkIn.helpLeftAt)
        return false;
    return !checkIn.help || now > before;
}

void takeHelp(CheckIn &checkIn)
{
    checkIn.help = true;
    checkIn.softEnded = false;
    checkIn.state = CheckInState::Guiding;
    checkIn.guidance.reset();
    checkIn.reply.reset();
    checkIn.alternative.reset();
    checkIn.error.reset();
}

void takeUnderstanding(CheckIn &checkIn, const Understanding &understanding)
{
    const bool corrected = checkIn.mood && checkIn.mood->source == u"person";
    if (!checkIn.transcript.isEmpty() && !corrected)
        checkIn.mood = understanding.mood;
    checkIn.topic = understanding.topic;
    checkIn.bodyAlarm = understanding.bodyAlarm;
}

void withdrawOffered(CheckIn &checkIn)
{
    if (checkIn.written && checkIn.written->offered)
        checkIn.written.reset();
}

void noteBroken(CheckIn &checkIn, ErrorCode code)
{
    checkIn.notice = CheckInNotice::MicrophoneLost;
    checkIn.brokenBy = code;
    checkIn.canGoOn = code != ErrorCode::SoundStuck; // which only a new start of the program ends
}

bool leavesTime(const CheckIn &checkIn)
{
    return checkIn.state != CheckInState::Listening && (!checkIn.guidance || checkIn.finalWords)
           && !checkIn.awaitsWritten;
}

bool mayNeedRecording(const CheckIn &checkIn)
{
    return checkIn.canGoOn || checkIn.canTryAgain;
}

void noteSilentVoice(CheckIn &checkIn, const Error &error)
{
    if (error.stage == Stage::Synthesize && checkIn.notice == CheckInNotice::None)
        checkIn.notice = CheckInNotice::VoiceFailed;
}

void noteHeardVoice(CheckIn &checkIn)
{
    if (checkIn.notice == CheckInNotice::VoiceFailed)
        checkIn.notice = CheckInNotice::None;
}

void noteRecorded(CheckIn &checkIn, const ListenerReport &report, MonotonicTime stop)
{
    checkIn.recorded = std::max(checkIn.recorded, report.recorded);
    if (report.overruns > 0 && checkIn.notice != CheckInNotice::MicrophoneLost)
        checkIn.notice = CheckInNotice::SoundLost;
    if (checkIn.recorded.count() == 0 && checkIn.listeningSince.count() != 0)
        checkIn.recorded =
            std::chrono::duration_cast<std::chrono::milliseconds>(stop - checkIn.listeningSince);
}

Error failureToTell(Error error, bool hasRecording)
{
    if (!hasRecording && error.code == ErrorCode::MicrophoneLost)
        error.code = ErrorCode::NoMicrophone;
    return error;
}

QString boundedWords(const QString &text)
{
    return text.simplified().left(mostTypedCharacters);
}

CheckInNotice noticeFor(const AudioEnd &end)
{
    if (end.truncated)
        return CheckInNotice::FileTruncated;
    if (end.cutOff)
        return CheckInNotice::FileCutOff;
    return end.reason == AudioEnd::Reason::LimitReached ? CheckInNotice::LimitReached
                                                        : CheckInNotice::None;
}

} // namespace pulsemates
