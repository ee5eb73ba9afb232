#include "core/settings/keychainsecretstore.h"

#include "core/settings/keychaincalls.h"

#include <QThread>
#include <QTimer>

#include <utility>

namespace pulsemates {

KeychainSecretStore::KeychainSecretStore(std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_deadline(deadline)
{}

KeychainSecretStore::~KeychainSecretStore()
{
    if (m_calls)
        m_calls->deleteLater();
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &[id, answer] : waiting)
        answer(fail(ErrorCode::Cancelled, Stage::Store));
}

void KeychainSecretStore::call(const std::function<void(KeychainCalls &, int)> &begin,
                               Answer answer)
{
    if (!m_calls) { // no thread for whoever never asks
        m_calls = new KeychainCalls;
        m_calls->moveToThread(&KeychainCalls::thread());
        connect(m_calls, &KeychainCalls::answered, this, [this](int answered, const Found &found) {
            --m_unanswered;
            finish(answered, found);
        });
    }
    const int id = ++m_last;
    m_waiting.emplace(id, std::move(answer));
    ++m_unanswered;
    QMetaObject::invokeMethod(
        m_calls, [calls = m_calls, begin, id] { begin(*calls, id); }, Qt::QueuedConnection);
    QTimer::singleShot(m_deadline, this, [this, id] {
        finish(id, fail(ErrorCode::Timeout, Stage::Store, QStringLiteral("secret store")));
    });
}

void KeychainSecretStore::finish(int id, const Found &found)
{
    const auto waiting = m_waiting.extract(id);
    if (!waiting.empty()) // else it is answered already: too late, or in time
        waiting.mapped()(found);
}

QFuture<SecretStore::Found> KeychainSecretStore::read(const QString &name)
{
    if (!isName(name))
        return answer<Found>(unusable());
    const auto promise = std::make_shared<QPromise<Found>>();
    promise->start();
    call([name](KeychainCalls &calls, int id) { calls.read(id, name); },
         [promise](const Found &found) {
             promise->addResult(found);
             promise->finish();
         });
    return promise->future();
}

QFuture<Outcome> KeychainSecretStore::change(const std::function<void(KeychainCalls &, int)> &begin)
{
    const auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    call(begin, [promise](const Found &found) {
        promise->addResult(found ? Outcome(Done{}) : Outcome(tl::unexpected(found.error())));
        promise->finish();
    });
    return promise->future();
}

QFuture<Outcome> KeychainSecretStore::write(const QString &name, const Secret &secret)
{
    if (!isName(name) || !secret.isStorable())
        return answer<Outcome>(unusable());
    return change([name, secret](KeychainCalls &calls, int id) { calls.write(id, name, secret); });
}

QFuture<Outcome> KeychainSecretStore::remove(const QString &name)
{
    if (!isName(name))
        return answer<Outcome>(unusable());
    return change([name](KeychainCalls &calls, int id) { calls.remove(id, name); });
}

} // namespace pulsemates
