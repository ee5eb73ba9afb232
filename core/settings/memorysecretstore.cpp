#include "core/settings/memorysecretstore.h"

namespace pulsemates {

QFuture<SecretStore::Found> MemorySecretStore::read(const QString &name)
{
    if (!isName(name))
        return answer<Found>(unusable());
    const auto found = m_secrets.find(name);
    return answer<Found>(found == m_secrets.end() ? std::nullopt : std::optional(found->second));
}

QFuture<Outcome> MemorySecretStore::write(const QString &name, const Secret &secret)
{
    if (!isName(name) || !secret.isStorable())
        return answer<Outcome>(unusable());
    m_secrets[name] = secret;
    return answer(Outcome(Done{}));
}

QFuture<Outcome> MemorySecretStore::remove(const QString &name)
{
    if (!isName(name))
        return answer<Outcome>(unusable());
    m_secrets.erase(name);
    return answer(Outcome(Done{}));
}

} // namespace pulsemates
