#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>

namespace pulsemates {

/// Time of all processors since the computer started, in ticks of the kernel
/// (sysconf(_SC_CLK_TCK)).
struct ProcessorTicks
{
    qint64 busy = 0;
    qint64 all = 0;
};

/// From the text of /proc/stat; nothing when it has another form.
[[nodiscard]] std::optional<ProcessorTicks> ticksOfStat(const QByteArray &text);

/// How busy other programs keep the computer from the making of this object on. Thread: one.
class OtherLoad
{
public:
    OtherLoad();

    /// 0 (idle) to 1 (every core busy with others); 0 where the system does not tell.
    [[nodiscard]] double share() const;

private:
    std::optional<ProcessorTicks> m_began;
    std::chrono::nanoseconds m_own{};
};

} // namespace pulsemates
