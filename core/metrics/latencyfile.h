#pragma once

#include "core/common/result.h"
#include "core/metrics/latencyrecord.h"

#include <QString>

#include <vector>

namespace pulsemates {

/// The file behind LatencyHistory: JSON Lines, appended to, rewritten when it grows too long.
/// Lines that cannot be read are moved to a file beside it, never thrown away silently.
/// Thread: one at a time; in the program a storage thread. Blocks on the disk.
/// Errors: StorageUnwritable, DiskFull.
class LatencyFile
{
public:
    static constexpr std::size_t maximumRecords = 1000;

    explicit LatencyFile(QString path);

    /// All records, oldest first, at most maximumRecords. A missing file is an empty one.
    [[nodiscard]] Result<std::vector<LatencyRecord>> load();
    [[nodiscard]] Outcome append(const LatencyRecord &record);
    [[nodiscard]] Outcome clear();

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString damagedPath() const;

private:
    [[nodiscard]] Outcome rewrite(const std::vector<LatencyRecord> &records);
    void setAside(const QByteArray &lines) const;

    QString m_path;
    std::size_t m_lines = 0;
};

} // namespace pulsemates
