#pragma once

#include "core/settings/secretstore.h"

#include <QObject>
#include <QPromise>

#include <functional>
#include <map>
#include <memory>

namespace pulsemates {

class KeychainCalls;

/// Keeps secrets in the store of the system: the Secret Service (GNOME Keyring, KeePassXC) or
/// KWallet, through QtKeychain.
/// A locked store may ask the person for its password by itself; until that is answered, or the
/// deadline has passed, a call waits. Text that comes later is dropped: call again.
/// Source: https://specifications.freedesktop.org/secret-service/latest/
class KeychainSecretStore : public QObject, public SecretStore
{
    Q_OBJECT

public:
    /// Time to type the password of a keyring.
    static constexpr std::chrono::milliseconds usualDeadline{45'000};

    explicit KeychainSecretStore(std::chrono::milliseconds deadline = usualDeadline,
                                 QObject *parent = nullptr);
    ~KeychainSecretStore() override; ///< what still waits is answered with Cancelled

    [[nodiscard]] QFuture<Found> read(const QString &name) override;
    [[nodiscard]] QFuture<Outcome> write(const QString &name, const Secret &secret) override;
    [[nodiscard]] QFuture<Outcome> remove(const QString &name) override;
    [[nodiscard]] bool isWaiting() const override { return m_unanswered > 0; }

private:
    using Answer = std::function<void(Found)>;
    /// Makes a call in the thread of the keychain; @p answer hears of it, or of the deadline.
    void call(const std::function<void(KeychainCalls &, int)> &begin, Answer answer);
    void finish(int id, const Found &found);
    [[nodiscard]] QFuture<Outcome> change(const std::function<void(KeychainCalls &, int)> &begin);

    std::chrono::milliseconds m_deadline;
    KeychainCalls *m_calls = nullptr; ///< lives in the thread of the keychain
    std::map<int, Answer> m_waiting;
    int m_last = 0;
    int m_unanswered = 0; ///< calls the system has not answered, also those given up
};

} // namespace pulsemates
