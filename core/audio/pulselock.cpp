#include "core/audio/pulselock.h"

#ifdef PULSEMATES_HAVE_PULSE

#include <pulse/thread-mainloop.h>

#include <atomic>

#include <dlfcn.h>

namespace {

std::atomic<pa_threaded_mainloop *> loopOfQt{nullptr};

template <typename Function>
Function *behind(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

pa_threaded_mainloop *makeLoop()
{
    static auto *const make = behind<pa_threaded_mainloop *()>("pa_threaded_mainloop_new");
    return make();
}

} // namespace

// Qt Multimedia finds these before those of libpulse, since a program's own symbols come first.
extern "C" {

__attribute__((visibility("default"))) pa_threaded_mainloop *pa_threaded_mainloop_new()
{
    pa_threaded_mainloop *loop = makeLoop();
    loopOfQt = loop;
    return loop;
}

__attribute__((visibility("default"))) void pa_threaded_mainloop_free(pa_threaded_mainloop *loop)
{
    static auto *const free = behind<void(pa_threaded_mainloop *)>("pa_threaded_mainloop_free");
    pa_threaded_mainloop *expected = loop;
    loopOfQt.compare_exchange_strong(expected, nullptr);
    free(loop);
}

} // extern "C"

namespace pulsemates {

PulseLock::PulseLock()
    : m_loop(loopOfQt)
{
    if (m_loop)
        pa_threaded_mainloop_lock(m_loop);
}

PulseLock::~PulseLock()
{
    if (m_loop)
        pa_threaded_mainloop_unlock(m_loop);
}

pa_threaded_mainloop *PulseLock::newLoop()
{
    return makeLoop();
}

} // namespace pulsemates

#else

namespace pulsemates {

PulseLock::PulseLock() = default;
PulseLock::~PulseLock() = default;

pa_threaded_mainloop *PulseLock::newLoop()
{
    return nullptr;
}

} // namespace pulsemates

#endif
