#pragma once

#include <QString>

#include <optional>

namespace pulsemates {

/// What feeds this computer, for work that can wait until it is plugged in.
/// Thread: any but the GUI's: a battery may take some milliseconds to answer.
/// Errors: what the system does not tell counts as plugged in.
/// Source: Documentation/ABI/testing/sysfs-class-power of the Linux kernel.
class PowerSupply
{
public:
    explicit PowerSupply(QString folder = QStringLiteral("/sys/class/power_supply"))
        : m_folder(std::move(folder))
    {}

    /// Below this charge nothing is done ahead.
    static constexpr int lowPercent = 20;

    /// Charge in percent while the computer runs on its battery; nothing when it is plugged in.
    [[nodiscard]] std::optional<int> batteryPercent() const;
    [[nodiscard]] bool isLow() const
    {
        const std::optional<int> percent = batteryPercent();
        return percent && *percent < lowPercent;
    }

private:
    QString m_folder;
};

} // namespace pulsemates
