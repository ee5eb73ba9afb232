#pragma once

#include "core/common/result.h"
#include "core/settings/secret.h"

#include <QFuture>
#include <QString>

#include <chrono>
#include <optional>

namespace pulsemates {

/// The seam over the place where keys are kept: the system's secret store, the environment, or
/// memory. Nothing blocks: each call answers exactly once through its future, at the latest when
/// the deadline of the store has passed.
/// Names: lower-case words with dashes, "safety-plan-key".
/// Thread: the one that made it; futures are answered there, through its event loop.
/// Errors: NoSecretStore, SecretStoreLocked, Timeout, StorageUnwritable (a store that is only
/// read, or one that refuses), InvalidInput (a secret that is not storable, a name that is none).
class SecretStore
{
public:
    using Found = Result<std::optional<Secret>>; ///< nothing: there is none of this name

    virtual ~SecretStore() = default;

    [[nodiscard]] virtual QFuture<Found> read(const QString &name) = 0;
    [[nodiscard]] virtual QFuture<Outcome> write(const QString &name, const Secret &secret) = 0;
    /// Also done where there was none.
    [[nodiscard]] virtual QFuture<Outcome> remove(const QString &name) = 0;

    /// Nothing can be kept in it or removed from it.
    [[nodiscard]] virtual bool isReadOnly() const { return false; }

    /// Whether calls still wait for somebody else: leave the program with _exit then.
    [[nodiscard]] virtual bool isWaiting() const { return false; }

    [[nodiscard]] static bool isName(const QString &name);

protected:
    /// InvalidInput: no name, or no secret.
    [[nodiscard]] static tl::unexpected<Error> unusable();

    template <typename Value>
    [[nodiscard]] static QFuture<Value> answer(Value value)
    {
        QPromise<Value> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
};

} // namespace pulsemates
