#include "app/providerfactoryhearing.h"

#include "core/common/logging.h"
#include "core/network/httpclient.h"
#include "core/network/placement.h"
#include "core/providers/assemblyai/assemblyaistreamingtranscriber.h"
#include "core/providers/assemblyai/prerecordedtranscriber.h"
#include "core/providers/assemblyai/synctranscriber.h"
#include "core/providers/openai/openaitranscriber.h"

#include <array>

namespace pulsemates {

namespace {

/// A whole recording at the pace of speech; who waits for the words has a deadline of their own.
constexpr std::chrono::seconds secondLook{62};

constexpr std::array knownStreamingModels{StreamingModel::English,
                                          StreamingModel::Multilingual,
                                          StreamingModel::U3Realtime,
                                          StreamingModel::U35Pro,
                                          StreamingModel::Whisper};

/// The model that is named, if it is one.
std::optional<StreamingModel> namedModel(const QString &name)
{
    for (const StreamingModel model : knownStreamingModels) {
        if (name == QLatin1String(streamingModelName(model)))
            return model;
    }
    return std::nullopt;
}

StreamingModel streamingModelFor(const ServiceSettings &services, Language language)
{
    if (const auto named = namedModel(services.recognition.model))
        return *named;
    if (!services.recognition.model.isEmpty())
        qCWarning(lcApp, "the streaming model is not known: the usual one is taken");
    return hears(StreamingModel::English, language) ? StreamingModel::English
                                                    : StreamingModel::Whisper;
}

std::unique_ptr<Transcriber> makeStreaming(const ServiceSettings &services,
                                           const ServiceAddress &address,
                                           Language language,
                                           HttpClient &client,
                                           const Secret &key)
{
    AssemblyAiStreamingOptions options;
    options.base = address;
    options.model = streamingModelFor(services, language);
    if (language != Language::English) { // heard by nobody else: a second look sends it all at once
        options.mostWaiting = secondLook;
        options.sendPatience = options.finishPatience = secondLook;
    }
    return std::make_unique<AssemblyAiStreamingTranscriber>(
        client, options, key.isStorable() ? Credential::raw(key) : Credential());
}

} // namespace

std::vector<Language> recognizerLanguages(const ServiceSettings &services)
{
    switch (services.recognizer) {
    case OnlineRecognizer::None:
        return {};
    case OnlineRecognizer::AssemblyAiSync:
        return {Language::English};
    case OnlineRecognizer::AssemblyAiStreaming:
        if (const auto named = namedModel(services.recognition.model);
            named && !hears(*named, Language::Korean))
            return {Language::English};
        break;
    case OnlineRecognizer::AssemblyAiPrerecorded:
    case OnlineRecognizer::OpenAiCompatible:
        break;
    }
    return {Language::English, Language::Korean};
}

QStringList streamingModels()
{
    QStringList names;
    for (const StreamingModel model : knownStreamingModels)
        names << QString::fromLatin1(streamingModelName(model));
    return names;
}

bool wantsWarmConnection(const ServiceSettings &services)
{
    return services.recognizer != OnlineRecognizer::None
           && services.recognizer != OnlineRecognizer::AssemblyAiStreaming;
}

std::unique_ptr<Transcriber> makeRemoteTranscriber(const ServiceSettings &services,
                                                   const ServiceAddress &address,
                                                   Language language,
                                                   HttpClient &client,
                                                   const Secret &key)
{
    const RemoteService service{address, key};
    switch (services.recognizer) {
    case OnlineRecognizer::None:
        return nullptr;
    case OnlineRecognizer::AssemblyAiStreaming:
        return makeStreaming(services, address, language, client, key);
    case OnlineRecognizer::AssemblyAiPrerecorded: {
        PrerecordedOptions options;
        options.job.eraseAfterwards = services.deleteRecordings;
        return std::make_unique<PrerecordedTranscriber>(client, service, options);
    }
    case OnlineRecognizer::AssemblyAiSync:
        return std::make_unique<SyncTranscriber>(client, service);
    case OnlineRecognizer::OpenAiCompatible:
        break;
    }
    OpenAiTranscriberOptions options;
    if (!services.recognition.model.isEmpty())
        options.model = services.recognition.model.left(OpenAiTranscriber::longestModel);
    options.quirks = ServerQuirks::of(guessedFamily(address), address, options.model);
    return std::make_unique<OpenAiTranscriber>(client, service, options);
}

void followExchanges(Transcriber &recognizer,
                     QObject *context,
                     const std::function<void(CheckInId, const ExchangeFacts &)> &told)
{
    if (auto *asked = qobject_cast<RequestTranscriber *>(&recognizer))
        QObject::connect(asked, &RequestTranscriber::exchanged, context, told);
    else if (auto *streamed = qobject_cast<AssemblyAiStreamingTranscriber *>(&recognizer))
        QObject::connect(streamed, &AssemblyAiStreamingTranscriber::exchanged, context, told);
}

void bookEnds(Transcriber &recognizer, const ServiceAddress &address, Placement &placement)
{
    QObject::connect(
        &recognizer,
        &Transcriber::finished,
        &placement,
        [&placement, origin = address.origin()](CheckInId, const Result<Transcript> &words) {
            placement.ended(origin, words ? Outcome() : tl::unexpected<Error>(words.error()));
        });
}

} // namespace pulsemates
