#include "core/pipeline/checkinrules.h"

namespace pulsemates {

namespace {

constexpr std::chrono::milliseconds shortestSpeech{500}; // less holds no word

} // namespace

void takeGuidance(CheckIn &checkIn, const GuidancePlan &plan)
{
    checkIn.guidance = plan.forMood(checkIn.mood.value_or(Mood{}));
    if (checkIn.transcript.isEmpty() || !checkIn.mood)
        checkIn.guidance->message = {};
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
    }
    if (checkIn.finalWords) // words that may still change offer nothing
        checkIn.alternative = reconcile(*checkIn.guidance, *checkIn.mood, plan).alternative;
    return free;
}

void takeMoodFromPerson(CheckIn &checkIn, MoodLabel label, const GuidancePlan &plan)
{
    if (!checkIn.guidance)
        return;
    checkIn.mood = moodSaidByPerson(label, checkIn.mood);
    checkIn.alternative = reconcile(*checkIn.guidance, *checkIn.mood, plan).alternative;
}

Transcript continuing(const QString &earlier, Transcript words)
{
    if (!earlier.isEmpty())
        words.settled = QString(earlier + u' ' + words.settled).trimmed();
    return words;
}

void carryOver(CheckIn &checkIn, const CheckIn &before)
{
    checkIn.language = before.language;
    checkIn.recorded = before.recorded;
    checkIn.transcript.settled = before.transcript.text();
}

bool takeFinalWords(CheckIn &checkIn, const QString &earlier, const Result<Transcript> &words)
{
    if (words)
        checkIn.transcript = continuing(earlier, *words);
    else if (!checkIn.transcript.isEmpty())
        checkIn.notice = CheckInNotice::WordsUnsure;
    checkIn.finalWords = !checkIn.transcript.isEmpty();
    return checkIn.finalWords;
}

void takeTypedWords(CheckIn &checkIn, const QString &words)
{
    checkIn.typed = true;
    checkIn.transcript = {words, {}, checkIn.language, std::nullopt, QStringLiteral("typed")};
    checkIn.finalWords = true;
}

void takeUnderstanding(CheckIn &checkIn, const Understanding &understanding)
{
    const bool corrected = checkIn.mood && checkIn.mood->source == u"person";
    if (!checkIn.transcript.isEmpty() && !corrected)
        checkIn.mood = understanding.mood;
    checkIn.topic = understanding.topic;
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
