#pragma once

#include "core/pipeline/checkinpipeline.h"
#include "tests/support/fakeaudiosource.h"
#include "tests/support/faketranscriber.h"
#include "tests/support/fakevad.h"
#include "tests/support/heldsynthesizer.h"
#include "tests/support/keywordmood.h"
#include "tests/support/plays.h"

#include <memory>

namespace pulsemates {

/// The real pipeline over fakes, all in the test's thread: sound comes and speech ends when the
/// test says; only the pure work runs in the pool.
class PipelineOfFakes : public QObject
{
    Q_OBJECT

public:
    /// @p coaching outlives it.
    explicit PipelineOfFakes(CoachingStage *coaching = nullptr);
    ~PipelineOfFakes() override;

    static constexpr float voice = 0.1F;
    static constexpr float silence = 0.0F;

    CheckInPipeline &pipeline() { return *m_pipeline; }
    [[nodiscard]] const CheckIn &checkIn() const { return m_pipeline->checkIn(); }
    [[nodiscard]] bool keepsRecording() const { return m_listener->keepsRecording(); }
    SpeechPlayer &speech() { return *m_speech; }
    SpeechLibrary &spokenTexts() { return *m_library; }
    UnderstandingStage &understanding() { return *m_understanding; }

    /// Presses Record and waits until the source is asked for sound.
    [[nodiscard]] bool startRecording();
    /// Says @p words words of the script, each of ten voiced frames, and waits until they are
    /// heard.
    [[nodiscard]] bool say(int words);
    /// Stays silent for @p time and waits until the listener has taken it.
    [[nodiscard]] bool staySilent(std::chrono::milliseconds time);
    /// Changes the settings that @p change touches.
    template <typename Change>
    void set(Change change)
    {
        change(m_settings);
        m_pipeline->setSettings(m_settings);
    }
    /// Guidance is painted the moment it is shown, as by a window.
    void paintAtOnce();
    /// A whole check-in to its last figure.
    [[nodiscard]] bool checkInOnce(int words);

    FakeAudioSource source;
    FakeVad detector;
    FakeTranscriber transcriber{
        QStringLiteral("I am so sad today and it will not end well I think")};
    FakeAudioOutput output;
    HeldSynthesizer synthesizer;
    std::shared_ptr<KeywordMood> mood = std::make_shared<KeywordMood>();
    SteadyClock clock;

    // What the pipeline said, in order.
    QList<CheckIn> shown;
    QList<CheckIn> hidden;
    QList<CheckIn> completed;
    QList<std::chrono::milliseconds> undoOffers;

private:
    Settings m_settings;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<SpeechLibrary> m_library;
    std::unique_ptr<Recorder> m_recorder;
    std::unique_ptr<UnderstandingStage> m_understanding;
    std::unique_ptr<SpeechPlayer> m_speech;
    std::unique_ptr<CheckInPipeline> m_pipeline;
};

/// The screen with the compiled-in rules, read once.
[[nodiscard]] const SafetyScreen &sharedScreen();

/// The table of @p language, read once.
[[nodiscard]] std::shared_ptr<const GuidanceLibrary> sharedLibrary(Language language);

} // namespace pulsemates
