#include "core/metrics/latencyhistory.h"

#include <QStandardPaths>

#include <algorithm>

namespace pulsemates {

LatencyHistory::LatencyHistory(QObject *parent)
    : QObject(parent)
{
    m_storage.setMaxThreadCount(1); // keeps the order of reads and writes
}

LatencyHistory::LatencyHistory(const QString &path, QObject *parent)
    : LatencyHistory(parent)
{
    if (!path.isEmpty())
        m_file = std::make_shared<LatencyFile>(path);
}

QString LatencyHistory::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
           + QStringLiteral("/latency.jsonl");
}

void LatencyHistory::load()
{
    if (!m_file) {
        emit changed();
        return;
    }
    m_storage.start([this, file = m_file] {
        QMetaObject::invokeMethod(
            this,
            [this, loaded = file->load()]() mutable { takeLoaded(std::move(loaded)); },
            Qt::QueuedConnection);
    });
}

void LatencyHistory::append(const LatencyRecord &record)
{
    m_records.push_back(record);
    ++m_ofThisSession;
    trim();
    post([record](LatencyFile &file) { return file.append(record); });
    emit changed();
}

void LatencyHistory::clear()
{
    m_records.clear();
    m_ofThisSession = 0;
    m_cleared = true;
    post([](LatencyFile &file) { return file.clear(); });
    emit changed();
}

std::vector<LatencyRecord> LatencyHistory::thisSession() const
{
    return {m_records.end() - std::ptrdiff_t(m_ofThisSession), m_records.end()};
}

void LatencyHistory::post(std::function<Outcome(LatencyFile &)> work)
{
    if (!m_file)
        return;
    m_storage.start([this, file = m_file, work = std::move(work)] {
        const Outcome outcome = work(*file);
        if (outcome)
            return;
        QMetaObject::invokeMethod(
            this, [this, error = outcome.error()] { report(error); }, Qt::QueuedConnection);
    });
}

void LatencyHistory::takeLoaded(Result<std::vector<LatencyRecord>> loaded)
{
    if (!loaded)
        report(loaded.error());
    else if (!m_cleared) // what was read before "forget everything" stays forgotten
        m_records.insert(m_records.begin(), loaded->begin(), loaded->end());
    trim();
    emit changed();
}

void LatencyHistory::trim()
{
    if (m_records.size() > LatencyFile::maximumRecords)
        m_records.erase(m_records.begin(),
                        m_records.end() - std::ptrdiff_t(LatencyFile::maximumRecords));
    m_ofThisSession = std::min(m_ofThisSession, m_records.size());
}

void LatencyHistory::report(const Error &error)
{
    if (m_failureReported)
        return;
    m_failureReported = true;
    emit storageFailed(error);
}

} // namespace pulsemates
