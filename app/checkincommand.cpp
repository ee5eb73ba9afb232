#include "app/checkincommand.h"

#include "app/checkinjson.h"
#include "app/engine.h"
#include "app/providerfactory.h"
#include "app/standardoutput.h"
#include "app/writtenrun.h"
#include "core/metrics/wheretimes.h"
#include "core/pipeline/checkinrules.h"
#include "core/settings/requestdayfile.h"
#include "core/understanding/helpwords.h"
#include "ui/common/errortext.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QTextStream>
#include <QTimer>
#include <QUrl>

#include <cstdio>

#include <unistd.h>

namespace pulsemates {

namespace {

/// Recording limit at the speed of speech, the final words, and the voice of a slow processor.
constexpr std::chrono::seconds longest{150};
constexpr std::chrono::seconds longestWords{100}; // nobody looks on: a slow computer may take it
constexpr std::chrono::seconds longestFirstSentence{10}; // nor does anybody wait for an answer
constexpr std::chrono::seconds longestUnderstanding{10}; // what was printed is never put right

struct CheckInWords
{
    Q_DECLARE_TR_FUNCTIONS(CheckInWords)
};

void printExercises(QTextStream &out, const Guidance &guidance, const GuidanceWords &words)
{
    out << guidance.breathing.title << ": " << guidance.breathing.hint << "\n";
    if (!guidance.breathing.caution.isEmpty())
        out << guidance.breathing.caution << "\n";
    out << words.breathingStop << ' ' << words.breathingPosture << ' ' << words.emergency << "\n\n";
    out << guidance.stretch.title << ":\n";
    for (const StretchStep &step : guidance.stretch.steps)
        out << "  - " << step.text << " (" << step.duration.count() << " s) " << step.caution
            << "\n";
    out << words.stretchStop << "\n\n";
}

void printLines(QTextStream &out, const std::vector<HelpLine> &lines)
{
    for (const HelpLine &line : lines) {
        QStringList words{line.contact, line.title, line.hours, line.detail};
        words.removeAll(QString());
        out << "  - " << words.join(QStringLiteral(" · ")) << "\n";
    }
    out << "\n";
}

void printWritten(QTextStream &out, const WrittenMessage &written, const QString &writer)
{
    out << CheckInWords::tr("Written by AI (%1):").arg(writer) << "\n" << written.text() << "\n\n";
}

void printTimes(QTextStream &out, const CheckInTimings &timings)
{
    if (timings.finalTranscriptMs < 0) { // typed, or the last words never came
        out << CheckInWords::tr("Everything ready after %1 ms.").arg(timings.totalMs, 0, 'f', 0)
            << "\n";
    } else {
        out << CheckInWords::tr("Final words %1 ms after the end, everything ready after %2 ms.")
                   .arg(timings.finalTranscriptMs, 0, 'f', 0)
                   .arg(timings.totalMs, 0, 'f', 0)
            << "\n";
    }
    if (timings.writtenMs < 0)
        return;
    const WhereTimes times = whereTimes(timings);
    out << CheckInWords::tr("The written message began after %1 ms; since the end the network took "
                            "%2 ms and the service %3 ms.")
               .arg(timings.writtenMs, 0, 'f', 0)
               .arg(times.of(Where::Network), 0, 'f', 0)
               .arg(times.of(Where::Provider), 0, 'f', 0)
        << "\n";
}

void printText(QTextStream &out,
               const CheckIn &checkIn,
               const OfferedHelp &help,
               const QString &writer,
               const GuidanceWords &words)
{
    if (checkIn.help) {
        out << help.message << "\n\n";
        return printLines(out, help.lines);
    }
    if (!checkIn.transcript.isEmpty())
        out << CheckInWords::tr("You said: %1").arg(checkIn.transcript.text()) << "\n\n";
    if (!help.lines.empty()) {
        out << help.message << "\n";
        printLines(out, help.lines);
    }
    if (!checkIn.guidance)
        return;
    const Guidance &guidance = *checkIn.guidance;
    if (checkIn.bodyAlarm == BodyAlarm::Perhaps)
        out << words.emergency << "\n\n";
    out << guidance.message.text << "\n\n";
    if (checkIn.written)
        printWritten(out, *checkIn.written, writer);
    if (checkIn.bodyAlarm != BodyAlarm::Named)
        printExercises(out, guidance, words);
    printTimes(out, checkIn.timings);
}

/// What went wrong and what to do now. Here the sound comes from a file: no microphone is to blame.
QString sentences(const Error &error, const CheckInCommand &command)
{
    ErrorText text = ErrorWords::of(error.code);
    if (command.audio && error.code == ErrorCode::NothingHeard)
        text.now = CheckInWords::tr("Check that somebody speaks in this recording, or use --text.");
    else if (command.audio && error.code == ErrorCode::TooShort)
        text.now = CheckInWords::tr("Give me a recording of half a second to 60 seconds.");
    else if (command.audio && error.code == ErrorCode::Timeout)
        text.now = CheckInWords::tr("Try again when the computer is less busy, or use --text.");
    else if (error.code == ErrorCode::LanguageUnclear)
        text.now = CheckInWords::tr("If it is Korean, use --language ko with --text. Otherwise try "
                                    "another recording.");
    return QString(text.happened + u' ' + text.now).trimmed();
}

/// Runs the event loop until the check-in has ended one way or the other and its sound is made.
class CheckInRun : public QObject
{
public:
    explicit CheckInRun(Engine &engine)
        : m_engine(engine)
    {
        CheckInPipeline &pipeline = engine.pipeline();
        connect(&pipeline,
                &CheckInPipeline::guidanceShown,
                this,
                [&pipeline, &engine](const CheckIn &checkIn) {
                    pipeline.notePainted(checkIn.id, engine.clock().now());
                });
        connect(&pipeline,
                &CheckInPipeline::helpRaised,
                this,
                [&pipeline, &engine](const CheckIn &checkIn) {
                    pipeline.notePainted(checkIn.id, engine.clock().now());
                });
        connect(&pipeline, &CheckInPipeline::changed, this, [this](const CheckIn &checkIn) {
            if (checkIn.state == CheckInState::Trouble)
                end();
        });
        connect(&pipeline, &CheckInPipeline::completed, this, [this] { endIfSpoken(); });
        connect(&engine.spokenTexts(),
                &SpeechLibrary::storeFailed,
                this,
                [this](const Error &error) { m_notKept = error; });
        connect(&engine.speech(), &SpeechPlayer::prefetched, this, [this] { endIfSpoken(); });
        connect(&engine.speech(), &SpeechPlayer::prefetchFailed, this, [this] { endIfSpoken(); });
        if (engine.coaching())
            connect(&engine.coaching()->stage(), &CoachingStage::awaited, this, [this] {
                endIfSpoken();
            });
    }

    void wait()
    {
        QTimer::singleShot(longest, &m_loop, [this] { m_loop.exit(1); });
        m_timedOut = m_loop.exec() != 0;
    }

    [[nodiscard]] bool timedOut() const { return m_timedOut; }
    /// Why the spoken message is not there for the next time.
    [[nodiscard]] const std::optional<Error> &notKept() const { return m_notKept; }

private:
    void endIfSpoken()
    {
        const CheckIn &checkIn = m_engine.pipeline().checkIn();
        if (checkIn.help && checkIn.finalWords && checkIn.timings.totalMs >= 0)
            return end();
        if (!checkIn.guidance || !checkIn.finalWords || checkIn.timings.totalMs < 0)
            return;
        if (checkIn.awaitsWritten) // its deadline is the stage's
            return;
        if (checkIn.alternative) { // at the speed of speech: the words became others at their end
            m_engine.pipeline().acceptAlternative();
            return endIfSpoken();
        }
        for (const QString &part : spokenParts(latestMessage(checkIn))) {
            if (!m_engine.speech().isSettled(part, checkIn.language))
                return;
        }
        end();
    }

    void end() { QMetaObject::invokeMethod(&m_loop, &QEventLoop::quit, Qt::QueuedConnection); }

    Engine &m_engine;
    QEventLoop m_loop;
    bool m_timedOut = false;
    std::optional<Error> m_notKept;
};

/// What a person has to know about a check-in that worked; empty: nothing.
QString sentenceOf(CheckInNotice notice)
{
    switch (notice) {
    case CheckInNotice::FileTruncated:
        return CheckInWords::tr("The recording is longer than 60 seconds; the first 60 were used.");
    case CheckInNotice::FileCutOff:
        return CheckInWords::tr("The recording breaks off before its end; what is there was used.");
    case CheckInNotice::WordsUnsure:
        return CheckInWords::tr(
            "The last words may be missing: recognition did not come to its end.");
    case CheckInNotice::SoundLost:
        return CheckInWords::tr("A part of the recording was lost: this computer is too busy.");
    case CheckInNotice::VoiceFailed:
        return CheckInWords::tr("The message could not be spoken.");
    case CheckInNotice::None:
    case CheckInNotice::LimitReached:
    case CheckInNotice::MicrophoneLost:
        break;
    }
    return {};
}

/// What cannot begin a check-in at all.
std::optional<ErrorCode> reasonToRefuse(const CheckInCommand &command)
{
    if (command.audio)
        return command.audioPath.isEmpty() ? std::optional(ErrorCode::FileUnreadable)
                                           : std::nullopt;
    const QString text = command.text.simplified();
    if (text.isEmpty() || text.size() > mostTypedCharacters)
        return ErrorCode::InvalidInput;
    return std::nullopt;
}

/// Settings of a check-in that nobody sits in front of.
Settings unattended(Settings settings, bool written)
{
    settings.mode = written ? CoachingMode::Optimized : CoachingMode::Fast;
    settings.hardEndSilence = {}; // a file ends where it ends
    settings.speakByItself = false;
    return settings;
}

/// What came of it, with the words for what went wrong.
CheckIn outcomeOf(const CheckInCommand &command, Engine &engine, std::optional<ErrorCode> failure)
{
    CheckIn checkIn = engine.pipeline().checkIn();
    if (checkIn.guidance) // an earlier one is in the window only
        checkIn.guidance->message = latestMessage(checkIn);
    if (checkIn.guidance && checkIn.bodyAlarm == BodyAlarm::Named) { // nobody saw an earlier one
        const QString words = engine.library(checkIn.language)->words().emergency;
        checkIn.guidance->message = {QString(GuidancePlan::emergencyMessage), words, words};
    }
    if (checkIn.help && checkIn.error && checkIn.error->code == ErrorCode::LanguageUnclear)
        checkIn.error.reset(); // help has come all the same, and is the answer
    if (failure)
        checkIn.error = Error{*failure, {}, Stage::App};
    if (checkIn.error)
        checkIn.error->detail = sentences(*checkIn.error, command);
    return checkIn;
}

/// Why optimized mode brought no message; empty where it did, or nobody asked for it.
QString whyNotWritten(const CheckIn &checkIn, const WrittenRun *writing)
{
    if (!writing || checkIn.written || checkIn.help || checkIn.error || !checkIn.guidance)
        return {};
    if (checkIn.writtenLimited)
        return CheckInWords::tr("No message was written: as many as you allow for a day have been "
                                "asked for. This computer has answered.");
    if (!writing->problem())
        return CheckInWords::tr("No message was written in time; this computer has answered.");
    return CheckInWords::tr("No message was written: %1")
        .arg(ErrorWords::ofService(*writing->problem()).happened);
}

void tellBeside(const CheckIn &checkIn,
                const std::optional<Error> &notKept,
                const QString &notWritten)
{
    QTextStream err(stderr);
    if (checkIn.error) {
        err << checkIn.error->detail << '\n';
        return;
    }
    if (const QString notice = sentenceOf(checkIn.notice); !notice.isEmpty())
        err << notice << '\n';
    if (!notWritten.isEmpty())
        err << notWritten << '\n';
    if (notKept) {
        const ErrorText words = ErrorWords::of(*notKept);
        err << words.happened << ' ' << words.now << '\n';
    }
}

OfferedHelp helpFor(const CheckIn &checkIn, const QString &region)
{
    const SafetyTier tier = checkIn.safety.tier;
    if (tier < SafetyTier::Support || (!checkIn.help && !checkIn.guidance))
        return {};
    const HelpLines lines;
    return {checkIn.help ? helpMessage(lines, region, checkIn.language, tier)
                         : supportSentence(lines, region, checkIn.language),
            helpLinesFor(lines, region, checkIn.language, tier)};
}

void print(const CheckIn &checkIn,
           const SpokenMessage &spoken,
           const Settings &settings,
           bool json,
           Engine &engine)
{
    QTextStream out(stdout);
    const OfferedHelp help = helpFor(checkIn, settings.region);
    const QString used = engine.coaching() ? engine.coaching()->addressInUse() : QString();
    const QString writer = QUrl(used.isEmpty() ? OnlineCoaching::originOf(settings) : used).host()
                           + u' ' + settings.services.coach.model;
    if (json) {
        out << QJsonDocument(checkInToJson(checkIn, spoken, help, writer))
                   .toJson(QJsonDocument::Compact)
            << '\n';
    } else {
        printText(out, checkIn, help, writer, engine.library(checkIn.language)->words());
    }
}

EngineOptions optionsFor(const CheckInCommand &command, bool written, const QString &settingsPath)
{
    EngineOptions options;
    options.openOutput = false;
    options.audioPath = command.audioPath;
    options.input =
        command.paced ? EngineOptions::Input::FilePaced : EngineOptions::Input::FileAtOnce;
    options.guidesEarly = command.paced;
    options.waits.finalWords = longestWords;
    options.firstSentence = longestFirstSentence;
    options.understand = longestUnderstanding;
    if (written) {
        options.secrets = makeSecretStore();
        options.requestDays = RequestDayFile::pathBeside(settingsPath);
    }
    return options;
}

} // namespace

int runCheckIn(const CheckInCommand &command, const Settings &given, const QString &settingsPath)
{
    const bool wished = given.mode == CoachingMode::Optimized;
    const std::optional<QString> refused = wished ? WrittenRun::whyNot(given) : std::nullopt;
    const Settings settings = unattended(given, wished && !refused);
    Engine engine(optionsFor(command, wished && !refused, settingsPath), settings);
    CheckInRun run(engine);
    std::optional<WrittenRun> writing;
    std::optional<ErrorCode> failure = reasonToRefuse(command);
    if (!failure) {
        if (engine.coaching())
            writing.emplace(*engine.coaching()).waitForKey();
        if (command.audio)
            engine.pipeline().record();
        else
            engine.pipeline().submitText(command.text);
        run.wait();
        if (run.timedOut())
            failure = ErrorCode::Timeout;
    }
    CheckIn checkIn = outcomeOf(command, engine, failure);
    const SpokenMessage spoken = spokenMessage(checkIn, engine.speech());
    const bool hasMessage = checkIn.guidance && !checkIn.guidance->message.text.isEmpty();
    if (hasMessage && !settings.muted && spoken.source.isEmpty()
        && checkIn.notice == CheckInNotice::None)
        checkIn.notice = CheckInNotice::VoiceFailed; // nobody asked the player to play it
    print(checkIn, spoken, settings, command.json, engine);
    tellBeside(checkIn,
               run.notKept(),
               refused.value_or(whyNotWritten(checkIn, writing ? &*writing : nullptr)));
    const int status = afterWriting(checkIn.error || refused ? 1 : 0);
    if (!engine.shutDown()) { // a voice that is being loaded cannot be interrupted
        std::fflush(nullptr);
        _exit(status);
    }
    return status;
}

} // namespace pulsemates
