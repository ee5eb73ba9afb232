#include "app/onlinespeech.h"

#include "app/providerfactory.h"
#include "app/providerfactoryoffers.h"
#include "core/network/connectionwarmer.h"
#include "core/network/httpclient.h"
#include "core/pipeline/post.h"

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

/// Whether both lead to the same voice.
bool isSameVoice(const ServiceSettings &one, const ServiceSettings &other)
{
    return one.voice == other.voice && one.speech.model == other.speech.model
           && one.voiceName == other.voiceName;
}

} // namespace

OnlineSpeech::OnlineSpeech(Parts parts, std::unique_ptr<Placement> placement)
    : m_parts(parts)
    , m_places(parts.services, std::move(placement))
    , m_voice(makeServiceVoice().release())
{
    m_parts.services.adopt(m_voice);
    connect(&m_places, &ServicePlacement::settled, this, &OnlineSpeech::take);
    connect(&m_parts.library, &SpeechLibrary::serviceFailed, this, &OnlineSpeech::noteTrouble);
    connect(&m_parts.pipeline, &CheckInPipeline::changed, this, &OnlineSpeech::warm);
}

void OnlineSpeech::apply(const Settings &settings)
{
    if (m_closed)
        return;
    const std::vector<ServiceAddress> places =
        ServiceOffers::agreedPlaces(settings, ServiceUse::Voice);
    const auto may = [&settings](const QString &origin) {
        return settings.services.mayReach(ServiceUse::Voice, origin);
    };
    const bool stays = m_applied && isSameVoice(*m_applied, settings.services)
                       && std::ranges::all_of(m_asked, may);
    if (stays && places == m_places.addresses())
        return;
    if (places.empty() || !stays)
        leave();
    if (places.empty() && m_places.addresses().empty())
        return;
    if (!places.empty())
        m_applied = settings.services;
    if (m_address && std::ranges::find(places, *m_address) == places.end())
        m_address.reset(); // it is not warmed any more
    m_mute.clear();
    m_places.place(places);
}

void OnlineSpeech::refreshKey()
{
    m_cuts = true;
    m_mute.clear();
    m_places.refreshKey();
}

void OnlineSpeech::leave()
{
    if (!std::exchange(m_applied, std::nullopt))
        return;
    ++m_making;
    m_cuts = true;
    m_address.reset();
    m_version.clear();
    m_asked.clear();
    post(m_parts.library, [](SpeechLibrary &library) { library.setServiceVoice(std::nullopt); });
    post(*m_voice, [](Synthesizer &voice) { leaveServiceVoice(voice); });
    m_parts.player.forgetSounds();
    emit ready({});
}

void OnlineSpeech::take(const ServiceAddress &address, const SecretStore::Found &key)
{
    if (m_closed || !m_applied)
        return;
    if (!m_asked.contains(address.origin()))
        m_asked << address.origin();
    if (std::exchange(m_unread, !key) && key)
        m_cuts = true; // as another key: what was refused without it is asked again
    const Secret secret = key ? key->value_or(Secret()) : Secret();
    post(*m_voice,
         [this, making = ++m_making, services = *m_applied, address, secret, cuts = m_cuts](
             Synthesizer &voice) {
             const VoiceParts parts{m_parts.services.client(), m_parts.clock, m_places.placement()};
             chooseServiceVoice(voice, parts, services, address, secret, cuts);
             ServiceVoice::Voice facts{&voice, voice.name(), voice.version(), {}};
             for (const Language language : {Language::English, Language::Korean}) {
                 if (voice.supports(language))
                     facts.languages << language;
             }
             QMetaObject::invokeMethod(
                 this,
                 [this, making, address, facts] { use(making, address, facts); },
                 Qt::QueuedConnection);
         });
}

void OnlineSpeech::use(int making, const ServiceAddress &address, const ServiceVoice::Voice &voice)
{
    if (making != m_making || m_closed)
        return;
    const bool speaks = !voice.languages.isEmpty();
    const bool cuts = std::exchange(m_cuts, false);
    post(m_parts.library, [voice, speaks, cuts](SpeechLibrary &library) {
        if (cuts)
            library.setServiceVoice(speaks ? std::optional(voice) : std::nullopt);
        else // also to one that speaks nothing: the rests of the others go on
            library.moveServiceVoice(voice);
    });
    m_version = voice.version;
    m_address = speaks ? std::optional(address) : std::nullopt;
    if (cuts) {
        m_asked = QStringList{address.origin()};
        m_parts.player.forgetSounds(); // those of the voice before
    }
    if (speaks)
        m_mute.clear();
    else
        lookElsewhere(address.origin());
    emit ready(voice.name);
}

// Without its key an address says nothing; another one may have one. Each is looked at once.
void OnlineSpeech::lookElsewhere(const QString &origin)
{
    m_mute << origin;
    const bool another =
        std::ranges::any_of(m_places.addresses(), [this](const ServiceAddress &one) {
            return !m_mute.contains(one.origin());
        });
    if (another)
        post(m_places.placement(), [origin](Placement &placement) { placement.failed(origin); });
}

// A voice that is late is stopped, and so does not end by itself.
void OnlineSpeech::noteTrouble(const Error &error, const QString &version)
{
    if (m_closed || !m_address || error.code != ErrorCode::Timeout || version != m_version)
        return;
    post(m_places.placement(),
         [origin = m_address->origin()](Placement &placement) { placement.failed(origin); });
}

/// While somebody speaks, connection and token are made ready.
void OnlineSpeech::warm(const CheckIn &checkIn)
{
    if (!m_address || m_closed || !checkIn.id || checkIn.mode != CoachingMode::Optimized
        || std::exchange(m_warmed, checkIn.id) == checkIn.id)
        return;
    post(m_parts.services.warmer(),
         [address = *m_address](ConnectionWarmer &warmer) { warmer.hold(address); });
    post(*m_voice, [](Synthesizer &voice) { voice.prepare(); });
}

void OnlineSpeech::close()
{
    m_closed = true;
    m_places.close();
    m_address.reset();
}

} // namespace pulsemates
