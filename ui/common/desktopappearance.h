#pragma once

#include "ui/common/theme.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

#include <chrono>

namespace pulsemates {

/// Asks the desktop, without waiting, whether it is dark, of high contrast and still; tells again
/// when that changes. Thread: GUI, which it never blocks.
/// Errors: where there is no portal, or none that answers, the appearance stays empty.
/// Source:
/// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
class DesktopAppearance : public QObject
{
    Q_OBJECT

public:
    /// An answer may include the start of the portal; after @p deadline nothing is awaited.
    explicit DesktopAppearance(QDBusConnection bus,
                               std::chrono::milliseconds deadline = std::chrono::seconds(5),
                               QObject *parent = nullptr);

    void start();
    [[nodiscard]] const SystemAppearance &appearance() const { return m_appearance; }
    [[nodiscard]] bool isAsking() const { return m_open > 0; }

signals:
    void changed(const pulsemates::SystemAppearance &appearance);

private slots:
    void take(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &group, const QString &key);

    QDBusConnection m_bus;
    std::chrono::milliseconds m_deadline;
    SystemAppearance m_appearance;
    std::optional<bool> m_reduced;  ///< the common key
    std::optional<bool> m_animated; ///< the older key of one desktop
    int m_open = 0;
};

} // namespace pulsemates
