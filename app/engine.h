#pragma once

#include "app/engineoptions.h"
#include "app/onlinecoaching.h"
#include "app/onlinehearing.h"
#include "app/onlinespeech.h"
#include "core/audio/audiooutput.h"
#include "core/audio/audiothread.h"
#include "core/audio/devicemonitor.h"
#include "core/common/clock.h"
#include "core/pipeline/checkinpipeline.h"
#include "core/pipeline/exerciseplayer.h"
#include "core/pipeline/speakerrest.h"

#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>

namespace pulsemates {

/// The composition root of everything without a window: makes the parts, gives each its thread, and
/// takes them down in reverse order with a bounded wait. Thread: GUI thread (or the main thread of
/// a command without a window).
class Engine
{
public:
    Engine(const EngineOptions &options, const Settings &settings);
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    [[nodiscard]] CheckInPipeline &pipeline() { return *m_pipeline; }
    [[nodiscard]] SpeechLibrary &spokenTexts() { return *m_library; }
    [[nodiscard]] SpeechPlayer &speech() { return *m_speech; }
    [[nodiscard]] ExercisePlayer &exercises() { return *m_exercises; } ///< of the check-in
    [[nodiscard]] ExercisePlayer &practice() { return *m_practice; }   ///< on their own
    [[nodiscard]] AudioSource &source() { return *m_source; }
    [[nodiscard]] AudioOutput &output() { return *m_output; }
    [[nodiscard]] DeviceMonitor &devices() { return *m_devices; }
    [[nodiscard]] bool canListen(Language language) const
    {
        return m_pipeline->canListen(language);
    }
    /// A voice speaks, makes something ahead, or is still in memory.
    [[nodiscard]] bool hasVoice() const { return m_library->hasVoice(); }
    /// Somebody speaks, or an exercise runs.
    [[nodiscard]] bool isInUse() const
    {
        const auto runs = [](const ExercisePlayer &player) {
            return (player.isBreathing() && !player.isBreathingPaused())
                   || (player.isStretching() && !player.isStretchPaused());
        };
        return m_pipeline->checkIn().state == CheckInState::Listening || runs(*m_exercises)
               || runs(*m_practice);
    }
    [[nodiscard]] OnlineCoaching *coaching() { return m_coaching.get(); } ///< null without secrets
    [[nodiscard]] OnlineHearing *hearing() { return m_hearing.get(); }    ///< the same
    [[nodiscard]] OnlineServices *services() { return m_services.get(); } ///< null without secrets
    [[nodiscard]] OnlineSpeech *onlineSpeech() { return m_onlineSpeech.get(); } ///< as coaching()
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] std::shared_ptr<const GuidanceLibrary> library(Language language) const;

    void applySettings(const Settings &settings);
    /// Has every cached message and every spoken step made in idle time.
    void prepareSpeech(Language language);
    /// Loads the recogniser in its thread; for after the first frame of the window.
    void warmUp();
    /// Frees the models, as by itself after five idle minutes; not while listening.
    void releaseModels();

    /// Ends all work and threads. False when a thread did not end in time: then leave with _exit.
    bool shutDown(std::chrono::milliseconds longest = std::chrono::seconds(3));

private:
    void makeWorkers(const EngineOptions &options);
    /// @p here with what the network may have beside it.
    [[nodiscard]] std::unique_ptr<Transcriber> makeRecognizers(std::unique_ptr<Transcriber> here);
    void makePipeline(const EngineOptions &options);
    void followServices();
    void applyServices(const Settings &settings);
    void readKeysAgain(CheckInId checkIn);
    void duckCues();
    void setIdle(bool idle);
    static void startThread(QThread &thread, const QString &name);

    /// Moves @p worker into @p thread, where it dies when the thread has finished.
    template <typename Worker>
    static Worker *host(std::unique_ptr<Worker> worker, QThread &thread)
    {
        worker->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, worker.get(), &QObject::deleteLater);
        return worker.release();
    }

    SteadyClock m_clock;
    AudioThread m_audioThread;
    QThread m_speechThread;
    QThread m_voiceThread;

    std::shared_ptr<const MoodAnalyzer> m_analyzer;
    std::map<Language, std::shared_ptr<const GuidanceLibrary>> m_libraries;
    FindTopic m_findTopic;
    std::vector<Language> m_spokenLanguages;           ///< without the network
    std::unique_ptr<VoiceActivityDetector> m_detector; ///< used in the speech thread only

    // Live in their threads and die on QThread::finished.
    DeviceMonitor *m_devices = nullptr;
    AudioSource *m_source = nullptr;
    AudioOutput *m_output = nullptr;
    Transcriber *m_transcriber = nullptr;
    Listener *m_listener = nullptr;
    SpeechLibrary *m_library = nullptr;

    std::unique_ptr<Recorder> m_recorder;
    std::unique_ptr<const SafetyScreen> m_screen;
    std::unique_ptr<OnlineServices> m_services; ///< null without secrets
    std::unique_ptr<OnlineCoaching> m_coaching;
    std::unique_ptr<OnlineHearing> m_hearing;
    std::unique_ptr<UnderstandingStage> m_understanding;
    std::unique_ptr<SpeechPlayer> m_speech;
    std::unique_ptr<ExercisePlayer> m_exercises;
    std::unique_ptr<ExercisePlayer> m_practice;
    std::unique_ptr<CheckInPipeline> m_pipeline;
    std::unique_ptr<OnlineSpeech> m_onlineSpeech;
    std::unique_ptr<SpeakerRest> m_rest;
    Settings m_settings;
    QTimer m_prepare;       ///< makes the voice ahead anew once its pace has been chosen
    QTimer m_unload;        ///< frees the models after five idle minutes
    CheckInId m_keysReadIn; ///< the check-in that they were looked for in
    bool m_applied = false;
    bool m_idle = true;
    bool m_running = false;
};

} // namespace pulsemates
