#include "ui/common/desktopappearance.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

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

DesktopAppearance::DesktopAppearance(QDBusConnection bus,
                                     std::chrono::milliseconds deadline,
                                     QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
    , m_deadline(deadline)
{}

void DesktopAppearance::start()
{
    if (!m_bus.isConnected())
        return;
    qRegisterMetaType<QDBusVariant>(); // else a slot that takes one is not followed
    // Named, the service would be looked up first, and the GUI thread would wait for that.
    m_bus.connect({},
                  path,
                  interface,
                  QStringLiteral("SettingChanged"),
                  this,
                  SLOT(take(QString, QString, QDBusVariant)));
    ask(appearanceGroup, QStringLiteral("color-scheme"));
    ask(appearanceGroup, QStringLiteral("contrast"));
    ask(appearanceGroup, QStringLiteral("reduced-motion"));
    ask(gnomeGroup, QStringLiteral("enable-animations"));
}

void DesktopAppearance::ask(const QString &group, const QString &key)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    call << group << key;
    const QDBusPendingCall answer = m_bus.asyncCall(call, int(m_deadline.count()));
    auto *watcher = new QDBusPendingCallWatcher(answer, this);
    ++m_open;
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group, key] {
        watcher->deleteLater();
        --m_open;
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
    } else if (group == appearanceGroup && key == u"reduced-motion") {
        m_reduced = plain.toUInt() == 1;
    } else if (group == gnomeGroup && key == u"enable-animations") {
        m_animated = plain.toBool();
    }
    if (m_reduced || m_animated) // either wish is enough
        m_appearance.reducedMotion = m_reduced.value_or(false) || !m_animated.value_or(true);
    if (m_appearance != before)
        emit changed(m_appearance);
}

} // namespace pulsemates
