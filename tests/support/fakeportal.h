#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusVariant>
#include <QObject>

#include <map>

namespace pulsemates {

/// The settings portal of a desktop. Thread: the test's.
class FakePortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    static QString appearance() { return QStringLiteral("org.freedesktop.appearance"); }
    static QString gnome() { return QStringLiteral("org.gnome.desktop.interface"); }

    explicit FakePortal(QDBusConnection bus);

    void set(const QString &group, const QString &key, const QVariant &value);    ///< silently
    void change(const QString &group, const QString &key, const QVariant &value); ///< and tells
    void setAnswers(bool answers) { m_answers = answers; }
    [[nodiscard]] int asked() const { return m_asked; }

public slots:
    Q_SCRIPTABLE QDBusVariant Read(const QString &group, const QString &key);

private:
    QDBusConnection m_bus;
    std::map<std::pair<QString, QString>, QVariant> m_values;
    bool m_answers = true;
    int m_asked = 0;
};

} // namespace pulsemates
