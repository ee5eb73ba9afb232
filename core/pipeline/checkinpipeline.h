#pragma once

#include "core/audio/audiosource.h"
#include "core/metrics/timeline.h"
#include "core/pipeline/checkin.h"
#include "core/pipeline/checkinmachine.h"
#include "core/pipeline/listener.h"
#include "core/pipeline/speechplayer.h"
#include "core/pipeline/understandingstage.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace pulsemates {

/// One check-in after another, from voice to guidance: the only place that knows the order of the stages.
///
///   source ─► ring ─► listener (voice activity, recogniser) ─► partial words ─► understanding ─► plan for every mood
///   Stop ─► show from the plan ─► final words ─► reconcile ─► voice
///
/// Thread: lives in the GUI thread; source, listener and voices live in theirs and are called through the event loop.
class CheckInPipeline : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const Clock &clock;
        AudioSource &source;
        Listener &listener;
        UnderstandingStage &understanding;
        SpeechPlayer &speech;
        std::map<Language, std::shared_ptr<const GuidanceLibrary>> libraries;
        std::vector<Language> spokenLanguages; ///< languages with a recogniser
    };

    CheckInPipeline(Parts parts, QObject *parent = nullptr);
    ~CheckInPipeline() override;

    [[nodiscard]] const CheckIn &checkIn() const { return m_checkIn; }
    [[nodiscard]] bool canListen(Language language) const;
    [[nodiscard]] std::uint64_t staleCount() const { return m_epoch.staleCount(); }

    void setSettings(const Settings &settings);
    void setMode(CoachingMode mode) { m_settings.mode = mode; }
    void setHistory(const GuidanceHistory &history) { m_history = history; }
    [[nodiscard]] const GuidanceHistory &history() const { return m_history; }

    // What the person does.
    void approach(); ///< pointer or focus came to the orb: the device is opened
    void leave();
    void record();
    void stop();
    void discard();
    void undoDiscard();
    void submitText(const QString &text);
    void editWords(const QString &text);
    void correctMood(MoodLabel label);
    void acceptAlternative();
    void retry();
    void goOn();
    void startOver();

    /// The window painted the guidance; the first one of a check-in counts.
    void notePainted(CheckInId id, MonotonicTime at);

signals:
    void changed(const pulsemates::CheckIn &checkIn);
    void guidanceShown(const pulsemates::CheckIn &checkIn);  ///< breathing starts now
    void guidanceHidden(const pulsemates::CheckIn &checkIn);
    void undoOffered(std::chrono::milliseconds time);
    void undoEnded();
    void completed(const pulsemates::CheckIn &checkIn);      ///< final words, message and voice are settled

private:
    using Event = checkin::Event;

    void connectParts();
    void handle(Event event);
    void apply(std::uint32_t effects);
    void beginRecording(bool keep);
    void finishWords();
    void replayRecording();
    void showGuidance();
    void showTrouble(const Error &error);
    void goIdle();
    void understand(const Transcript &words, bool final);
    void onUnderstood(CheckInId id, bool final, const Understanding &understanding,
                      const std::shared_ptr<const GuidancePlan> &plan, MonotonicTime began,
                      MonotonicTime moodDone, MonotonicTime planDone);
    void confirm();
    void onPartial(CheckInId id, const Transcript &words);
    void onWords(CheckInId id, const Result<Transcript> &words, const ListenerReport &report);
    void onSourceFinished(CheckInId id, const Result<AudioEnd> &end);
    void onDeadline();
    void unlockVoice();
    void speakIfDue();
    void onFirstSample(CheckInId id, MonotonicTime at);
    void remember(const Guidance &guidance);
    void publishTimings();
    void completeIfReady();
    [[nodiscard]] Mood moodToShow() const;
    void watch(std::chrono::milliseconds budget, Stage stage);

    Parts m_parts;
    Settings m_settings;
    GuidanceHistory m_history;
    Epoch m_epoch;
    checkin::State m_machine;
    CheckIn m_checkIn;
    Timeline m_timeline;
    std::stop_source m_stopSource;
    std::shared_ptr<const GuidancePlan> m_plan;
    std::optional<Error> m_error;
    QString m_carriedWords; ///< said before the device was lost
    QTimer m_deadline;
    QTimer m_undo;
    QTimer m_voiceDue;
    Stage m_deadlineStage = Stage::App;
    bool m_sourceRunning = false;
    bool m_finishAsked = false;
    bool m_voiceUnlocked = false;
    bool m_spoken = false;
    bool m_completed = false;
};

} // namespace pulsemates
