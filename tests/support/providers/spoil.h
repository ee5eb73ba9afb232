#pragma once

#include "tests/support/providers/faultplan.h"
#include "tests/support/providers/http/reply.h"

namespace pulsemates::loopback {

/// Does to a good reply what the plan's fault says, as far as it is about the connection, the bytes
/// or the event stream; others leave it as it is.
void spoil(Reply &reply, const FaultPlan &plan);

/// What a coach says under that fault in place of the words it was given; those, otherwise.
[[nodiscard]] QString spoiltWords(const QString &words, Fault fault);

} // namespace pulsemates::loopback
