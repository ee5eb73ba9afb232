#pragma once

#include "core/pipeline/checkin.h"
#include "core/pipeline/checkinmachine.h"
#include "core/pipeline/checkinrules.h"
#include "core/pipeline/checkintimes.h"
#include "core/pipeline/messagevoice.h"
#include "core/pipeline/recorder.h"
#include "core/pipeline/understandingstage.h"
#include "core/pipeline/undooffer.h"
#include "core/understanding/safety/safetyscreen.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace pulsemates {

class CoachingStage;

/// One check-in after another, from voice to guidance: the only place that knows the order of the
/// stages.
///
///   until Stop: source ─► ring ─► voice activity ─► words ─► understanding ─► a plan per mood
///   from Stop:  the plan, shown ─► final words ─► understanding ─► reconcile ─► voice
///
/// Thread: lives in the GUI thread; every call returns at once.
class CheckInPipeline : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const Clock &clock;
        Recorder &recorder;
        UnderstandingStage &understanding;
        SpeechPlayer &speech;
        const SafetyScreen &screen; ///< on all words, before anything else is made of them
        std::map<Language, std::shared_ptr<const GuidanceLibrary>> libraries;
        std::vector<Language> spokenLanguages; ///< languages with a recogniser
        /// False for a file that is read at once: guidance waits for the final words.
        bool guidesEarly = true;
        CoachingStage *coaching = nullptr; ///< has personal messages written
    };

    explicit CheckInPipeline(Parts parts, QObject *parent = nullptr);

    [[nodiscard]] const CheckIn &checkIn() const { return m_checkIn; }
    [[nodiscard]] bool canListen(Language language) const;
    [[nodiscard]] std::uint64_t staleCount() const { return m_epoch.staleCount(); }
    [[nodiscard]] const GuidanceHistory &history() const { return m_history; }
    void setSettings(const Settings &settings);
    void setSpokenLanguages(const std::vector<Language> &languages);
    void setHistory(const GuidanceHistory &history) { m_history = history; }

    // What the person does.
    void approach(); ///< pointer or focus came to the orb: device and models are opened
    void leave() { m_parts.recorder.leave(); }
    void record();
    void stop() { handle(Event::StopRequested); }
    void approachStop(); ///< pointer or focus came to Stop: a message may be asked for ahead
    void leaveStop();
    void discard() { handle(Event::DiscardRequested); }
    void undoDiscard();
    void retry();
    void goOn() { handle(Event::GoOnRequested); }
    void startOver() { handle(Event::NewRequested); }
    void submitText(const QString &text); ///< at most 4,000 characters are used
    void editWords(const QString &text);
    void correctMood(MoodLabel label);
    void acceptAlternative();
    /// Whether a text that a service wrote for @p id may be shown: T0 alone, beside T0. One that
    /// asks for help opens it: what it answers to was said here.
    [[nodiscard]] bool mayShowWritten(CheckInId id, const QString &text);
    void openLate();   ///< the person reads a written message that came too late
    void sayMessage(); ///< ends a recording that still runs: it would hear the voice
    void leaveHelp();  ///< "I'm okay, continue": guidance comes, without a sound by itself
    void keepQuiet() { m_voice.keepQuiet(); } ///< nothing is said by itself in this check-in
    void hush(); ///< as the screen is locked: a recording ends with its words kept, all is silent
    void notePainted(CheckInId id, MonotonicTime at); ///< the first time of a check-in counts
    void noteExchange(CheckInId id, const ServiceExchange &exchange); ///< with any service

signals:
    void changed(const pulsemates::CheckIn &checkIn);
    void guidanceShown(const pulsemates::CheckIn &checkIn);  ///< breathing starts now
    void guidanceHidden(const pulsemates::CheckIn &checkIn); ///< taken back, or over
    void helpRaised(const pulsemates::CheckIn &checkIn);     ///< to the screen, in this very frame
    void undoOffered(std::chrono::milliseconds time);        ///< 0: no longer
    void completed(const pulsemates::CheckIn &checkIn); ///< words, message and voice are settled

private:
    using Event = checkin::Event;

    void connectParts();
    void connectCoaching();
    void connectWriting();
    void takeSentence(CheckInId id, const QString &text);
    void takeLate(CheckInId id, const QString &text);
    void tellCoaching(void (CoachingStage::*what)(const CheckIn &));
    void tellCoaching(void (CoachingStage::*what)(CheckInId));
    /// @p lastVoice: of an end by silence, where all figures count from.
    void handle(Event event, std::optional<MonotonicTime> lastVoice = std::nullopt);
    void clear();
    void beginRecording(bool keep);
    void markListening();
    void finishWords();
    void replay(); ///< recognises the kept recording once more
    void showGuidance();
    void tellMessage();
    void tellReply();
    void hideGuidance();
    void showTrouble();
    void offerUndo();
    void screen(bool final);
    void raiseHelp();
    void understand(bool final);
    void onUnderstood(CheckInId id, bool final, const UnderstandingResult &result);
    void onWords(CheckInId id, const Result<Transcript> &words, const ListenerReport &report);
    void onEnded(CheckInId id, const AudioEnd &end);
    void onFailed(CheckInId id, const Error &error);
    void onFirstSample(CheckInId id, MonotonicTime at);
    void onVoiceFailed(CheckInId id, const Error &error);
    void confirm();
    void completeIfReady();
    void eraseIfDone(); ///< once nothing needs the sound any more
    void publish();

    Parts m_parts;
    MessageVoice m_voice;
    SafetyFollower m_screen;
    SafetyFollower m_screenBeside; ///< of what a second recogniser heard
    CheckInTimes m_times;
    Settings m_settings;
    GuidanceHistory m_history;
    Epoch m_epoch;
    checkin::State m_machine;
    CheckIn m_checkIn;
    std::shared_ptr<const GuidancePlan> m_plan;
    std::optional<Error> m_failure;
    Transcript m_carried; ///< said before the device was lost
    UndoOffer m_undo;
    QTimer m_silence; ///< that is about to end the recording: as a hand on Stop
    bool m_confirmed = false;
    bool m_completed = false;
    bool m_retryAfter = false; ///< once it is known what to make of the words
};

} // namespace pulsemates
