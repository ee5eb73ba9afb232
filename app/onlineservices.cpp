#include "app/onlineservices.h"

#include "app/providerfactory.h"
#include "app/providerfactoryoffers.h"
#include "core/network/connectionwarmer.h"
#include "core/pipeline/post.h"

#include <algorithm>
#include <utility>

namespace pulsemates {

OnlineServices::OnlineServices(const Clock &clock, std::shared_ptr<SecretStore> secrets)
    : m_secrets(std::move(secrets))
    , m_keys(*m_secrets, serviceKeyVariables())
    , m_client(new HttpClient(clock))
    , m_warmer(new ConnectionWarmer(*m_client))
{
    m_thread.adopt(m_client);
    m_thread.adopt(m_warmer);
}

OnlineServices::~OnlineServices()
{
    shutDown(std::chrono::seconds(1));
}

void OnlineServices::apply(const Settings &settings)
{
    if (m_closed)
        return;
    std::vector<ServiceAddress> places;
    for (const ServiceUse use :
         {ServiceUse::Recognition, ServiceUse::Coaching, ServiceUse::Voice}) {
        const std::vector<ServiceAddress> agreed = ServiceOffers::agreedPlaces(settings, use);
        places.insert(places.end(), agreed.begin(), agreed.end());
    }
    leaveOthers(places);
    if (std::exchange(m_authorities, settings.services.authorities)
        == settings.services.authorities)
        return;
    post(*m_client,
         [file = m_authorities](HttpClient &client) { chooseAuthorities(client, file); });
}

// Behind everything that was asked of the thread before: nobody takes hold again.
void OnlineServices::leaveOthers(const std::vector<ServiceAddress> &places)
{
    std::vector<ServiceAddress> left = std::exchange(m_places, places);
    std::erase_if(left, [&places](const ServiceAddress &before) {
        return std::ranges::any_of(places, [&before](const ServiceAddress &now) {
            return now.origin() == before.origin();
        });
    });
    if (!left.empty())
        post(*m_warmer, [left](ConnectionWarmer &warmer) { warmer.leave(left); });
}

bool OnlineServices::shutDown(std::chrono::milliseconds longest)
{
    m_closed = true;
    return m_thread.stop(longest);
}

} // namespace pulsemates
