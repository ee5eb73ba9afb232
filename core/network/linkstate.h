#pragma once

#include <QString>

namespace pulsemates {

/// Whether this computer has an address that leads anywhere but to itself. Asks the kernel, which
/// answers at once; no packet is sent.
[[nodiscard]] bool isNetworkThere();

/// Whether @p host can be reached as far as this computer is concerned: itself always can.
[[nodiscard]] bool isNetworkThereFor(const QString &host);

} // namespace pulsemates
