#include "app/onlinehearing.h"

#include "app/providerfactoryhearing.h"
#include "core/common/whenfinished.h"
#include "core/network/connectionwarmer.h"
#include "core/network/httpclient.h"
#include "core/pipeline/post.h"

namespace pulsemates {

namespace {

/// Whether the recogniser made for one is that for the other.
bool asksTheSame(const Settings &a, const Settings &b)
{
    return a.language == b.language && a.services.recognizer == b.services.recognizer
           && a.services.recognition == b.services.recognition
           && a.services.deleteRecordings == b.services.deleteRecordings;
}

} // namespace

OnlineHearing::OnlineHearing(JointTranscriber &joint, OnlineServices &services)
    : m_joint(joint)
    , m_services(services)
    , m_home(new QObject)
{
    m_services.adopt(m_home); // dies, with what it holds, before the client does
    connect(&m_joint, &JointTranscriber::raced, this, &OnlineHearing::raced);
    connect(&m_joint, &JointTranscriber::remoteBegan, this, &OnlineHearing::warm);
}

OnlineHearing::~OnlineHearing()
{
    close();
}

void OnlineHearing::close()
{
    m_closed = true;
}

QString OnlineHearing::originOf(const Settings &settings)
{
    const auto address = recognizerAddress(settings.services);
    return address ? address->origin() : QString();
}

void OnlineHearing::apply(const Settings &settings)
{
    if (m_closed)
        return;
    const auto mayReach = [&settings](const QString &origin) {
        return settings.mode == CoachingMode::Optimized
               && settings.services.mayReach(ServiceUse::Recognition, origin);
    };
    post(m_joint, [language = settings.language](JointTranscriber &joint) {
        joint.setUsualLanguage(language);
    });
    if (m_used && !mayReach(originOf(m_applied)))
        withdraw();
    m_languages.clear();
    if (!mayReach(originOf(settings)))
        return withdraw();
    m_languages = recognizerLanguages(settings.services);
    if (m_used && asksTheSame(settings, m_applied))
        return;
    m_applied = settings;
    m_used = true;
    readKey(settings);
}

void OnlineHearing::withdraw()
{
    if (!std::exchange(m_used, false))
        return;
    ++m_reading; // whatever is on its way is not wanted any more
    post(m_joint, [](JointTranscriber &joint) { joint.dropRemote(); });
}

void OnlineHearing::refreshKey(const Settings &settings)
{
    if (m_used && !m_closed)
        readKey(settings);
}

void OnlineHearing::readKey(const Settings &settings)
{
    whenFinished(m_services.keys().read(originOf(settings)),
                 this,
                 [this, settings, reading = ++m_reading](const SecretStore::Found &key) {
                     if (reading == m_reading) // else a newer one is on its way
                         takeKey(settings, key && *key ? **key : Secret());
                 });
}

void OnlineHearing::takeKey(const Settings &settings, const Secret &key)
{
    const auto address = recognizerAddress(settings.services);
    if (!address || m_closed)
        return;
    post(*m_home, [this, settings, address = *address, key, reading = m_reading](QObject &home) {
        std::unique_ptr<Transcriber> made = makeRemoteTranscriber(
            settings.services, address, settings.language, m_services.client(), key);
        if (!made)
            return;
        JointTranscriber::Remote remote;
        remote.name = made->name();
        for (const Language language : {Language::English, Language::Korean}) {
            if (made->supports(language))
                remote.languages.push_back(language);
        }
        followExchanges(*made, this, [this](CheckInId take, const ExchangeFacts &facts) {
            emit exchanged(JointTranscriber::checkInOf(take), facts);
        });
        made->setParent(&home);
        remote.recognizer = made.release();
        // Through this thread, which knows whether anybody still takes it.
        QMetaObject::invokeMethod(
            this, [this, reading, remote] { hand(reading, remote); }, Qt::QueuedConnection);
    });
}

void OnlineHearing::hand(int reading, const JointTranscriber::Remote &remote)
{
    if (m_closed) // the network thread has ended, and the recogniser with it
        return;
    if (reading != m_reading)
        return remote.recognizer->deleteLater();
    post(m_joint, [remote](JointTranscriber &joint) { joint.setRemote(remote); });
    emit ready();
}

void OnlineHearing::warm()
{
    const auto address = recognizerAddress(m_applied.services);
    if (m_closed || !m_used || !address || !wantsWarmConnection(m_applied.services))
        return;
    post(m_services.warmer(),
         [address = *address](ConnectionWarmer &warmer) { warmer.hold(address); });
}

} // namespace pulsemates
