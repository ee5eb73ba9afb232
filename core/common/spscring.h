#pragma once

#include <array>
#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace pulsemates {

/// A bounded queue between exactly one producer and one consumer thread.
/// A full ring refuses the element and counts an overrun: a lock-free producer cannot drop the
/// oldest. Thread: push() from the producer, pop() from the consumer, counters from any; all
/// wait-free. Source: L. Lamport, "Proving the Correctness of Multiprocess Programs", 1977.
template <typename T, std::size_t Capacity>
class SpscRing
{
    static_assert(std::has_single_bit(Capacity), "a power of two keeps the index arithmetic exact");

public:
    static constexpr std::size_t capacity = Capacity;

    [[nodiscard]] bool push(const T &element) noexcept
    {
        const std::size_t tail = m_tail.load(std::memory_order_relaxed);
        if (tail - m_head.load(std::memory_order_acquire) == Capacity) {
            m_overruns.fetch_add(1, std::memory_order_relaxed);
            return false;
        }
        (*m_slots)[tail & (Capacity - 1)] = element;
        m_tail.store(tail + 1, std::memory_order_release);
        return true;
    }

    [[nodiscard]] bool pop(T &element) noexcept
    {
        const std::size_t head = m_head.load(std::memory_order_relaxed);
        if (head == m_tail.load(std::memory_order_acquire))
            return false;
        element = (*m_slots)[head & (Capacity - 1)];
        m_head.store(head + 1, std::memory_order_release);
        return true;
    }

    [[nodiscard]] std::size_t size() const noexcept
    {
        const std::size_t head = m_head.load(std::memory_order_acquire);
        return m_tail.load(std::memory_order_acquire) - head;
    }

    [[nodiscard]] std::uint64_t overruns() const noexcept
    {
        return m_overruns.load(std::memory_order_relaxed);
    }

private:
    // Head and tail on their own cache lines: producer and consumer do not share one.
    alignas(64) std::atomic<std::size_t> m_head{0};
    alignas(64) std::atomic<std::size_t> m_tail{0};
    alignas(64) std::atomic<std::uint64_t> m_overruns{0};
    std::unique_ptr<std::array<T, Capacity>> m_slots = std::make_unique<std::array<T, Capacity>>();
};

} // namespace pulsemates
