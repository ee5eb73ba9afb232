#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>

namespace pulsemates {

/// A Secret Service that takes every call and never answers, like one that waits for a password
/// nobody types.
class SilentSecretService : public QDBusVirtualObject
{
public:
    explicit SilentSecretService(QDBusConnection bus)
        : m_bus(std::move(bus))
    {
        if (!m_bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath)
            || !m_bus.registerService(QStringLiteral("org.freedesktop.secrets")))
            qFatal("the silent service does not come up");
    }
    ~SilentSecretService() override
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.secrets"));
        m_bus.unregisterObject(QStringLiteral("/"), QDBusConnection::UnregisterTree);
    }
    SilentSecretService(const SilentSecretService &) = delete;
    SilentSecretService &operator=(const SilentSecretService &) = delete;

    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true);
        ++m_calls;
        return true;
    }
    [[nodiscard]] int calls() const { return m_calls; }

private:
    QDBusConnection m_bus;
    int m_calls = 0;
};

} // namespace pulsemates
