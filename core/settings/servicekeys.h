#pragma once

#include "core/settings/secretstore.h"

#include <QHash>
#include <QObject>

namespace pulsemates {

/// The keys of services, each belonging to one address: a key is never sent to another server than
/// the one it was entered for. What the secret store does not have may come from the environment,
/// which is only read.
/// Thread: the one the store lives in; futures are answered there.
/// Errors: those of SecretStore; InvalidInput for an address that is none.
class ServiceKeys : public QObject
{
    Q_OBJECT

public:
    /// Environment variables by origin: "https://api.openai.com:443" to "OPENAI_API_KEY".
    using Variables = QHash<QString, QByteArray>;

    /// @p store outlives it.
    ServiceKeys(SecretStore &store, Variables variables, QObject *parent = nullptr);

    /// Nothing: there is none, here or in the environment. Where the store cannot be read and the
    /// environment has none, the store's error.
    [[nodiscard]] QFuture<SecretStore::Found> read(const QString &origin);
    /// The same of the store alone: what write() kept and remove() removes.
    [[nodiscard]] QFuture<SecretStore::Found> readKept(const QString &origin);
    [[nodiscard]] QFuture<Outcome> write(const QString &origin, const Secret &key);
    [[nodiscard]] QFuture<Outcome> remove(const QString &origin);

    /// The store has not answered somebody yet: it may be asking for its password.
    [[nodiscard]] bool isReading() const { return m_reading > 0; }
    /// The store is the environment: nothing is kept or removed.
    [[nodiscard]] bool isReadOnly() const { return m_store.isReadOnly(); }
    /// Whether the environment has one for @p origin: the window then says where it comes from.
    [[nodiscard]] bool isInEnvironment(const QString &origin) const;

    /// The name in the store: "key-api-openai-com-443"; a hash where the origin makes no name, and
    /// empty for an empty one.
    [[nodiscard]] static QString nameOf(const QString &origin);

signals:
    void changed(const QString &origin); ///< another key is kept for it, or none any more
    void answered();                     ///< the store could be read, whatever was in it

private:
    [[nodiscard]] QFuture<Outcome> tell(const QString &origin, QFuture<Outcome> done);
    [[nodiscard]] std::optional<Secret> ofEnvironment(const QString &origin) const;

    SecretStore &m_store;
    Variables m_variables;
    int m_reading = 0;
};

} // namespace pulsemates
