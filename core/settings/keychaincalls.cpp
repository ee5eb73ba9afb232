#include "core/settings/keychaincalls.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QLibrary>
#include <QThread>
#include <QUuid>

#include <qt6keychain/keychain.h>

namespace pulsemates {

namespace {

const auto service = QStringLiteral("io.github.pulsemates.PulseMates");
const auto secrets = QStringLiteral("org.freedesktop.secrets");
constexpr int patienceOfProbe = 2000; // milliseconds

enum class Keyring { Missing, Locked, Open };

/// What libsecret does not tell: a keyring that stays locked looks to it like one without our
/// entry.
Keyring lookAtKeyring()
{
    const QString name = QUuid::createUuid().toString();
    Keyring found = Keyring::Missing;
    {
        const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
        const QDBusConnection bus =
            address.isEmpty() ? QDBusConnection::connectToBus(QDBusConnection::SessionBus, name)
                              : QDBusConnection::connectToBus(address, name);
        QDBusMessage alias =
            QDBusMessage::createMethodCall(secrets,
                                           QStringLiteral("/org/freedesktop/secrets"),
                                           QStringLiteral("org.freedesktop.Secret.Service"),
                                           QStringLiteral("ReadAlias"));
        alias << QStringLiteral("default");
        const QDBusMessage path = bus.call(alias, QDBus::Block, patienceOfProbe);
        const auto collection = path.arguments().value(0).value<QDBusObjectPath>().path();
        if (path.type() == QDBusMessage::ReplyMessage && collection.size() > 1) {
            QDBusMessage property =
                QDBusMessage::createMethodCall(secrets,
                                               collection,
                                               QStringLiteral("org.freedesktop.DBus.Properties"),
                                               QStringLiteral("Get"));
            property << QStringLiteral("org.freedesktop.Secret.Collection")
                     << QStringLiteral("Locked");
            const QDBusMessage locked = bus.call(property, QDBus::Block, patienceOfProbe);
            const bool is = locked.arguments().value(0).value<QDBusVariant>().variant().toBool();
            found = is ? Keyring::Locked : Keyring::Open;
        }
    }
    QDBusConnection::disconnectFromBus(name);
    return found;
}

/// Has libsecret, which QtKeychain opens, begin anew with the next call: what it has agreed with a
/// keyring that was started again since is of no use, and it does not notice.
void forgetSession()
{
    using Disconnect = void (*)();
    QLibrary library(QStringLiteral("secret-1"), 0);
    if (const auto disconnect = Disconnect(library.resolve("secret_service_disconnect")))
        disconnect();
}

SecretStore::Found failure(ErrorCode code, const QKeychain::Job &job)
{
    return fail(code,
                Stage::Store,
                QStringLiteral("keychain error %1: %2").arg(job.error()).arg(job.errorString()));
}

} // namespace

QThread &KeychainCalls::thread()
{
    static QThread *const thread = [] {
        auto *started = new QThread;
        started->setObjectName(QStringLiteral("keychain"));
        started->start();
        return started;
    }();
    return *thread;
}

void KeychainCalls::read(int id, const QString &name)
{
    begin(id, new QKeychain::ReadPasswordJob(service), name);
}

void KeychainCalls::write(int id, const QString &name, const Secret &secret)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(QString::fromUtf8(secret.reveal()));
    begin(id, job, name);
}

void KeychainCalls::remove(int id, const QString &name)
{
    begin(id, new QKeychain::DeletePasswordJob(service), name);
}

void KeychainCalls::begin(int id, QKeychain::Job *job, const QString &name)
{
    // The job deletes itself, never before its end: the library writes into it.
    job->setKey(name);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this, [this, id](const QKeychain::Job *done) {
        emit answered(id, resultOf(*done));
    });
    job->start();
}

SecretStore::Found KeychainCalls::resultOf(const QKeychain::Job &job)
{
    const bool reads = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
    const bool removes = qobject_cast<const QKeychain::DeletePasswordJob *>(&job);
    switch (job.error()) {
    case QKeychain::NoError:
        if (reads) {
            const auto &read = static_cast<const QKeychain::ReadPasswordJob &>(job);
            return Secret(read.textData().toUtf8());
        }
        if (removes && lookAtKeyring() == Keyring::Locked) // nothing was removed from it
            return failure(ErrorCode::SecretStoreLocked, job);
        return std::nullopt;
    case QKeychain::EntryNotFound:
        if (lookAtKeyring() == Keyring::Locked)
            return failure(ErrorCode::SecretStoreLocked, job);
        return std::nullopt;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return failure(ErrorCode::SecretStoreLocked, job);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return failure(ErrorCode::NoSecretStore, job);
    default:
        break;
    }
    switch (lookAtKeyring()) {
    case Keyring::Missing:
        return failure(ErrorCode::NoSecretStore, job);
    case Keyring::Locked:
        return failure(ErrorCode::SecretStoreLocked, job);
    case Keyring::Open:
        forgetSession();
        break;
    }
    return failure(ErrorCode::StorageUnwritable, job);
}

} // namespace pulsemates
