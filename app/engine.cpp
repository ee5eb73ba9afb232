#include "app/engine.h"

#include "app/providerfactory.h"
#include "core/common/logging.h"
#include "core/common/powersupply.h"
#include "core/pipeline/checkinrules.h"
#include "core/pipeline/post.h"
#include "core/pipeline/spokentexts.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr std::chrono::seconds paceSettles{2};

} // namespace

Engine::Engine(const EngineOptions &options, const Settings &settings)
    : m_settings(settings)
{
    m_analyzer = makeMoodAnalyzer();
    m_findTopic = makeTopicFinder();
    m_screen = std::make_unique<const SafetyScreen>();
    for (const Language language : {Language::English, Language::Korean}) {
        Result<GuidanceLibrary> library = GuidanceLibrary::load(language);
        if (!library) // compiled in and held by tests: a broken table must not be guided by
            qFatal("guidance table: %s", qUtf8Printable(library.error().detail));
        m_libraries[language] = std::make_shared<const GuidanceLibrary>(std::move(*library));
    }
    if (options.secrets)
        m_services = std::make_unique<OnlineServices>(m_clock, options.secrets);
    makeWorkers(options);
    makePipeline(options);
    if (m_services)
        m_services->start();
    m_unload.setSingleShot(true);
    m_unload.setInterval(options.keepModels);
    QObject::connect(&m_unload, &QTimer::timeout, m_pipeline.get(), [this] { releaseModels(); });
    QObject::connect(
        m_pipeline.get(), &CheckInPipeline::changed, &m_unload, [this] { m_unload.start(); });
    // Also when somebody only came near the orb and went.
    QObject::connect(m_listener, &Listener::prepared, &m_unload, [this] { m_unload.start(); });
    m_prepare.setSingleShot(true);
    m_prepare.setInterval(paceSettles);
    QObject::connect(&m_prepare, &QTimer::timeout, m_pipeline.get(), [this] {
        prepareSpeech(m_settings.language);
    });
    applySettings(settings);
}

Engine::~Engine()
{
    shutDown();
}

void Engine::makeWorkers(const EngineOptions &options)
{
    using Input = EngineOptions::Input;
    const auto files = makeSpeechFiles();
    const bool microphone = options.input == Input::Microphone;
    m_devices = new DeviceMonitor;
    m_source =
        (microphone ? makeMicrophone(m_settings, *m_devices, m_clock)
                    : makeFileSource(options.audioPath, options.input == Input::FilePaced, m_clock))
            .release();
    m_output = (options.output ? options.output() : makeSpeaker(m_settings, *m_devices, m_clock))
                   .release();
    for (QObject *part : {static_cast<QObject *>(m_devices),
                          static_cast<QObject *>(m_source),
                          static_cast<QObject *>(m_output)})
        m_audioThread.adopt(part);
    std::unique_ptr<Transcriber> transcriber = makeRecognizers(
        options.transcriber ? options.transcriber() : makeTranscriber(files, m_settings, m_clock));
    m_detector = makeVoiceActivityDetector(files);
    auto listener = std::make_unique<Listener>(*m_detector, *transcriber, m_clock);
    std::vector<std::unique_ptr<Synthesizer>> synthesizers = makeSynthesizers(files);
    std::vector<Synthesizer *> voices;
    for (const auto &synthesizer : synthesizers)
        voices.push_back(synthesizer.get());
    auto library = std::make_unique<SpeechLibrary>(voices, makeSpeechStore());
    library->setMayMakeAhead([] { return !PowerSupply().isLow(); });
    library->setServicePatience(options.voicePatience);

    m_listener = host(std::move(listener), m_speechThread);
    m_transcriber = host(std::move(transcriber), m_speechThread);
    m_library = host(std::move(library), m_voiceThread);
    for (auto &synthesizer : synthesizers)
        host(std::move(synthesizer), m_voiceThread);
    m_audioThread.start();
    if (microphone || options.openOutput)
        post(*m_devices, [](DeviceMonitor &devices) { devices.start(); });
    startThread(m_speechThread, QStringLiteral("speech"));
    startThread(m_voiceThread, QStringLiteral("voice"));
    m_running = true;
}

std::unique_ptr<Transcriber> Engine::makeRecognizers(std::unique_ptr<Transcriber> here)
{
    for (const Language language : {Language::English, Language::Korean}) {
        if (here->supports(language))
            m_spokenLanguages.push_back(language);
    }
    if (!m_services)
        return here;
    auto joint = std::make_unique<JointTranscriber>(std::move(here), m_clock);
    m_hearing =
        std::make_unique<OnlineHearing>(*joint, *m_services, std::make_unique<Placement>(m_clock));
    return joint;
}

void Engine::makePipeline(const EngineOptions &options)
{
    m_recorder = std::make_unique<Recorder>(*m_source, *m_listener);
    m_recorder->setWaits(options.waits);
    m_understanding = std::make_unique<UnderstandingStage>(m_analyzer, m_findTopic, m_clock);
    m_understanding->setBudget(options.understand);
    m_speech = std::make_unique<SpeechPlayer>(*m_library, *m_output);
    m_exercises = std::make_unique<ExercisePlayer>(m_clock, *m_speech, *m_output);
    m_practice = std::make_unique<ExercisePlayer>(m_clock, *m_speech, *m_output);
    if (m_services)
        m_coaching = std::make_unique<OnlineCoaching>(
            m_clock, *m_screen, *m_services, options.requestDays, options.firstSentence);
    m_pipeline = std::make_unique<CheckInPipeline>(
        CheckInPipeline::Parts{m_clock,
                               *m_recorder,
                               *m_understanding,
                               *m_speech,
                               *m_screen,
                               m_libraries,
                               m_spokenLanguages,
                               options.guidesEarly,
                               m_coaching ? &m_coaching->stage() : nullptr});
    if (m_services)
        followServices();
    m_rest = std::make_unique<SpeakerRest>(SpeakerRest::Parts{
        *m_pipeline, *m_speech, {m_exercises.get(), m_practice.get()}, *m_output});
    // The message has the right of way: cues are softer while it is spoken.
    QObject::connect(
        m_speech.get(), &SpeechPlayer::stateChanged, m_pipeline.get(), [this] { duckCues(); });
    // Idle voices wait while somebody speaks, the recogniser needs the processor, and while
    // somebody waits for a message, which needs the line.
    QObject::connect(m_pipeline.get(),
                     &CheckInPipeline::changed,
                     m_pipeline.get(),
                     [this](const CheckIn &checkIn) {
                         const bool idle = leavesTime(checkIn);
                         if (idle != std::exchange(m_idle, idle))
                             setIdle(idle);
                     });
}

void Engine::setIdle(bool idle)
{
    post(*m_library, [idle](SpeechLibrary &library) { library.setIdle(idle); });
    if (!m_services)
        return;
    m_coaching->setIdle(idle);
    m_hearing->setIdle(idle);
    m_onlineSpeech->setIdle(idle);
}

void Engine::startThread(QThread &thread, const QString &name)
{
    thread.setObjectName(name);
    thread.start();
}

void Engine::duckCues()
{
    constexpr float underSpeech = 0.25F;
    const bool speaking = m_speech->state() == SpeechPlayer::State::Speaking;
    const float volume = m_settings.muted ? 0.0F // no voice and no breathing sounds
                         : speaking       ? m_settings.cueVolume * underSpeech
                                          : m_settings.cueVolume;
    post(*m_output, [volume](AudioOutput &output) { output.setVolume(AudioChannel::Cue, volume); });
}

std::shared_ptr<const GuidanceLibrary> Engine::library(Language language) const
{
    return m_libraries.at(language);
}

void Engine::applySettings(const Settings &settings)
{
    const bool volumes = settings.speechVolume != m_settings.speechVolume
                         || settings.cueVolume != m_settings.cueVolume
                         || settings.muted != m_settings.muted || !m_applied;
    const bool device = settings.outputDeviceId != m_settings.outputDeviceId || !m_applied;
    if (settings.inputDeviceId != m_settings.inputDeviceId) {
        post(*m_source,
             [id = settings.inputDeviceId, name = settings.inputDeviceName](AudioSource &source) {
                 chooseMicrophone(source, id, name);
             });
    }
    const bool pace = m_applied && settings.voiceRate != m_settings.voiceRate;
    if (settings.language != m_settings.language || !m_applied)
        m_understanding->prepare(settings.language);
    m_settings = settings;
    m_applied = true;
    applyServices(settings);
    m_pipeline->setSettings(settings);
    for (ExercisePlayer *player : {m_exercises.get(), m_practice.get()}) {
        player->setLanguage(settings.language);
        player->setSpoken(settings.speakByItself && !settings.muted);
    }
    if (pace)
        m_prepare.start(); // a slider passes many values
    if (volumes) {
        post(*m_output, [speech = settings.speechVolume](AudioOutput &output) {
            output.setVolume(AudioChannel::Speech, speech);
        });
        duckCues();
    }
    if (device) {
        post(*m_output,
             [id = settings.outputDeviceId, name = settings.outputDeviceName](AudioOutput &output) {
                 output.setDevice(id, name);
             });
    }
}

void Engine::followServices()
{
    m_onlineSpeech = std::make_unique<OnlineSpeech>(
        OnlineSpeech::Parts{m_clock, *m_services, *m_library, *m_speech, *m_pipeline},
        std::make_unique<Placement>(m_clock));
    QObject::connect(m_hearing.get(),
                     &OnlineHearing::exchanged,
                     m_pipeline.get(),
                     [this](CheckInId id, const ExchangeFacts &facts) {
                         m_pipeline->noteExchange(id, serviceExchange(Stage::Transcribe, facts));
                     });
    QObject::connect(
        m_library, &SpeechLibrary::exchanged, m_pipeline.get(), &CheckInPipeline::noteExchange);
    QObject::connect(&m_services->keys(), &ServiceKeys::changed, m_pipeline.get(), [this] {
        m_hearing->refreshKey();
        m_onlineSpeech->refreshKey();
    });
    QObject::connect(m_pipeline.get(),
                     &CheckInPipeline::changed,
                     m_pipeline.get(),
                     [this](const CheckIn &checkIn) { readKeysAgain(checkIn.id); });
}

// The password store may have been locked, and may ask for its password each time: one key is asked
// for, once a check-in, and the others follow where that one came.
void Engine::readKeysAgain(CheckInId checkIn)
{
    if (!checkIn || std::exchange(m_keysReadIn, checkIn) == checkIn
        || m_services->keys().isReading())
        return;
    for (ServicePlacement *places :
         {&m_coaching->places(), &m_hearing->places(), &m_onlineSpeech->places()}) {
        if (places->readAgain())
            return;
    }
}

void Engine::applyServices(const Settings &settings)
{
    if (!m_services)
        return;
    m_services->apply(settings);
    m_coaching->apply(settings);
    m_onlineSpeech->apply(settings);
    m_hearing->apply(settings);
    std::vector<Language> heard = m_spokenLanguages;
    for (const Language language : m_hearing->languages()) {
        if (std::ranges::count(heard, language) == 0)
            heard.push_back(language);
    }
    m_pipeline->setSpokenLanguages(heard);
}

void Engine::prepareSpeech(Language language)
{
    const QStringList texts = allSpokenTexts(*m_libraries.at(language));
    QList<SynthesisRequest> requests;
    for (const QString &text : texts)
        requests.append({.text = text, .language = language, .rate = m_settings.voiceRate});
    post(*m_library, [requests](SpeechLibrary &library) { library.makeAhead(requests); });
}

void Engine::warmUp()
{
    post(*m_listener, [](Listener &listener) { listener.prepare(); });
    m_unload.start();
}

void Engine::releaseModels()
{
    if (m_pipeline->checkIn().state == CheckInState::Listening)
        return;
    post(*m_listener, [](Listener &listener) { listener.release(); });
    post(*m_library, [](SpeechLibrary &library) { library.release(); });
}

bool Engine::shutDown(std::chrono::milliseconds longest)
{
    if (!m_running)
        return true;
    m_running = false;
    m_unload.stop();
    m_exercises->stop();
    m_practice->stop();
    m_speech->stop();
    m_recorder->cancel();
    if (m_hearing)
        m_hearing->close();
    post(*m_library, [](SpeechLibrary &library) { library.shutDown(); });
    post(*m_source, [](AudioSource &source) { source.release(); });
    post(*m_output, [](AudioOutput &output) { output.close(); });
    // In reverse order of their start; what lives in a thread dies when it has finished.
    QDeadlineTimer deadline(longest);
    bool ended = true;
    for (QThread *thread : {&m_voiceThread, &m_speechThread})
        thread->quit();
    for (QThread *thread : {&m_voiceThread, &m_speechThread}) {
        if (!thread->wait(deadline)) {
            qCDebug(
                lcApp, "the %s thread did not end in time", qUtf8Printable(thread->objectName()));
            ended = false;
        }
    }
    if (m_coaching)
        m_coaching->close();
    if (m_onlineSpeech)
        m_onlineSpeech->close();
    if (m_services && !m_services->shutDown(std::chrono::milliseconds(deadline.remainingTime())))
        ended = false;
    return m_audioThread.stop(longest / 3) && ended;
}

} // namespace pulsemates
