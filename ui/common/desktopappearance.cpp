#include "ui/common/desktopappearance.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace pulsemates {

namespace {

const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto interface = QStringLiteral("org.freedesktop.portal.Settings");
const auto appearanceGroup = QStringLiteral("org.freedesktop.appearance");
const auto gnomeGroup = QStringLiteral("org.gnome.desktop.interface");

// Read() answers a variant inside a variant; the signal has one less.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopAppearance::DesktopAppearance(QDBusConnection bus, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
{}

void DesktopAppearance::start()
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service,
                  path,
                  interface,
                  QStringLiteral("SettingChanged"),
                  this,
                  SLOT(take(QString, QString, QDBusVariant)));
    ask(appearanceGroup, QStringLiteral("color-scheme"));
    ask(appearanceGroup, QStringLiteral("contrast"));
    ask(gnomeGroup, QStringLiteral("enable-animations"));
}

void DesktopAppearance::ask(const QString &group, const QString &key)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    call << group << key;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group, key] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            take(group, key, reply.value());
    });
}

void DesktopAppearance::take(const QString &group, const QString &key, const QDBusVariant &value)
{
    const SystemAppearance before = m_appearance;
    const QVariant plain = unwrapped(value.variant());
    if (group == appearanceGroup && key == u"color-scheme") {
        const uint scheme = plain.toUInt(); // 0 has no wish, 1 dark, 2 light
        m_appearance.dark = scheme == 0 ? std::nullopt : std::optional(scheme == 1);
    } else if (group == appearanceGroup && key == u"contrast") {
        // 1 asks for more; otherwise the palette decides.
        m_appearance.highContrast = plain.toUInt() == 1 ? std::optional(true) : std::nullopt;
    } else if (group == gnomeGroup && key == u"enable-animations") {
        m_appearance.reducedMotion = !plain.toBool();
    }
    if (m_appearance != before)
        emit changed(m_appearance);
}

} // namespace pulsemates
