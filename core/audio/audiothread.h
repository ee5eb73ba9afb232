#pragma once

#include "core/common/objectthread.h"

namespace pulsemates {

/// The thread in which everything that touches Qt Multimedia lives.
/// Qt 6.4 frees its connection to the sound server in the thread that first used it, so devices
/// must live in that same thread or a dying server takes the program along: the device monitor, the
/// microphone and the speaker are all created for this one thread.
/// A call into the sound server may hang for ever: look at what stop() returns.
class AudioThread : public ObjectThread
{
public:
    AudioThread()
        : ObjectThread(QStringLiteral("audio"))
    {}
};

} // namespace pulsemates
