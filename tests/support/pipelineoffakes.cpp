#include "tests/support/pipelineoffakes.h"

#include "resources/resources.h"
#include "tests/support/patience.h"

#include <QTest>

namespace pulsemates {

const SafetyScreen &sharedScreen()
{
    initializeResources();
    static const SafetyScreen screen;
    return screen;
}

std::shared_ptr<const GuidanceLibrary> sharedLibrary(Language language)
{
    static std::map<Language, std::shared_ptr<const GuidanceLibrary>> libraries;
    auto &library = libraries[language];
    if (!library) {
        Result<GuidanceLibrary> loaded = GuidanceLibrary::load(language);
        if (!loaded)
            qFatal("guidance table: %s", qUtf8Printable(loaded.error().detail));
        library = std::make_shared<const GuidanceLibrary>(std::move(*loaded));
    }
    return library;
}

PipelineOfFakes::PipelineOfFakes(CoachingStage *coaching)
{
    m_listener = std::make_unique<Listener>(detector, transcriber, clock);
    m_library = std::make_unique<SpeechLibrary>(
        std::vector<Synthesizer *>{&synthesizer},
        SpeechLibrary::Store{[](const auto &...) { return AudioClipPtr(); },
                             [](const auto &...) { return Outcome(Done{}); }});
    m_recorder = std::make_unique<Recorder>(source, *m_listener);
    m_understanding = std::make_unique<UnderstandingStage>(
        mood, [](const Transcript &) { return Topic::Day; }, clock);
    m_understanding->setBudget(std::chrono::milliseconds(patienceMs)); // a held mood is not late
    m_speech = std::make_unique<SpeechPlayer>(*m_library, output);
    m_pipeline = std::make_unique<CheckInPipeline>(
        CheckInPipeline::Parts{clock,
                               *m_recorder,
                               *m_understanding,
                               *m_speech,
                               sharedScreen(),
                               {{Language::English, sharedLibrary(Language::English)},
                                {Language::Korean, sharedLibrary(Language::Korean)}},
                               {Language::English},
                               true,
                               coaching});
    m_pipeline->setSettings({});
    connect(m_pipeline.get(),
            &CheckInPipeline::guidanceShown,
            this,
            [this](const CheckIn &checkIn) { shown << checkIn; });
    connect(m_pipeline.get(),
            &CheckInPipeline::guidanceHidden,
            this,
            [this](const CheckIn &checkIn) { hidden << checkIn; });
    connect(m_pipeline.get(), &CheckInPipeline::completed, this, [this](const CheckIn &checkIn) {
        completed << checkIn;
    });
    connect(m_pipeline.get(),
            &CheckInPipeline::undoOffered,
            this,
            [this](std::chrono::milliseconds time) { undoOffers << time; });
}

PipelineOfFakes::~PipelineOfFakes()
{
    mood->open();
}

bool PipelineOfFakes::startRecording()
{
    const int before = source.startCalls();
    m_pipeline->record();
    return QTest::qWaitFor([&] { return source.startCalls() > before; }, patienceMs);
}

bool PipelineOfFakes::say(int words)
{
    const int before = transcriber.frames();
    source.deliverFrames(words * FakeTranscriber::framesPerWord, voice);
    return QTest::qWaitFor(
        [&] { return transcriber.frames() >= before + words * FakeTranscriber::framesPerWord; },
        patienceMs);
}

bool PipelineOfFakes::staySilent(std::chrono::milliseconds time)
{
    const int before = transcriber.frames();
    const auto frames = int(time / AudioFrame::duration);
    source.deliverFrames(frames, silence);
    return QTest::qWaitFor([&] { return transcriber.frames() >= before + frames; }, patienceMs);
}

void PipelineOfFakes::paintAtOnce()
{
    connect(m_pipeline.get(),
            &CheckInPipeline::guidanceShown,
            this,
            [this](const CheckIn &checkIn) { m_pipeline->notePainted(checkIn.id, clock.now()); });
}

bool PipelineOfFakes::checkInOnce(int words)
{
    const auto before = completed.size();
    if (!startRecording() || !say(words))
        return false;
    m_pipeline->stop();
    return QTest::qWaitFor([&] { return completed.size() > before; }, patienceMs);
}

} // namespace pulsemates
