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

#include <algorithm>
#include <map>

namespace pulsemates {

/// One check-in after another, from voice to guidance: the only place that knows the order of the
/// stages.
///
///   recorder: source ─► ring ─► voice activity ─► recogniser ─► partial words ─► understanding ─►
///   plan for every mood Stop ─► guidance from the plan, shown ─► final words ─► understanding ─►
///   reconcile ─► voice
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
        /// False where nobody looks on and sound comes faster than speech, as from a file that is
        /// read at once: then guidance waits for the final words and is chosen for them.
        bool guidesEarly = true;
    };

    explicit CheckInPipeline(Parts parts, QObject *parent = nullptr);

    [[nodiscard]] const CheckIn &checkIn() const { return m_checkIn; }
    [[nodiscard]] bool canListen(Language language) const
    {
        return std::ranges::find(m_parts.spokenLanguages, language)
               != m_parts.spokenLanguages.end();
    }
    [[nodiscard]] std::uint64_t staleCount() const { return m_epoch.staleCount(); }
    [[nodiscard]] const GuidanceHistory &history() const { return m_history; }

    void setSettings(const Settings &settings);
    void setHistory(const GuidanceHistory &history) { m_history = history; }

    // What the person does.
    void approach(); ///< pointer or focus came to the orb: device and models are opened
    void leave() { m_parts.recorder.leave(); }
    void record();
    void stop() { handle(Event::StopRequested); }
    void discard() { handle(Event::DiscardRequested); }
    void undoDiscard();
    void retry();
    void goOn() { handle(Event::GoOnRequested); }
    void startOver() { handle(Event::NewRequested); }
    void submitText(const QString &text); ///< at most 4,000 characters are used
    void editWords(const QString &text);
    void correctMood(MoodLabel label);
    void acceptAlternative();
    /// Whether a text that a service wrote for @p id may be shown. One that asks for help opens it:
    /// what it answers to was said here. False, too, for a check-in that is over, beside help, and
    /// for any text the screen does not call T0.
    [[nodiscard]] bool mayShowWritten(CheckInId id, const QString &text);
    void sayMessage(); ///< ends a recording that still runs: it would hear the voice
    void leaveHelp();  ///< "I'm okay, continue": guidance comes, without a sound by itself
    void keepQuiet() { m_voice.keepQuiet(); } ///< nothing is said by itself in this check-in

    /// Something else has the person's attention: help, another exercise, a locked screen. A
    /// recording that runs ends, its words are kept, and nothing is said by itself.
    void hush();

    /// The window painted the guidance; the first time of a check-in counts.
    void notePainted(CheckInId id, MonotonicTime at);

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
    /// @p lastVoice: of an end by silence, where all figures count from.
    void handle(Event event, std::optional<MonotonicTime> lastVoice = std::nullopt);
    void clear();
    void beginRecording(bool keep);
    void markListening();
    void replay(); ///< recognises the kept recording once more
    void showGuidance();
    void tellMessage(); ///< to the voice and the window
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
    void publish()
    {
        m_checkIn.timings = m_times.timings();
        emit changed(m_checkIn);
    }

    Parts m_parts;
    MessageVoice m_voice;
    SafetyFollower m_screen;
    CheckInTimes m_times;
    Settings m_settings;
    GuidanceHistory m_history;
    Epoch m_epoch;
    checkin::State m_machine;
    CheckIn m_checkIn;
    std::shared_ptr<const GuidancePlan> m_plan;
    std::optional<Error> m_failure;
    QString m_carriedWords; ///< said before the device was lost
    UndoOffer m_undo;
    bool m_confirmed = false;
    bool m_completed = false;
    bool m_retryAfter = false; ///< once it is known what to make of the words
};

} // namespace pulsemates
