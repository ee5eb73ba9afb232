#pragma once

#include "core/common/clock.h"
#include "core/common/error.h"
#include "core/metrics/connectionkind.h"

#include <cstddef>
#include <optional>

namespace pulsemates {

struct ServiceExchange;

/// What is kept of an exchange with the figures of the check-in that asked, beside its spans:
/// numbers, never words. A value.
struct ExchangeNote
{
    Stage stage = Stage::Coach; ///< what the service was asked for
    ConnectionState connection = ConnectionState::Warm;
    WireProtocol protocol = WireProtocol::Http1;
    std::optional<MonotonicTime> roundTrip; ///< as last measured for this address
    int retries = 0;                        ///< attempts before this one
    bool answered = false;                  ///< a first byte came
    MonotonicTime network{};                ///< in all
    MonotonicTime provider{};               ///< in all
    qint64 sentBytes = 0;                   ///< of bodies, without heads
    qint64 receivedBytes = 0;

    friend bool operator==(const ExchangeNote &, const ExchangeNote &) = default;
};

/// A check-in has some ten; more are not kept.
inline constexpr std::size_t mostExchangeNotes = 100;

[[nodiscard]] ExchangeNote exchangeNote(const ServiceExchange &exchange);

} // namespace pulsemates
