#pragma once

#include "app/bench/benchrow.h"
#include "app/bench/network/armrun.h"
#include "core/metrics/serviceexchange.h"

#include <array>
#include <map>

namespace pulsemates {

/// Over which protocols answers came, as the connections themselves tell it. A value.
class SpokenProtocols
{
public:
    /// One that was never answered says nothing about its protocol.
    void add(const ServiceExchange &exchange);
    void add(const SpokenProtocols &other);

    [[nodiscard]] int of(Stage stage, WireProtocol protocol) const;
    [[nodiscard]] int of(Stage stage) const;
    [[nodiscard]] QString text() const; ///< "20 http/1.1, 40 h2"; empty: nobody answered

private:
    std::map<std::pair<Stage, WireProtocol>, int> m_answers;
};

using ArmProtocols = std::array<SpokenProtocols, allArms.size()>; ///< by Arm

/// "B0 h2 (150); …": of all arms.
[[nodiscard]] QString protocolsText(const ArmProtocols &spoken);

/// Answers that did not come as docs/benchmark.md claims: HTTP/2 everywhere, but a WebSocket where
/// words are recognised while they are spoken. Not measured where an arm had no answer of a kind.
[[nodiscard]] BenchRow protocolRow(const ArmProtocols &spoken);

} // namespace pulsemates
