#pragma once

#include <chrono>

namespace pulsemates {

/// How long each part of one exchange may take. All are above zero: every wait has a deadline.
struct HttpTimeouts
{
    std::chrono::milliseconds connect{5'000};    ///< name, TCP, TLS and a free connection
    std::chrono::milliseconds firstByte{30'000}; ///< from the whole request to the reply's head
    std::chrono::milliseconds silence{15'000};   ///< between two pieces, either direction
    std::chrono::milliseconds total{60'000};     ///< all attempts and the waits between them

    friend bool operator==(const HttpTimeouts &, const HttpTimeouts &) = default;
};

} // namespace pulsemates
