#pragma once

#include "core/common/error.h"
#include "core/network/credential.h"
#include "core/network/httptimeouts.h"
#include "core/network/retrypolicy.h"
#include "core/network/serviceaddress.h"

#include <QString>

#include <chrono>
#include <optional>

namespace pulsemates {

/// Which service writes, and how it is asked.
struct ChatService
{
    static constexpr QLatin1String usualAddress{"https://api.openai.com/v1"};

    ServiceAddress address;
    Credential credential; ///< none for most servers of one's own
    /// Why there is no credential, where the service wants one.
    Error keyless{ErrorCode::KeyRefused, QStringLiteral("none is kept"), Stage::Store};
    QString model = QStringLiteral("gpt-4o-mini");
    double temperature = 0.3;
    int mostTokens = 200;
    RetryPolicy retry;
    std::optional<HttpTimeouts> patience; ///< else what suits the address
    /// A request that is stopped after so long without a byte is a failure of its address: whoever
    /// waits has less patience than timeouts(), so that those of a mute one never come.
    std::chrono::milliseconds muteAfter{10'000};

    /// A server of one's own may load its model first, which takes a minute or two.
    [[nodiscard]] HttpTimeouts timeouts() const
    {
        using namespace std::chrono_literals;
        if (patience)
            return *patience;
        return address.isNear() ? HttpTimeouts{5s, 120s, 60s, 180s}
                                : HttpTimeouts{5s, 15s, 10s, 30s};
    }
};

} // namespace pulsemates
