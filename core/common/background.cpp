#include "core/common/background.h"

#include "core/common/logging.h"

#include <cerrno>

#include <sys/resource.h>
#include <unistd.h>

namespace pulsemates {

namespace {

constexpr int behindEverything = 10;

} // namespace

int threadNiceLevel()
{
    errno = 0;
    const int level = getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
    return errno == 0 ? level : 0;
}

void makeThreadBackground()
{
    if (threadNiceLevel() >= behindEverything)
        return;
    if (setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), behindEverything) != 0)
        qCDebug(lcApp, "idle work keeps its priority");
}

} // namespace pulsemates
