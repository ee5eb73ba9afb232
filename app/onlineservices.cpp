#include "app/onlineservices.h"

#include "app/providerfactory.h"
#include "core/network/connectionwarmer.h"
#include "core/pipeline/post.h"

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
    if (m_closed
        || std::exchange(m_authorities, settings.services.authorities)
               == settings.services.authorities)
        return;
    post(*m_client,
         [file = m_authorities](HttpClient &client) { chooseAuthorities(client, file); });
}

bool OnlineServices::shutDown(std::chrono::milliseconds longest)
{
    m_closed = true;
    return m_thread.stop(longest);
}

} // namespace pulsemates
