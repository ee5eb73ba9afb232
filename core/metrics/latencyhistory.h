#pragma once

#include "core/metrics/latencyfile.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace pulsemates {

/// The figures of this and earlier sessions, so that one fast check-in is not taken for the rule.
/// Memory always works; the file follows when it can, and a failure is reported once.
/// Thread: GUI; the file is read and written on a thread of its own, in order.
class LatencyHistory : public QObject
{
    Q_OBJECT

public:
    /// Figures of this session only, nothing on disk.
    explicit LatencyHistory(QObject *parent = nullptr);
    /// @p path: usually defaultPath(); empty: nothing on disk.
    explicit LatencyHistory(const QString &path, QObject *parent = nullptr);

    [[nodiscard]] static QString defaultPath();

    /// Reads the earlier sessions, once and before the first append(); changed() follows, also when
    /// there are none.
    void load();
    void append(const LatencyRecord &record);
    /// Forgets this and earlier sessions, in memory and on disk.
    void clear();

    /// Oldest first, at most LatencyFile::maximumRecords.
    [[nodiscard]] const std::vector<LatencyRecord> &all() const { return m_records; }
    [[nodiscard]] std::vector<LatencyRecord> thisSession() const;

signals:
    void changed();
    void storageFailed(const pulsemates::Error &error);

private:
    void trim();
    void post(std::function<Outcome(LatencyFile &)> work);
    void takeLoaded(Result<std::vector<LatencyRecord>> loaded);
    void report(const Error &error);

    std::vector<LatencyRecord> m_records;
    std::size_t m_ofThisSession = 0;
    std::shared_ptr<LatencyFile> m_file;
    bool m_failureReported = false;
    bool m_cleared = false;
    QThreadPool m_storage; ///< last: its destructor ends the work before the rest goes
};

} // namespace pulsemates
