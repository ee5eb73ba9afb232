#pragma once

#include <QByteArray>

namespace pulsemates::loopback {

[[nodiscard]] QByteArray statusText(int status); ///< the words behind the number, as in RFC 9110

} // namespace pulsemates::loopback
