// The part of the provider factory that makes the voices of services.

#include "app/providerfactory.h"
#include "core/network/placement.h"
#include "core/providers/google/googlevoice.h"
#include "core/providers/google/serviceaccountkey.h"
#include "core/providers/openai/openaivoice.h"
#include "core/providers/remote/chosenvoice.h"

namespace pulsemates {

namespace {

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

std::unique_ptr<Synthesizer> makeServiceVoice()
{
    return std::make_unique<ChosenVoice>();
}

void chooseServiceVoice(Synthesizer &voice,
                        const VoiceParts &parts,
                        const ServiceSettings &services,
                        const ServiceAddress &address,
                        const Secret &key,
                        bool cuts)
{
    auto *chosen = qobject_cast<ChosenVoice *>(&voice);
    if (!chosen)
        return;
    auto made = services.voice == OnlineVoice::Google
                    ? googleVoiceOf(parts.client, parts.clock, services, address, key)
                    : openAiVoiceOf(parts.client, services, address, key);
    if (made)
        QObject::connect(made.get(),
                         &Synthesizer::finished,
                         &parts.placement,
                         [&placement = parts.placement,
                          origin = address.origin()](CheckInId, const Result<AudioClipPtr> &sound) {
                             placement.ended(
                                 origin, sound ? Outcome() : tl::unexpected<Error>(sound.error()));
                         });
    if (cuts)
        chosen->choose(std::move(made));
    else
        chosen->follow(std::move(made));
}

void leaveServiceVoice(Synthesizer &voice)
{
    if (auto *chosen = qobject_cast<ChosenVoice *>(&voice))
        chosen->choose(nullptr);
}

} // namespace pulsemates
