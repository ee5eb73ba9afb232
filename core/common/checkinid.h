#pragma once

#include <QMetaType>

#include <atomic>
#include <compare>
#include <cstdint>

namespace pulsemates {

/// Identifies one check-in (its epoch). Every message between threads carries one; 0 means none.
struct CheckInId
{
    std::uint64_t value = 0;

    explicit operator bool() const noexcept { return value != 0; }
    friend auto operator<=>(const CheckInId &, const CheckInId &) = default;
};

/// Hands out ids and says which is current, so that late results can be dropped and counted.
/// Thread: any; wait-free.
class Epoch
{
public:
    /// Begins a new check-in: every earlier id is stale from here on.
    CheckInId begin() noexcept { return {m_current.fetch_add(1, std::memory_order_acq_rel) + 1}; }

    [[nodiscard]] CheckInId current() const noexcept
    {
        return {m_current.load(std::memory_order_acquire)};
    }

    /// True when @p id is the current check-in; a stale id is counted.
    [[nodiscard]] bool accepts(CheckInId id) noexcept
    {
        if (id == current())
            return true;
        m_stale.fetch_add(1, std::memory_order_relaxed);
        return false;
    }

    [[nodiscard]] std::uint64_t staleCount() const noexcept
    {
        return m_stale.load(std::memory_order_relaxed);
    }

private:
    std::atomic<std::uint64_t> m_current{0};
    std::atomic<std::uint64_t> m_stale{0};
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::CheckInId)
