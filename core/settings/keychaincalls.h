#pragma once

#include "core/settings/secretstore.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace pulsemates {

/// The calls of one KeychainSecretStore, made where waiting hurts nobody.
/// Thread: that of thread(), which may block in the system's libraries.
class KeychainCalls : public QObject
{
    Q_OBJECT

public:
    /// One thread for the process, which ends with it: QtKeychain keeps one queue of calls, bound
    /// to the thread that made the first.
    [[nodiscard]] static QThread &thread();

    void read(int id, const QString &name);
    void write(int id, const QString &name, const Secret &secret);
    void remove(int id, const QString &name);

signals:
    void answered(int id, const pulsemates::SecretStore::Found &found); ///< once for each call

private:
    void begin(int id, QKeychain::Job *job, const QString &name);
    [[nodiscard]] static SecretStore::Found resultOf(const QKeychain::Job &job);
};

} // namespace pulsemates
