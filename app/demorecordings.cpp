#include "app/demorecordings.h"

#include <QDir>
#include <QFile>

namespace pulsemates {

DemoRecordings::DemoRecordings()
{
    const QDir bundled(QStringLiteral(":/demo"));
    for (const QString &name :
         bundled.entryList({QStringLiteral("*.flac")}, QDir::Files, QDir::Name)) {
        const QString path = m_folder.filePath(name); // the reader of sound files wants a real one
        if (QFile::copy(bundled.filePath(name), path))
            m_paths << path;
    }
}

QString DemoRecordings::next()
{
    return m_paths.isEmpty() ? QString() : m_paths.at(m_next++ % m_paths.size());
}

} // namespace pulsemates
