#pragma once

#include "core/settings/secretstore.h"

namespace pulsemates {

/// Reads secrets from the environment: "safety-plan-key" is PULSEMATES_SAFETY_PLAN_KEY. For
/// computers without a secret store, and for continuous integration; it never writes.
class EnvironmentSecretStore : public SecretStore
{
public:
    [[nodiscard]] QFuture<Found> read(const QString &name) override;
    [[nodiscard]] QFuture<Outcome> write(const QString &name, const Secret &secret) override;
    [[nodiscard]] QFuture<Outcome> remove(const QString &name) override;

    [[nodiscard]] bool isReadOnly() const override { return true; }

    [[nodiscard]] static QByteArray variable(const QString &name);
};

} // namespace pulsemates
