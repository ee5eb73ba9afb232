#include "tests/support/fakeportal.h"

#include <QDBusMessage>

namespace pulsemates {

namespace {

const auto portalPath = QStringLiteral("/org/freedesktop/portal/desktop");

} // namespace

FakePortal::FakePortal(QDBusConnection bus)
    : m_bus(std::move(bus))
{
    if (!m_bus.registerObject(portalPath, this, QDBusConnection::ExportScriptableSlots)
        || !m_bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")))
        qFatal("the portal does not come up");
}

void FakePortal::set(const QString &group, const QString &key, const QVariant &value)
{
    m_values[{group, key}] = value;
}

void FakePortal::change(const QString &group, const QString &key, const QVariant &value)
{
    set(group, key, value);
    QDBusMessage told =
        QDBusMessage::createSignal(portalPath,
                                   QStringLiteral("org.freedesktop.portal.Settings"),
                                   QStringLiteral("SettingChanged"));
    told << group << key << QVariant::fromValue(QDBusVariant(value));
    m_bus.send(told);
}

QDBusVariant FakePortal::Read(const QString &group, const QString &key)
{
    ++m_asked;
    if (!m_answers) {
        setDelayedReply(true);
        return {};
    }
    const auto found = m_values.find({group, key});
    if (found == m_values.end()) {
        sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"),
                       QStringLiteral("Requested setting not found"));
        return {};
    }
    // As the real one: a variant in a variant.
    return QDBusVariant(QVariant::fromValue(QDBusVariant(found->second)));
}

} // namespace pulsemates
