#include "app/settingswriter.h"

#include "core/common/atomicfile.h"
#include "core/common/whenfinished.h"

#include <QThreadPool>
#include <QtConcurrent>

#include <utility>

namespace pulsemates {

SettingsWriter::SettingsWriter(SettingsStore &store, QThreadPool &storage, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_storage(storage)
{}

void SettingsWriter::keep(const Settings &settings)
{
    const Result<SettingsFile> file = m_store.take(settings);
    if (!file) {
        emit failed(file.error());
        return;
    }
    m_next = *file;
    if (!m_writing)
        writeNext();
}

void SettingsWriter::writeNext()
{
    if (!m_next)
        return;
    m_writing = true;
    const QFuture<Outcome> writing =
        QtConcurrent::run(&m_storage, [file = *std::exchange(m_next, std::nullopt)] {
            return writeFileAtomically(file.path, file.data);
        });
    whenFinished(writing, this, [this](const Outcome &written) {
        m_writing = false;
        if (!written)
            emit failed(written.error());
        writeNext();
    });
}

void SettingsWriter::flush()
{
    if (!m_next)
        return;
    m_storage.start([file = *std::exchange(m_next, std::nullopt)] {
        (void)writeFileAtomically(file.path, file.data); // nobody is left to be told
    });
}

} // namespace pulsemates
