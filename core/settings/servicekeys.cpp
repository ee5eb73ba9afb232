#include "core/settings/servicekeys.h"

#include <QCryptographicHash>

namespace pulsemates {

ServiceKeys::ServiceKeys(SecretStore &store, Variables variables, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_variables(std::move(variables))
{}

QString ServiceKeys::nameOf(const QString &origin)
{
    if (origin.isEmpty())
        return {};
    // A plain name is readable in the desktop's list of secrets; the scheme is left out of it, so
    // only https is written plainly: what goes unencrypted is another address.
    const QString scheme = QStringLiteral("https://");
    QString name = QStringLiteral("key-") + origin.mid(scheme.size());
    name.replace(u'.', u'-').replace(u':', u'-');
    const bool isPlain =
        origin.startsWith(scheme) && !origin.contains(u'-') && SecretStore::isName(name);
    if (isPlain)
        return name;
    const QByteArray hash =
        QCryptographicHash::hash(origin.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("key-") + QString::fromLatin1(hash.left(40));
}

std::optional<Secret> ServiceKeys::ofEnvironment(const QString &origin) const
{
    const auto variable = m_variables.constFind(origin);
    if (variable == m_variables.cend())
        return std::nullopt;
    const Secret key(qgetenv(variable->constData()).trimmed());
    return key.isStorable() ? std::optional(key) : std::nullopt;
}

bool ServiceKeys::isInEnvironment(const QString &origin) const
{
    return ofEnvironment(origin).has_value();
}

QFuture<SecretStore::Found> ServiceKeys::read(const QString &origin)
{
    return readKept(origin).then(
        this, [this, origin](const SecretStore::Found &found) -> SecretStore::Found {
            if (found && *found)
                return found;
            if (auto key = ofEnvironment(origin))
                return key;
            return found;
        });
}

QFuture<Outcome> ServiceKeys::write(const QString &origin, const Secret &key)
{
    return tell(origin, m_store.write(nameOf(origin), key));
}

QFuture<Outcome> ServiceKeys::remove(const QString &origin)
{
    return tell(origin, m_store.remove(nameOf(origin)));
}

QFuture<Outcome> ServiceKeys::tell(const QString &origin, QFuture<Outcome> done)
{
    return done.then(this, [this, origin](const Outcome &outcome) {
        if (outcome)
            emit changed(origin);
        return outcome;
    });
}

QFuture<SecretStore::Found> ServiceKeys::readKept(const QString &origin)
{
    ++m_reading;
    return m_store.read(nameOf(origin)).then(this, [this](const SecretStore::Found &found) {
        --m_reading;
        if (found)
            emit answered();
        return found;
    });
}

} // namespace pulsemates
