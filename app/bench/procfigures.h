#pragma once

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <optional>

namespace pulsemates {

/// What the kernel says about a process, at one moment.
struct ProcFigures
{
    std::chrono::nanoseconds cpu{};     ///< of all its threads that still run
    std::int64_t voluntarySwitches = 0; ///< how often a thread went to sleep and was woken
};

/// Reads /proc/@p pid/task. Nothing when the process is gone. Thread: any.
[[nodiscard]] std::optional<ProcFigures> procFigures(qint64 pid);

/// The proportional set size of this very process. Units: kilobytes (1,024 bytes).
[[nodiscard]] std::optional<double> ownPssKilobytes();

/// The sockets of this process that are not local (AF_UNIX): inode numbers, for a look into
/// /proc/net.
[[nodiscard]] QStringList ownRemoteSockets();

// The pure parts: the text of the file of the kernel in, its figure out.
[[nodiscard]] std::optional<std::chrono::nanoseconds> cpuOfSchedstat(const QByteArray &text);
[[nodiscard]] std::optional<std::int64_t> voluntarySwitchesOfStatus(const QByteArray &text);
[[nodiscard]] std::optional<double> pssOfSmapsRollup(const QByteArray &text);
[[nodiscard]] QStringList inodesOfUnixTable(const QByteArray &text);

} // namespace pulsemates
