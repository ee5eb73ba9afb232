#pragma once

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <map>
#include <optional>

namespace pulsemates {

/// What a thread, or several together, did.
struct Activity
{
    std::chrono::nanoseconds cpu{};
    std::int64_t voluntarySwitches = 0; ///< how often a thread went to sleep and was woken
};

/// What the kernel says about the running threads of a process, at one moment, by their ids.
using ProcFigures = std::map<qint64, Activity>;

/// What the threads in @p after did since @p before. What a thread that ended meanwhile did last
/// is lost: the kernel forgets it.
[[nodiscard]] Activity activityBetween(const ProcFigures &before, const ProcFigures &after);

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
