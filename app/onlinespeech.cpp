#include "app/onlinespeech.h"

#include "app/providerfactory.h"
#include "core/common/whenfinished.h"
#include "core/network/connectionwarmer.h"
#include "core/network/httpclient.h"
#include "core/pipeline/post.h"

#include <utility>

namespace pulsemates {

namespace {

std::optional<ServiceAddress> placeOf(const Settings &settings)
{
    const auto address = ServiceAddress::parse(voiceAddressOf(settings.services));
    return address ? std::optional(*address) : std::nullopt;
}

/// Whether both lead to the same voice.
bool isSameVoice(const ServiceSettings &one, const ServiceSettings &other)
{
    return one.voice == other.voice && one.speech == other.speech
           && one.voiceName == other.voiceName;
}

} // namespace

OnlineSpeech::OnlineSpeech(Parts parts)
    : m_parts(parts)
    , m_voice(makeServiceVoice().release())
{
    m_parts.services.adopt(m_voice);
    connect(&m_parts.pipeline, &CheckInPipeline::changed, this, &OnlineSpeech::warm);
}

QString OnlineSpeech::originOf(const Settings &settings)
{
    const auto address = placeOf(settings);
    return address ? address->origin() : QString();
}

void OnlineSpeech::apply(const Settings &settings)
{
    const QString origin = originOf(settings);
    const bool agreed = !origin.isEmpty() && settings.mode == CoachingMode::Optimized
                        && settings.services.mayReach(ServiceUse::Voice, origin);
    if (!agreed)
        return leave();
    if (m_applied && isSameVoice(*m_applied, settings.services))
        return;
    leave();
    m_applied = settings.services;
    readKey(settings);
}

void OnlineSpeech::refreshKey(const Settings &settings)
{
    if (m_applied)
        readKey(settings);
}

void OnlineSpeech::leave()
{
    if (!std::exchange(m_applied, std::nullopt) || m_closed)
        return;
    ++m_reading;
    m_address.reset();
    post(m_parts.library, [](SpeechLibrary &library) { library.setServiceVoice(std::nullopt); });
    post(*m_voice, [](Synthesizer &voice) { leaveServiceVoice(voice); });
    m_parts.player.forgetSounds();
    emit ready({});
}

void OnlineSpeech::readKey(const Settings &settings)
{
    whenFinished(m_parts.services.keys().read(originOf(settings)),
                 this,
                 [this, settings, reading = ++m_reading](const SecretStore::Found &key) {
                     if (reading == m_reading) // else a newer one is on its way
                         take(settings, key && *key ? **key : Secret());
                 });
}

void OnlineSpeech::take(const Settings &settings, const Secret &key)
{
    const auto address = placeOf(settings);
    if (!address || m_closed)
        return;
    m_address = address;
    post(*m_voice,
         [this, reading = m_reading, services = settings.services, address = *address, key](
             Synthesizer &voice) {
             chooseServiceVoice(
                 voice, m_parts.services.client(), m_parts.clock, services, address, key);
             ServiceVoice::Voice facts{&voice, voice.name(), voice.version(), {}};
             for (const Language language : {Language::English, Language::Korean}) {
                 if (voice.supports(language))
                     facts.languages << language;
             }
             QMetaObject::invokeMethod(
                 this, [this, reading, facts] { use(reading, facts); }, Qt::QueuedConnection);
         });
}

void OnlineSpeech::use(int reading, const ServiceVoice::Voice &voice)
{
    if (reading != m_reading || m_closed)
        return;
    const bool speaks = !voice.languages.isEmpty();
    post(m_parts.library, [voice, speaks](SpeechLibrary &library) {
        library.setServiceVoice(speaks ? std::optional(voice) : std::nullopt);
    });
    if (!speaks)
        m_address.reset();
    m_parts.player.forgetSounds(); // those of the voice before
    emit ready(voice.name);
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
    m_address.reset();
}

} // namespace pulsemates
