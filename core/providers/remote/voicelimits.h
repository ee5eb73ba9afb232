#pragma once

#include "core/network/httprequest.h"

#include <optional>

namespace pulsemates {

/// How long a sentence is waited for, and how often it is asked for again.
struct VoicePatience
{
    HttpTimeouts timeouts;
    RetryPolicy retry;
};

/// What all requests for speech have in common: JSON is posted to @p base, with the bounds that a
/// sentence needs and, unless @p patience is given, the patience: a server on this computer or its
/// own network may have to load its model first, which takes minutes.
[[nodiscard]] inline HttpRequest voiceRequest(const ServiceAddress &base,
                                              const std::optional<VoicePatience> &patience)
{
    using namespace std::chrono_literals;
    HttpRequest request;
    request.stage = Stage::Synthesize;
    request.base = base;
    request.method = "POST";
    request.contentType = "application/json";
    request.timeouts.firstByte = base.isNear() ? 120s : 15s;
    request.timeouts.silence = 10s;
    request.timeouts.total = base.isNear() ? 180s : 45s;
    if (patience) {
        request.timeouts = patience->timeouts;
        request.retry = patience->retry;
    }
    request.mostBytes = 12 * 1024 * 1024; // two minutes of samples in base64, and some
    return request;
}

} // namespace pulsemates
