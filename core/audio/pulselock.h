#pragma once

struct pa_threaded_mainloop;

namespace pulsemates {

/// Holds Qt's connection to the sound server still: while one lives, nothing that the server says
/// is taken in, so that what was asked of a stream stays true.
/// Qt 6.4 returns from a write to a stream that was just killed without giving its lock on the
/// connection back, and hangs at the next call. Between a look at the stream and the write the
/// killing may be taken in; not under this lock. Qt tells nobody which connection is its own, so
/// the functions of libpulse that make and free one pass through here (pulselock.cpp). Cheap (a
/// recursive mutex); not around a call that waits for the server: opening a stream, for one.
/// Without libpulse, or before Qt has connected, it does nothing. Thread: the one that uses Qt
/// Multimedia, in which Qt also makes and frees its connection.
class PulseLock
{
public:
    PulseLock();
    ~PulseLock();
    PulseLock(const PulseLock &) = delete;
    PulseLock &operator=(const PulseLock &) = delete;

    [[nodiscard]] bool isHeld() const { return m_loop != nullptr; }

    /// A connection of our own, which is not Qt's.
    [[nodiscard]] static pa_threaded_mainloop *newLoop();

private:
    pa_threaded_mainloop *m_loop = nullptr;
};

} // namespace pulsemates
