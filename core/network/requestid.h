#pragma once

#include <QMetaType>

#include <compare>
#include <cstdint>

namespace pulsemates {

/// Identifies one use of the network: a request with all its attempts, an upload, a channel. Every
/// callback carries it; 0 means none.
struct RequestId
{
    std::uint64_t value = 0;

    explicit operator bool() const noexcept { return value != 0; }
    friend auto operator<=>(const RequestId &, const RequestId &) = default;

    /// A new one, never handed out before. Thread: any; wait-free.
    [[nodiscard]] static RequestId next() noexcept;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::RequestId)
