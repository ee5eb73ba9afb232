#pragma once

#include "ui/common/theme.h"

#include <QDBusConnection>
#include <QObject>

class QDBusVariant;

namespace pulsemates {

/// Asks the desktop, without waiting, whether it is dark, of high contrast and still; tells again
/// when that changes. Says nothing where there is no portal. Thread: GUI.
/// Source:
/// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
class DesktopAppearance : public QObject
{
    Q_OBJECT

public:
    explicit DesktopAppearance(QDBusConnection bus, QObject *parent = nullptr);

    void start();
    [[nodiscard]] const SystemAppearance &appearance() const { return m_appearance; }

signals:
    void changed(const pulsemates::SystemAppearance &appearance);

private slots:
    void take(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &group, const QString &key);

    QDBusConnection m_bus;
    SystemAppearance m_appearance;
};

} // namespace pulsemates
