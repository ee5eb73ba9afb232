#include "core/settings/environmentsecretstore.h"

namespace pulsemates {

namespace {

tl::unexpected<Error> onlyRead()
{
    return fail(
        ErrorCode::StorageUnwritable, Stage::Store, QStringLiteral("the environment is only read"));
}

} // namespace

QByteArray EnvironmentSecretStore::variable(const QString &name)
{
    return "PULSEMATES_" + name.toUpper().replace(u'-', u'_').toLatin1();
}

QFuture<SecretStore::Found> EnvironmentSecretStore::read(const QString &name)
{
    if (!isName(name))
        return answer<Found>(unusable());
    const Secret secret(qgetenv(variable(name).constData())); // an empty one counts as not set
    return answer<Found>(secret.isStorable() ? std::optional(secret) : std::nullopt);
}

QFuture<Outcome> EnvironmentSecretStore::write(const QString &name, const Secret &secret)
{
    return answer<Outcome>(isName(name) && secret.isStorable() ? onlyRead() : unusable());
}

QFuture<Outcome> EnvironmentSecretStore::remove(const QString &name)
{
    return answer<Outcome>(isName(name) ? onlyRead() : unusable());
}

} // namespace pulsemates
