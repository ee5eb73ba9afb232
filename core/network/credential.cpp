#include "core/network/credential.h"

#include <algorithm>

namespace pulsemates {

Credential Credential::raw(const Secret &key)
{
    return header("Authorization", key);
}

Credential Credential::bearer(const Secret &key)
{
    Credential credential = raw(key);
    credential.m_prefix = "Bearer ";
    return credential;
}

Credential Credential::header(const QByteArray &name, const Secret &key)
{
    Credential credential;
    credential.m_name = name;
    credential.m_key = key;
    return credential;
}

bool Credential::isSendable() const
{
    const QByteArray &key = m_key.reveal();
    return isEmpty() || (!key.isEmpty() && std::ranges::all_of(key, [](char c) {
               return c > ' ' && c < 127;
           }));
}

QByteArray Credential::line() const
{
    return m_prefix + m_key.reveal();
}

QDebug operator<<(QDebug debug, const Credential &credential)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << (credential.isEmpty() ? "Credential()" : "Credential(…)");
    return debug;
}

} // namespace pulsemates
