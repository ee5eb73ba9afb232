// The part of the provider factory that makes the voices of services.

#include "app/providerfactory.h"
#include "core/providers/google/googlevoice.h"
#include "core/providers/google/serviceaccountkey.h"
#include "core/providers/openai/openaivoice.h"
#include "core/providers/remote/chosenvoice.h"

namespace pulsemates {

namespace {

constexpr QLatin1String usualOpenAiAddress{"https://api.openai.com/v1"};
constexpr QLatin1String usualGoogleAddress{"https://texttospeech.googleapis.com"};

std::unique_ptr<Synthesizer> openAiVoiceOf(HttpClient &client,
                                           const ServiceSettings &services,
                                           const ServiceAddress &address,
                                           const Secret &key)
{
    if (!key.isStorable() && !address.isNear()) // servers of one's own may want none
        return nullptr;
    OpenAiVoiceOptions options;
    options.base = address;
    if (key.isStorable())
        options.credential = Credential::bearer(key);
    if (!services.speech.model.isEmpty())
        options.model = services.speech.model;
    if (!services.voiceName.isEmpty())
        options.voice = services.voiceName;
    return std::make_unique<OpenAiVoice>(client, std::move(options));
}

std::unique_ptr<Synthesizer> googleVoiceOf(HttpClient &client,
                                           const Clock &clock,
                                           const ServiceSettings &services,
                                           const ServiceAddress &address,
                                           const Secret &key)
{
    const QString file = key.isStorable() ? QString() : googleCredentialsPathFor(address);
    if (!key.isStorable() && file.isEmpty())
        return nullptr;
    GoogleVoiceOptions options;
    options.base = address;
    options.key = key;
    if (services.voiceName.startsWith(u"ko-"))
        options.korean = services.voiceName;
    else if (!services.voiceName.isEmpty())
        options.english = services.voiceName;
    auto account =
        file.isEmpty() ? nullptr : std::make_unique<GoogleTokenSource>(client, clock, file);
    return std::make_unique<GoogleVoice>(client, std::move(options), std::move(account));
}

} // namespace

QString voiceAddressOf(const ServiceSettings &services)
{
    const QString given = services.speech.addresses.value(0);
    switch (services.voice) {
    case OnlineVoice::OpenAiCompatible:
        return given.isEmpty() ? QString(usualOpenAiAddress) : given;
    case OnlineVoice::Google:
        return given.isEmpty() ? QString(usualGoogleAddress) : given;
    case OnlineVoice::None:
        break;
    }
    return {};
}

std::unique_ptr<Synthesizer> makeServiceVoice()
{
    return std::make_unique<ChosenVoice>();
}

void chooseServiceVoice(Synthesizer &voice,
                        HttpClient &client,
                        const Clock &clock,
                        const ServiceSettings &services,
                        const ServiceAddress &address,
                        const Secret &key)
{
    auto *chosen = qobject_cast<ChosenVoice *>(&voice);
    if (!chosen)
        return;
    chosen->choose(services.voice == OnlineVoice::Google
                       ? googleVoiceOf(client, clock, services, address, key)
                       : openAiVoiceOf(client, services, address, key));
}

void leaveServiceVoice(Synthesizer &voice)
{
    if (auto *chosen = qobject_cast<ChosenVoice *>(&voice))
        chosen->choose(nullptr);
}

} // namespace pulsemates
