#include "app/onlinehearing.h"

#include "app/providerfactoryhearing.h"
#include "app/providerfactoryoffers.h"
#include "core/network/connectionwarmer.h"
#include "core/network/httpclient.h"
#include "core/pipeline/post.h"

namespace pulsemates {

namespace {

constexpr char originProperty[] = "origin"; // of a recogniser

/// Whether the recogniser made for one is that for the other.
bool asksTheSame(const Settings &a, const Settings &b)
{
    return a.language == b.language && a.services.recognizer == b.services.recognizer
           && a.services.recognition == b.services.recognition
           && a.services.deleteRecordings == b.services.deleteRecordings;
}

Secret foundKey(const SecretStore::Found &found)
{
    return found ? found->value_or(Secret()) : Secret();
}

/// A store that is late waits for its password: what else would take so long?
std::optional<Error> keyTroubleOf(const SecretStore::Found &found)
{
    if (found)
        return std::nullopt;
    Error error = found.error();
    if (error.code == ErrorCode::Timeout)
        error.code = ErrorCode::SecretStoreLocked;
    return error;
}

} // namespace

OnlineHearing::OnlineHearing(JointTranscriber &joint,
                             OnlineServices &services,
                             std::unique_ptr<Placement> placement)
    : m_joint(joint)
    , m_services(services)
    , m_places(services, std::move(placement))
    , m_home(new QObject)
{
    m_services.adopt(m_home); // dies, with what it holds, before the client does
    connect(&m_places, &ServicePlacement::settled, this, &OnlineHearing::make);
    connect(&m_joint, &JointTranscriber::raced, this, &OnlineHearing::raced);
    connect(&m_joint, &JointTranscriber::remoteBegan, this, &OnlineHearing::warm);
    connect(&m_joint, &JointTranscriber::unanswered, this, &OnlineHearing::noteMute);
}

OnlineHearing::~OnlineHearing()
{
    close();
}

void OnlineHearing::close()
{
    m_closed = true;
    m_places.close();
}

void OnlineHearing::apply(const Settings &settings)
{
    if (m_closed)
        return;
    post(m_joint, [language = settings.language](JointTranscriber &joint) {
        joint.setUsualLanguage(language);
    });
    m_languages.clear();
    const std::vector<ServiceAddress> places =
        ServiceOffers::agreedPlaces(settings, ServiceUse::Recognition);
    if (places.empty())
        return withdraw();
    m_languages = recognizerLanguages(settings.services);
    const auto may = [services = settings.services](const QString &origin) {
        return services.mayReach(ServiceUse::Recognition, origin);
    };
    if (m_used) { // also those of a check-in that began at an address that is not in use any more
        cutOffAllBut(may);
        post(m_joint, [may](JointTranscriber &joint) { joint.keepRemotes(may); });
    }
    if (m_used && asksTheSame(settings, m_applied) && places == m_places.addresses())
        return;
    if (m_address && std::ranges::find(places, *m_address) == places.end())
        m_address.reset(); // it is not warmed any more
    m_applied = settings;
    m_used = true;
    ++m_making; // whatever is on its way is not wanted any more
    m_places.place(places);
}

void OnlineHearing::withdraw()
{
    if (!std::exchange(m_used, false))
        return;
    ++m_making;
    m_address.reset();
    m_places.place({});
    cutOffAllBut([](const QString &) { return false; });
    post(m_joint, [](JointTranscriber &joint) { joint.dropRemote(); });
}

void OnlineHearing::cutOffAllBut(const std::function<bool(const QString &origin)> &may)
{
    post(*m_home, [may](QObject &home) {
        const auto all = home.findChildren<Transcriber *>(Qt::FindDirectChildrenOnly);
        for (Transcriber *each : all) {
            if (!may(each->property(originProperty).toString()))
                each->withdraw();
        }
    });
}

void OnlineHearing::make(const ServiceAddress &address, const SecretStore::Found &key)
{
    if (m_closed || !m_used)
        return;
    post(*m_home, [this, settings = m_applied, address, key, making = ++m_making](QObject &home) {
        std::unique_ptr<Transcriber> made = makeRemoteTranscriber(
            settings.services, address, settings.language, m_services.client(), foundKey(key));
        if (!made)
            return;
        bookEnds(*made, address, m_places.placement());
        JointTranscriber::Remote remote;
        remote.name = made->name();
        remote.origin = address.origin();
        remote.keyTrouble = keyTroubleOf(key);
        for (const Language language : {Language::English, Language::Korean}) {
            if (made->supports(language))
                remote.languages.push_back(language);
        }
        followExchanges(*made, this, [this](CheckInId take, const ExchangeFacts &facts) {
            emit exchanged(JointTranscriber::checkInOf(take), facts);
        });
        made->setProperty(originProperty, address.origin());
        made->setParent(&home);
        remote.recognizer = made.release();
        // Through this thread, which knows whether anybody still takes it.
        QMetaObject::invokeMethod(
            this,
            [this, making, address, remote] { hand(making, address, remote); },
            Qt::QueuedConnection);
    });
}

void OnlineHearing::hand(int making,
                         const ServiceAddress &address,
                         const JointTranscriber::Remote &remote)
{
    if (m_closed) // the network thread has ended, and the recogniser with it
        return;
    if (making != m_making)
        return remote.recognizer->deleteLater();
    m_address = address;
    post(m_joint, [remote](JointTranscriber &joint) { joint.setRemote(remote); });
    emit ready();
}

// A recogniser that nobody waits for any more is stopped, and so does not end by itself.
void OnlineHearing::noteMute(const QString &origin)
{
    if (!m_closed)
        post(m_places.placement(), [origin](Placement &placement) { placement.failed(origin); });
}

void OnlineHearing::warm()
{
    if (m_closed || !m_used || !m_address || !wantsWarmConnection(m_applied.services))
        return;
    post(m_services.warmer(),
         [address = *m_address](ConnectionWarmer &warmer) { warmer.hold(address); });
}

} // namespace pulsemates
