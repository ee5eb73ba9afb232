#pragma once

#include "core/common/language.h"
#include "core/network/httptimeouts.h"
#include "core/network/serviceaddress.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>

namespace pulsemates {

/// The recognisers that Universal-Streaming offers.
enum class StreamingModel {
    English,      ///< universal-streaming-english
    Multilingual, ///< universal-streaming-multilingual: English, and five that we do not speak
    U3Realtime,   ///< u3-rt-pro
    U35Pro,       ///< universal-3-5-pro
    Whisper       ///< whisper-rt: the only one that hears Korean
};

[[nodiscard]] QByteArray streamingModelName(StreamingModel model);
[[nodiscard]] bool hears(StreamingModel model, Language language);
/// Formats the words by itself, so that the end of a turn comes once.
[[nodiscard]] bool isOfU3Family(StreamingModel model);
/// Gives each word a confidence that means something; others say 0 or 1.
[[nodiscard]] bool tellsConfidence(StreamingModel model);

/// How sessions of Universal-Streaming version 3 are held.
/// Source: assemblyai-api-spec usm-streaming.yml, usm-streaming-u3-pro.yml.
struct AssemblyAiStreamingOptions
{
    static constexpr int mostKeyterms = 100;
    static constexpr int longestKeyterm = 50; ///< characters

    ServiceAddress base = usualAddress();
    StreamingModel model = StreamingModel::English;
    QStringList keyterms; ///< words to listen for; sent with the address, so never a person's
    // The preset "conservative", which the service suggests for talk about how one feels.
    double endOfTurnConfidence = 0.7;
    std::chrono::milliseconds leastTurnSilence{800};
    std::chrono::milliseconds mostTurnSilence{3'600};
    std::chrono::seconds inactivity{30}; ///< the service ends a session without sound

    /// Of one session. total is its cap: a recording is a minute long, and open sessions cost.
    HttpTimeouts timeouts{std::chrono::seconds(5),
                          std::chrono::seconds(5),
                          std::chrono::seconds(15),
                          std::chrono::minutes(5)};
    std::chrono::milliseconds beginPatience{3'000}; ///< from the open socket to "Begin"
    std::chrono::milliseconds errorPatience{1'000}; ///< from an error message to the close
    std::chrono::milliseconds unusedFor{20'000};    ///< then a session made ahead is given up
    /// finish() to the result, whatever happens: less than the pipeline's budget for final words.
    std::chrono::milliseconds finishPatience{12'000};
    std::chrono::milliseconds sendPatience{6'000};    ///< until all sound is sent
    std::chrono::milliseconds endsPatience{2'500};    ///< then until the turns have ended
    std::chrono::milliseconds firstPatience{1'000};   ///< or, with none open, until one comes
    std::chrono::milliseconds goodbyePatience{3'000}; ///< then until "Termination"

    std::chrono::milliseconds lead{1'000}; ///< of sound before the clock; more is refused (3007)
    std::chrono::milliseconds mostWaiting{20'000}; ///< sound that has not been sent
    int mostSessions = 3;                          ///< of a check-in: the first and two more
    std::chrono::milliseconds retryWait{500};      ///< less up to a quarter, by chance

    [[nodiscard]] static ServiceAddress usualAddress();
};

/// The query of a session, encoded; never the key. Key terms beyond the service's bounds, or
/// beyond what fits into an address, are left out.
[[nodiscard]] QString streamingQuery(const AssemblyAiStreamingOptions &options, Language language);

/// The silence after which the service ends a turn at the earliest.
[[nodiscard]] std::chrono::milliseconds
leastSilenceBetweenTurns(const AssemblyAiStreamingOptions &options);

} // namespace pulsemates
