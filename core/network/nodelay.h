#pragma once

namespace pulsemates {

/// Lets no internet connection of this process wait with a small segment until the one before was
/// acknowledged (TCP_NODELAY). Qt sends head and body of a request in two segments, and gives no
/// access to the sockets of its requests: Linux names them below /proc/self/fd. Elsewhere, and
/// where that cannot be read, nothing changes. Thread: any; some microseconds. Asked for whenever a
/// connection was made.
void sendSmallSegmentsAtOnce();

} // namespace pulsemates
