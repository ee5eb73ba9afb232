#include "app/providerfactoryoffers.h"

#include "app/providerfactoryhearing.h"
#include "core/providers/google/serviceaccountkey.h"

#include <algorithm>

namespace pulsemates {

std::vector<ServiceOffer> ServiceOffers::of(ServiceUse use)
{
    switch (use) {
    case ServiceUse::Recognition:
        return recognition();
    case ServiceUse::Voice:
        return voices();
    case ServiceUse::Coaching:
        break;
    }
    return {};
}

std::vector<ServiceOffer> ServiceOffers::recognition()
{
    const QString meanwhile =
        tr("%1 gets: all that the microphone hears, from Record to Stop, while you speak, and the "
           "language. It goes out before anybody knows what it says: words of a crisis are in it, "
           "too. It does not get your name or earlier check-ins.",
           "the host of a service");
    const QString afterwards =
        tr("%1 gets: all that the microphone hears, from Record to Stop, in one piece after Stop, "
           "and the language; words of a crisis are in it, too. It does not get your name or "
           "earlier check-ins.",
           "the host of a service");
    const QString openAi = QStringLiteral("https://api.openai.com/v1");
    return {
        {.choice = int(OnlineRecognizer::AssemblyAiStreaming),
         .name = tr("AssemblyAI, words while you speak"),
         .about = tr("English and Korean. The quickest of them."),
         .sent = meanwhile,
         .address = QStringLiteral("https://streaming.assemblyai.com"),
         .model = tr("universal-streaming-english", "the usual model for this language"),
         .models = streamingModels(),
         .tests = true},
        {.choice = int(OnlineRecognizer::AssemblyAiPrerecorded),
         .name = tr("AssemblyAI, pre-recorded"),
         .about = tr("English and Korean; in English with the mood of each sentence. The words "
                     "come some seconds after Stop."),
         .sent = meanwhile,
         .address = QStringLiteral("https://api.assemblyai.com"),
         .deletes = true},
        {.choice = int(OnlineRecognizer::AssemblyAiSync),
         .name = tr("AssemblyAI, at once"),
         .about = tr("English only. One request after Stop."),
         .sent = afterwards,
         .address = QStringLiteral("https://sync.assemblyai.com")},
        {.choice = int(OnlineRecognizer::OpenAiCompatible),
         .name = tr("OpenAI, or a server like it"),
         .about = tr("English and Korean. One request after Stop; also a server of your own."),
         .sent = afterwards,
         .address = openAi,
         .model = QStringLiteral("gpt-4o-mini-transcribe"),
         .tests = true},
    };
}

std::vector<ServiceOffer> ServiceOffers::voices()
{
    const QString sent = tr("%1 gets: the text of messages, prepared ones too; some of it while "
                            "you speak. A message written for you takes up what you said. It does "
                            "not get your voice, your own words or your name.",
                            "the host of a service");
    const QString account =
        tr("With a service account its token address (usually oauth2.googleapis.com) is asked as "
           "well, and gets no text.");
    return {
        {.choice = int(OnlineVoice::OpenAiCompatible),
         .name = tr("OpenAI, or a server like it"),
         .about = tr("English and Korean; heard from the first sound on."),
         .sent = sent,
         .address = QStringLiteral("https://api.openai.com/v1"),
         .model = QStringLiteral("gpt-4o-mini-tts"),
         .voice = QStringLiteral("coral"),
         .tests = true},
        {.choice = int(OnlineVoice::Google),
         .name = tr("Google Cloud"),
         .about = tr("English and Korean. In place of a key it takes a service account, whose file "
                     "GOOGLE_APPLICATION_CREDENTIALS names."),
         .sent = sent + u' ' + account,
         .address = QStringLiteral("https://texttospeech.googleapis.com"),
         .voice = tr("en-US-Neural2-F", "the usual voice for this language"),
         .tests = true},
    };
}

QStringList ServiceOffers::addressesOf(const ServiceSettings &services, ServiceUse use)
{
    if (use == ServiceUse::Coaching)
        return services.coach.addresses;
    const bool hears = use == ServiceUse::Recognition;
    const int choice = hears ? int(services.recognizer) : int(services.voice);
    const QStringList &chosen = (hears ? services.recognition : services.speech).addresses;
    if (choice == 0 || !chosen.value(0).isEmpty())
        return choice == 0 ? QStringList() : chosen;
    const std::vector<ServiceOffer> offers = of(use);
    const auto offer = std::ranges::find(offers, choice, &ServiceOffer::choice);
    return offer != offers.end() ? QStringList{offer->address} : QStringList();
}

std::optional<ServiceAddress> ServiceOffers::placeOf(const ServiceSettings &services,
                                                     ServiceUse use)
{
    const auto address = ServiceAddress::parse(addressesOf(services, use).value(0));
    return address ? std::optional(*address) : std::nullopt;
}

QString ServiceOffers::originOf(const Settings &settings, ServiceUse use)
{
    const auto address = placeOf(settings.services, use);
    return address ? address->origin() : QString();
}

bool ServiceOffers::mayReachFirst(const ServiceSettings &services, ServiceUse use)
{
    const auto first = placeOf(services, use);
    return first && services.mayReach(use, first->origin());
}

ServiceChoice &ServiceOffers::choiceOf(ServiceSettings &services, ServiceUse use)
{
    switch (use) {
    case ServiceUse::Recognition:
        return services.recognition;
    case ServiceUse::Voice:
        return services.speech;
    case ServiceUse::Coaching:
        break;
    }
    return services.coach;
}

QString ServiceOffers::nameOf(const ServiceAddress &address)
{
    const int usual = address.isSecure() ? 443 : 80;
    return address.port() == usual ? address.host()
                                   : address.host() + u':' + QString::number(address.port());
}

bool ServiceOffers::takesAccount(const ServiceSettings &services,
                                 ServiceUse use,
                                 const ServiceAddress &place)
{
    return use == ServiceUse::Voice && services.voice == OnlineVoice::Google
           && !googleCredentialsPathFor(place).isEmpty();
}

std::vector<ServiceAddress> ServiceOffers::agreedPlaces(const Settings &settings, ServiceUse use)
{
    std::vector<ServiceAddress> agreed;
    if (settings.mode != CoachingMode::Optimized || !mayReachFirst(settings.services, use))
        return agreed; // the switch of the first is the switch of all
    for (const QString &text : addressesOf(settings.services, use)) {
        const auto address = ServiceAddress::parse(text);
        if (address && settings.services.mayReach(use, address->origin()))
            agreed.push_back(*address);
    }
    return agreed;
}

} // namespace pulsemates
