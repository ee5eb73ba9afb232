#pragma once

#include "core/network/serviceaddress.h"
#include "core/settings/secret.h"

namespace pulsemates {

/// Where a service is, and the key for it; an empty one where none is asked for.
struct RemoteService
{
    ServiceAddress address;
    Secret key;
};

} // namespace pulsemates
