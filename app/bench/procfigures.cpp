#include "app/bench/procfigures.h"

#include <QDir>
#include <QFile>

#include <array>

#include <unistd.h>

namespace pulsemates {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<std::int64_t> numberAfter(const QByteArray &text, const QByteArray &name)
{
    for (const QByteArray &line : text.split('\n')) {
        if (!line.startsWith(name))
            continue;
        bool ok = false;
        const std::int64_t number =
            line.mid(name.size()).simplified().split(' ').value(0).toLongLong(&ok);
        if (ok)
            return number;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::chrono::nanoseconds> cpuOfSchedstat(const QByteArray &text)
{
    bool ok = false;
    const qint64 spent = text.simplified().split(' ').value(0).toLongLong(&ok);
    if (!ok)
        return std::nullopt;
    return std::chrono::nanoseconds(spent);
}

std::optional<std::int64_t> voluntarySwitchesOfStatus(const QByteArray &text)
{
    return numberAfter(text, QByteArrayLiteral("voluntary_ctxt_switches:"));
}

std::optional<double> pssOfSmapsRollup(const QByteArray &text)
{
    const auto kilobytes = numberAfter(text, QByteArrayLiteral("Pss:"));
    if (!kilobytes)
        return std::nullopt;
    return double(*kilobytes);
}

QStringList inodesOfUnixTable(const QByteArray &text)
{
    QStringList inodes;
    // Num RefCount Protocol Flags Type St Inode Path
    for (const QByteArray &line : text.split('\n').mid(1)) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() >= 7)
            inodes << QString::fromLatin1(fields.at(6));
    }
    return inodes;
}

std::optional<ProcFigures> procFigures(qint64 pid)
{
    const QDir tasks(QStringLiteral("/proc/%1/task").arg(pid));
    const QStringList names = tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    if (names.isEmpty())
        return std::nullopt;
    ProcFigures figures;
    for (const QString &task : names) {
        const QString folder = tasks.filePath(task);
        const auto cpu = cpuOfSchedstat(contents(folder + QStringLiteral("/schedstat")));
        const auto switches =
            voluntarySwitchesOfStatus(contents(folder + QStringLiteral("/status")));
        if (cpu && switches) // else it ended just now
            figures[task.toLongLong()] = {*cpu, *switches};
    }
    return figures;
}

Activity activityBetween(const ProcFigures &before, const ProcFigures &after)
{
    Activity all;
    for (const auto &[thread, now] : after) {
        const auto found = before.find(thread);
        const Activity then = found == before.end() ? Activity{} : found->second;
        all.cpu += now.cpu - then.cpu;
        all.voluntarySwitches += now.voluntarySwitches - then.voluntarySwitches;
    }
    return all;
}

std::optional<double> ownPssKilobytes()
{
    return pssOfSmapsRollup(contents(QStringLiteral("/proc/self/smaps_rollup")));
}

QStringList ownRemoteSockets()
{
    const QStringList local = inodesOfUnixTable(contents(QStringLiteral("/proc/self/net/unix")));
    QStringList remote;
    const QString folder = QStringLiteral("/proc/self/fd/");
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::System)) {
        std::array<char, 128> target{};
        const ssize_t length =
            readlink(QFile::encodeName(folder + name).constData(), target.data(), target.size());
        const QByteArray link(target.data(), std::max<ssize_t>(length, 0));
        if (!link.startsWith("socket:["))
            continue;
        const QString inode = QString::fromLatin1(link.mid(8, link.size() - 9));
        if (!local.contains(inode))
            remote << inode;
    }
    return remote;
}

} // namespace pulsemates
