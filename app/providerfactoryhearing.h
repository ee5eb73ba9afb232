#pragma once

#include "core/common/language.h"
#include "core/network/exchangefacts.h"
#include "core/network/serviceaddress.h"
#include "core/providers/transcriber.h"
#include "core/settings/secret.h"
#include "core/settings/servicesettings.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace pulsemates {

class HttpClient;
class Placement;

// The part of the provider factory that makes recognisers on the network.

/// The languages that the chosen recogniser hears with the model in the settings; without one, it
/// takes the service's usual model for the language.
[[nodiscard]] std::vector<Language> recognizerLanguages(const ServiceSettings &services);

/// The models of the recogniser of streams that are known here; in place of another one in the
/// settings the usual one for the language hears.
[[nodiscard]] QStringList streamingModels();

/// Whether its requests profit from a connection that is open already.
[[nodiscard]] bool wantsWarmConnection(const ServiceSettings &services);

/// A recogniser that asks nobody before start(). Call it in the network thread, where @p client
/// lives, which outlives it. Null: none is chosen. An empty @p key is none.
[[nodiscard]] std::unique_ptr<Transcriber> makeRemoteTranscriber(const ServiceSettings &services,
                                                                 const ServiceAddress &address,
                                                                 Language language,
                                                                 HttpClient &client,
                                                                 const Secret &key);

/// Tells every exchange with the service, in the thread of @p recognizer; the id is that of its
/// start(). Of one that keeps a socket open it is the wait for its last words.
void followExchanges(Transcriber &recognizer,
                     QObject *context,
                     const std::function<void(CheckInId, const ExchangeFacts &)> &told);

/// Tells @p placement, in whose thread @p recognizer lives, how each of its check-ins ended at
/// @p address. One that was stopped, since other words came first, counts for nothing.
void bookEnds(Transcriber &recognizer, const ServiceAddress &address, Placement &placement);

} // namespace pulsemates
