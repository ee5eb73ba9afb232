#pragma once

#include "core/settings/secretstore.h"

#include <map>

namespace pulsemates {

/// Keeps secrets until the program ends.
class MemorySecretStore : public SecretStore
{
public:
    [[nodiscard]] QFuture<Found> read(const QString &name) override;
    [[nodiscard]] QFuture<Outcome> write(const QString &name, const Secret &secret) override;
    [[nodiscard]] QFuture<Outcome> remove(const QString &name) override;

private:
    std::map<QString, Secret> m_secrets;
};

} // namespace pulsemates
