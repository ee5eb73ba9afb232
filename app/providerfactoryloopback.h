#pragma once

#include "core/network/serviceaddress.h"
#include "core/providers/coach.h"
#include "core/providers/synthesizer.h"
#include "core/providers/transcriber.h"

#include <QHash>

#include <memory>
#include <vector>

namespace pulsemates {

class ConnectionWarmer;
class HttpClient;

/// Services on loopback as tools/providers-on-loopback prints them: addresses by the name of the
/// service, and the key of each that takes one.
struct LoopbackPlaces
{
    QHash<QString, QString> addresses;
    QHash<QString, QString> keys;
};

// What an arm of the benchmark is made of. A session names whose latencies are drawn. Everything
// outlives nothing but its client; thread: the network's.

/// Hears while it is spoken.
[[nodiscard]] std::unique_ptr<Transcriber>
makeLoopbackStream(HttpClient &client, const LoopbackPlaces &places, int session);
/// Uploads when all is spoken, looks at once and every 3 s, as the document did.
[[nodiscard]] std::unique_ptr<Transcriber>
makeLoopbackJob(HttpClient &client, const LoopbackPlaces &places, int session);
[[nodiscard]] std::unique_ptr<Coach> makeLoopbackCoach(HttpClient &client,
                                                       ConnectionWarmer &warmer,
                                                       const LoopbackPlaces &places,
                                                       int session);
[[nodiscard]] std::unique_ptr<Synthesizer>
makeLoopbackVoice(HttpClient &client, const LoopbackPlaces &places, int session);

/// Those to be warm before anything is measured.
[[nodiscard]] std::vector<ServiceAddress> loopbackOrigins(const LoopbackPlaces &places);
/// A coach on a server of one's own that asks for no key, and its model.
[[nodiscard]] QString keylessCoachAddress(const LoopbackPlaces &places);

} // namespace pulsemates
