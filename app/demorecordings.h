#pragma once

#include <QStringList>
#include <QTemporaryDir>

namespace pulsemates {

/// The bundled recordings of --demo as files, in turn. They are synthetic: spoken by the program's
/// own voice. Thread: one; the files live as long as this.
class DemoRecordings
{
public:
    DemoRecordings();

    [[nodiscard]] bool isEmpty() const { return m_paths.isEmpty(); }
    [[nodiscard]] QString next();

private:
    QTemporaryDir m_folder;
    QStringList m_paths;
    qsizetype m_next = 0;
};

} // namespace pulsemates
