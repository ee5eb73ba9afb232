#include "app/providerfactoryloopback.h"

#include "core/network/connectionwarmer.h"
#include "core/network/httpclient.h"
#include "core/providers/assemblyai/assemblyaistreamingtranscriber.h"
#include "core/providers/assemblyai/prerecordedtranscriber.h"
#include "core/providers/openai/openaicoach.h"
#include "core/providers/openai/openaivoice.h"

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

const auto rest = QStringLiteral("assemblyai");
const auto stream = QStringLiteral("assemblyai-streaming");
const auto openAi = QStringLiteral("openai");

/// The address of @p service for one session: "…:18700/v1" becomes "…:18700/s/17/v1".
ServiceAddress addressOf(const LoopbackPlaces &places, const QString &service, int session)
{
    QUrl url(places.addresses.value(service));
    url.setPath(QStringLiteral("/s/%1%2").arg(session).arg(url.path()));
    const auto address = ServiceAddress::parse(url.toString());
    return address ? *address : ServiceAddress();
}

Secret keyOf(const LoopbackPlaces &places, const QString &service)
{
    return Secret(places.keys.value(service).toUtf8());
}

} // namespace

std::unique_ptr<Transcriber>
makeLoopbackStream(HttpClient &client, const LoopbackPlaces &places, int session)
{
    AssemblyAiStreamingOptions options;
    options.base = addressOf(places, stream, session);
    return std::make_unique<AssemblyAiStreamingTranscriber>(
        client, options, Credential::raw(keyOf(places, stream)));
}

std::unique_ptr<Transcriber>
makeLoopbackJob(HttpClient &client, const LoopbackPlaces &places, int session)
{
    PrerecordedOptions options;
    options.uploadDuringSpeech = false;
    options.sentiment = false;
    options.job.poll = {1ms, 3000, 3000ms}; // at once, then every 3 s
    options.job.eraseAfterwards = false;
    return std::make_unique<PrerecordedTranscriber>(
        client, RemoteService{addressOf(places, rest, session), keyOf(places, rest)}, options);
}

std::unique_ptr<Coach> makeLoopbackCoach(HttpClient &client,
                                         ConnectionWarmer &warmer,
                                         const LoopbackPlaces &places,
                                         int session)
{
    ChatService service;
    service.address = addressOf(places, openAi, session);
    service.credential = Credential::bearer(keyOf(places, openAi));
    return std::make_unique<OpenAiCoach>(client, warmer, service);
}

std::unique_ptr<Synthesizer>
makeLoopbackVoice(HttpClient &client, const LoopbackPlaces &places, int session)
{
    OpenAiVoiceOptions options;
    options.base = addressOf(places, openAi, session);
    options.credential = Credential::bearer(keyOf(places, openAi));
    return std::make_unique<OpenAiVoice>(client, options);
}

std::vector<ServiceAddress> loopbackOrigins(const LoopbackPlaces &places)
{
    std::vector<ServiceAddress> origins;
    for (const QString &service : {rest, openAi})
        origins.push_back(addressOf(places, service, 0));
    return origins;
}

QString keylessCoachAddress(const LoopbackPlaces &places)
{
    return places.addresses.value(QStringLiteral("llama.cpp"));
}

} // namespace pulsemates
