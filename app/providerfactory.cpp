#include "app/providerfactory.h"

#include "core/audio/filesource.h"
#include "core/audio/microphonesource.h"
#include "core/audio/speakeroutput.h"
#include "core/cache/speechcache.h"
#include "core/common/logging.h"
#include "core/common/processorname.h"
#include "core/models/speechfiles.h"
#include "core/network/placement.h"
#include "core/network/tlschoice.h"
#include "core/providers/espeak/espeaksynthesizer.h"
#include "core/providers/local/calibration.h"
#include "core/providers/local/moonshinetranscriber.h"
#include "core/providers/local/pipersynthesizer.h"
#include "core/providers/local/silerodetector.h"
#include "core/providers/openai/openaicoach.h"
#include "core/providers/openai/servicecheck.h"
#include "core/settings/environmentsecretstore.h"
#include "core/settings/keychainsecretstore.h"
#include "core/settings/memorysecretstore.h"
#include "core/understanding/topicfollower.h"
#include "core/understanding/trainedmoodanalyzer.h"

namespace pulsemates {

namespace {

ChatService chatServiceOf(const ServiceSettings &services,
                          const ServiceAddress &address,
                          const SecretStore::Found &key)
{
    ChatService service;
    service.address = address;
    if (!key)
        service.keyless = key.error();
    else if (*key && (*key)->isStorable())
        service.credential = Credential::bearer(**key);
    service.model = services.coach.model;
    service.temperature = services.coachTemperature;
    service.mostTokens = services.coachTokens;
    return service;
}

} // namespace

std::shared_ptr<const SpeechFiles> makeSpeechFiles()
{
    return std::make_shared<const SpeechFiles>();
}

std::unique_ptr<AudioSource>
makeMicrophone(const Settings &settings, DeviceMonitor &devices, const Clock &clock)
{
    auto microphone = std::make_unique<MicrophoneSource>(devices, clock);
    microphone->setDevice(settings.inputDeviceId, settings.inputDeviceName);
    return microphone;
}

std::unique_ptr<AudioSource> makeFileSource(const QString &path, bool paced, const Clock &clock)
{
    return std::make_unique<FileSource>(
        path, paced ? FileSource::Pace::RealTime : FileSource::Pace::AtOnce, clock);
}

void chooseFile(AudioSource &source, const QString &path)
{
    if (auto *file = qobject_cast<FileSource *>(&source))
        file->setPath(path);
}

void chooseMicrophone(AudioSource &source, const QByteArray &id, const QString &description)
{
    if (auto *microphone = qobject_cast<MicrophoneSource *>(&source))
        microphone->setDevice(id, description);
}

void followMicrophone(AudioSource &source,
                      QObject *context,
                      const std::function<void(const QString &name)> &opened)
{
    if (auto *microphone = qobject_cast<MicrophoneSource *>(&source))
        QObject::connect(microphone,
                         &MicrophoneSource::deviceOpened,
                         context,
                         [opened](const AudioDevice &device) { opened(device.description); });
}

std::unique_ptr<AudioOutput>
makeSpeaker(const Settings &settings, DeviceMonitor &devices, const Clock &clock)
{
    auto speaker = std::make_unique<SpeakerOutput>(devices, clock);
    speaker->setDevice(settings.outputDeviceId, settings.outputDeviceName);
    return speaker;
}

std::unique_ptr<VoiceActivityDetector>
makeVoiceActivityDetector(const std::shared_ptr<const SpeechFiles> &files)
{
    return std::make_unique<SileroDetector>(files);
}

std::unique_ptr<Transcriber> makeTranscriber(const std::shared_ptr<const SpeechFiles> &files,
                                             const Settings &settings,
                                             const Clock &clock)
{
    MoonshineOptions options;
    options.size = settings.recognizerModel == u"tiny" ? MoonshineSize::Tiny : MoonshineSize::Base;
    options.threads = std::max(settings.recognizerThreads, 1);
    return std::make_unique<MoonshineTranscriber>(files, clock, options);
}

std::vector<std::unique_ptr<Synthesizer>>
makeSynthesizers(const std::shared_ptr<const SpeechFiles> &files)
{
    std::vector<std::unique_ptr<Synthesizer>> voices; // the first that speaks the language is used
    voices.push_back(std::make_unique<PiperSynthesizer>(files));
    voices.push_back(std::make_unique<EspeakSynthesizer>());
    return voices;
}

SpeechLibrary::Store makeSpeechStore()
{
    const auto cache = std::make_shared<SpeechCache>();
    const auto key =
        [](const SynthesisRequest &request, const QString &voice, const QString &version) {
            return SpeechKey{request.text, request.language, voice, version, request.rate};
        };
    return {
        .get = [cache,
                key](const SynthesisRequest &request,
                     const QString &voice,
                     const QString &version) { return cache->find(key(request, voice, version)); },
        .put = [cache,
                key](const SynthesisRequest &request,
                     const QString &voice,
                     const QString &version,
                     const AudioClipPtr &clip,
                     bool soon) { return cache->store(key(request, voice, version), clip, soon); },
        .has =
            [cache,
             key](const SynthesisRequest &request, const QString &voice, const QString &version) {
                return cache->contains(key(request, voice, version));
            },
        .peek =
            [cache,
             key](const SynthesisRequest &request, const QString &voice, const QString &version) {
                return cache->find(key(request, voice, version), false);
            }};
}

std::shared_ptr<const MoodAnalyzer> makeMoodAnalyzer()
{
    return std::make_shared<const TrainedMoodAnalyzer>();
}

FindTopic makeTopicFinder()
{
    const auto finder = std::make_shared<const TopicFinder>();
    const auto follower = std::make_shared<TopicFollower>(*finder);
    return [finder, follower](const Transcript &words) { return follower->update(words); };
}

std::unique_ptr<SecretStore> makeSecretStore()
{
    if (qEnvironmentVariable("PULSEMATES_SECRETS") == u"environment")
        return std::make_unique<EnvironmentSecretStore>();
    return std::make_unique<KeychainSecretStore>();
}

std::unique_ptr<SecretStore> makeDemoSecretStore()
{
    if (qEnvironmentVariable("PULSEMATES_SECRETS") == u"environment")
        return std::make_unique<EnvironmentSecretStore>();
    return std::make_unique<MemorySecretStore>();
}

ServiceKeys::Variables serviceKeyVariables()
{
    return {{QStringLiteral("https://api.openai.com:443"), "OPENAI_API_KEY"},
            {QStringLiteral("https://api.assemblyai.com:443"), "ASSEMBLYAI_API_KEY"},
            {QStringLiteral("https://api.eu.assemblyai.com:443"), "ASSEMBLYAI_API_KEY"},
            {QStringLiteral("https://sync.assemblyai.com:443"), "ASSEMBLYAI_API_KEY"},
            {QStringLiteral("https://streaming.assemblyai.com:443"), "ASSEMBLYAI_API_KEY"},
            {QStringLiteral("https://streaming.us.assemblyai.com:443"), "ASSEMBLYAI_API_KEY"},
            {QStringLiteral("https://streaming.eu.assemblyai.com:443"), "ASSEMBLYAI_API_KEY"}};
}

std::unique_ptr<Coach> makeCoach(HttpClient &client, ConnectionWarmer &warmer)
{
    ChatService service;
    service.address = *ServiceAddress::parse(ChatService::usualAddress);
    return std::make_unique<OpenAiCoach>(client, warmer, service);
}

void chooseCoach(Coach &coach,
                 const ServiceSettings &services,
                 const ServiceAddress &address,
                 const SecretStore::Found &key)
{
    auto *chat = qobject_cast<OpenAiCoach *>(&coach);
    if (!chat)
        return;
    chat->setService(chatServiceOf(services, address, key));
}

void followCoach(Coach &coach,
                 QObject *context,
                 const std::function<void(CheckInId request, const ServiceExchange &)> &went)
{
    if (auto *chat = qobject_cast<OpenAiCoach *>(&coach))
        QObject::connect(chat,
                         &OpenAiCoach::exchanged,
                         context,
                         [went](CheckInId request, const ExchangeFacts &facts) {
                             went(request, serviceExchange(Stage::Coach, facts));
                         });
}

void bookEnds(Coach &coach, Placement &placement)
{
    if (auto *chat = qobject_cast<OpenAiCoach *>(&coach))
        QObject::connect(chat, &OpenAiCoach::endedAt, &placement, &Placement::ended);
}

void checkCoach(HttpClient &client,
                const ServiceSettings &services,
                const ServiceAddress &address,
                const Secret &key,
                const std::function<void(const CoachCheck &)> &done)
{
    auto *check = new ServiceCheck(client, &client);
    QObject::connect(
        check, &ServiceCheck::finished, check, [check, done](const ServiceReport &report) {
            check->deleteLater();
            done({report.outcome, report.took, report.models, report.clockAhead.has_value()});
        });
    check->start(chatServiceOf(services, address, key));
}

void chooseAuthorities(HttpClient &client, const QString &file)
{
    const Result<TlsChoice> tls = TlsChoice::withAuthorities(file);
    client.wire().setTls(tls.value_or(TlsChoice())); // a file before this one counts no more
    if (!tls)
        qCWarning(lcApp, "authorities: %s", qUtf8Printable(errorCodeName(tls.error().code)));
}

std::vector<SpeechPartCheck> checkSpeechParts(const SpeechFiles &files)
{
    std::vector<SpeechPartCheck> checks;
    for (const SpeechPart part : {SpeechPart::Runtime,
                                  SpeechPart::SileroVad,
                                  SpeechPart::MoonshineBase,
                                  SpeechPart::MoonshineTiny,
                                  SpeechPart::PiperVoice})
        checks.push_back({SpeechFiles::partName(part), files.check(part)});
    return checks;
}

bool isMeasuredHere(const Settings &settings)
{
    return settings.recognizerThreads > 0 && settings.recognizerFigures.endsWith(processorName());
}

Result<RecognizerChoice> measureRecognizers(const SpeechFiles &files, const std::stop_token &stop)
{
    const Result<Calibration> measured = calibrateRecognizer(files, stop);
    if (!measured)
        return tl::unexpected<Error>(measured.error());
    const RecognizerSpeeds &speeds = measured->speeds;
    const auto text = [](double factor) { // 0 was not measured
        return factor > 0 ? QString::number(factor, 'f', 3) : QStringLiteral("–");
    };
    return RecognizerChoice{
        .model = measured->model == MoonshineSize::Tiny ? QStringLiteral("tiny")
                                                        : QStringLiteral("base"),
        .threads = measured->threads,
        .figures = QStringLiteral("RTF base %1 / %2, tiny %3 / %4 (1 / 2 threads), %5")
                       .arg(text(speeds.baseOne),
                            text(speeds.baseTwo),
                            text(speeds.tinyOne),
                            text(speeds.tinyTwo),
                            measured->processor),
        .certain = measured->certain};
}

} // namespace pulsemates
