#pragma once

#include "core/settings/memorysecretstore.h"

#include <optional>

namespace pulsemates {

/// A secret store that fails as a test says, or answers only when the test lets it.
class HeldSecretStore : public MemorySecretStore
{
public:
    std::optional<ErrorCode> readError;
    std::optional<ErrorCode> writeError;
    std::optional<ErrorCode> removeError;
    bool holds = false; ///< readings wait for letGo()
    bool readOnly = false;
    int keyReadings = 0; ///< of services

    [[nodiscard]] QFuture<Found> read(const QString &name) override
    {
        keyReadings += name.startsWith(u"key-") ? 1 : 0;
        if (!holds)
            return readError ? answer<Found>(failed(*readError)) : MemorySecretStore::read(name);
        m_held.emplace();
        m_held->start();
        m_heldName = name;
        return m_held->future();
    }
    [[nodiscard]] QFuture<Outcome> write(const QString &name, const Secret &secret) override
    {
        return writeError ? answer<Outcome>(failed(*writeError))
                          : MemorySecretStore::write(name, secret);
    }
    [[nodiscard]] QFuture<Outcome> remove(const QString &name) override
    {
        return removeError ? answer<Outcome>(failed(*removeError))
                           : MemorySecretStore::remove(name);
    }
    [[nodiscard]] bool isReadOnly() const override { return readOnly; }
    void letGo()
    {
        holds = false;
        m_held->addResult(read(m_heldName).result());
        m_held->finish();
    }
    [[nodiscard]] bool isAsked() const { return m_held.has_value(); }

private:
    static tl::unexpected<Error> failed(ErrorCode code) { return fail(code, Stage::Store); }

    std::optional<QPromise<Found>> m_held;
    QString m_heldName;
};

} // namespace pulsemates
