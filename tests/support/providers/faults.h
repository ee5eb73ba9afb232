#pragma once

#include "tests/support/providers/fault.h"

#include <QString>

#include <optional>
#include <span>

namespace pulsemates::loopback {

enum class FaultScope {
    Answer,
    Connection,
    Bytes,
    EventStream,
    Words,
    Speech,
    Recognition,
    Socket,
    Certificate
};

struct FaultEntry
{
    Fault fault;
    FaultScope scope;
    const char *name;
    const char *what;
};

[[nodiscard]] std::span<const FaultEntry> allFaults();
[[nodiscard]] std::optional<Fault> faultNamed(const QString &name);
[[nodiscard]] QString faultName(Fault fault);
[[nodiscard]] FaultScope scopeOf(Fault fault);
/// What comes is no answer of HTTP: nothing of it may be taken for one.
[[nodiscard]] bool isNoHttp(Fault fault);

} // namespace pulsemates::loopback
