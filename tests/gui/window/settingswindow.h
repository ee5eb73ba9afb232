#pragma once

#include "core/settings/servicekeys.h"
#include "tests/gui/window/windowfixture.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>

namespace pulsemates {

/// The window on its settings page; no service is reached from there.
struct SettingsWindow : WindowFixture
{
    SettingsWindow() { window->mainWindow().showPage(Page::Settings); }

    void type(const char *name, const QString &words)
    {
        auto *field = find<QLineEdit>(name);
        field->setFocus();
        field->clear();
        QTest::keyClicks(field, words);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void choose(const char *name, int index)
    {
        auto *combo = find<QComboBox>(name);
        combo->setFocus();
        for (int i = 0; i < combo->count() && combo->currentIndex() != index; ++i)
            QTest::keyClick(combo, combo->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }
    [[nodiscard]] std::optional<QByteArray> keyOf(const QString &origin)
    {
        const auto found = secrets->read(ServiceKeys::nameOf(origin)).result();
        return found && *found ? std::optional((*found)->reveal()) : std::nullopt;
    }
    [[nodiscard]] const ServiceSettings &kept() { return store.current().services; }
    [[nodiscard]] QByteArray file()
    {
        QFile written(store.path());
        return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    }
};

} // namespace pulsemates
