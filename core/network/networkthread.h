#pragma once

#include "core/common/objectthread.h"

namespace pulsemates {

/// The thread in which all sockets of PulseMates live, owned by the composition root: the
/// HttpClient with the one QNetworkAccessManager, and the remote providers that use it. Qt reads
/// and writes HTTP in one more thread of its own, which ends with the manager.
/// Nothing in it may block; everybody else reaches it through post() and signals.
class NetworkThread : public ObjectThread
{
public:
    NetworkThread()
        : ObjectThread(QStringLiteral("network"))
    {}
};

} // namespace pulsemates
