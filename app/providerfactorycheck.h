#pragma once

#include "app/providerfactory.h"
#include "core/network/httpclient.h"

namespace pulsemates {

/// Asks a service that hears or speaks what costs nothing and tells whether the key is taken: by
/// the code of the outcome what is wrong. Nothing of a person is sent, and it is not tried again by
/// itself. Only for what ServiceOffer::tests says. In the thread of the network; @p done is called
/// there, once.
/// Source: openai-openapi openapi.yaml, GET /models; cloud_tts.proto, ListVoices;
/// assemblyai-api-spec, GET /v3/token.
void checkService(HttpClient &client,
                  const ServiceSettings &services,
                  ServiceUse use,
                  const ServiceAddress &address,
                  const Secret &key,
                  const std::function<void(const CoachCheck &)> &done);

/// Has @p ask test with the key that the store @p found. Where the service wants one and there is
/// none, @p done is told why: the store's error, or KeyRefused of Stage::Store; beyond the own
/// network nothing is asked then. @p ask calls what it is handed once, in any thread.
void checkWithKey(
    const ServiceSettings &services,
    ServiceUse use,
    const ServiceAddress &address,
    const SecretStore::Found &found,
    const std::function<void(const Secret &, const std::function<void(const CoachCheck &)> &)> &ask,
    const std::function<void(const CoachCheck &)> &done);

} // namespace pulsemates
