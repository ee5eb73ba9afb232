#pragma once

#include "core/network/httpclient.h"
#include "core/providers/assemblyai/assemblyaistreamingtranscriber.h"
#include "tests/support/providers/assemblyai/assemblyaistreaming.h"
#include "tests/support/providers/loopbackserver.h"

#include <memory>
#include <vector>

namespace pulsemates {

/// The recogniser, the scripted service that it talks to, and what it said. The person says "I
/// failed my exam today. I feel awful." in 2.6 seconds; tests speak faster than people.
class StreamingRig
{
public:
    static constexpr std::chrono::milliseconds allOfIt{2'600};

    explicit StreamingRig(const loopback::LoopbackServer::Options &server = {});

    /// Impatient with @p patience in all that can last, for tests of a service that does not
    /// answer.
    void hurry(std::chrono::milliseconds patience);
    void make(); ///< the recogniser, with the options as they are now

    void start(Language language = Language::English);
    /// Pushes so much sound, every sample different, as said by a voice or not.
    void speak(std::chrono::milliseconds length, bool voice = true);
    void finish() { transcriber->finish(id); }
    /// All of it, from start to the result.
    void say();

    [[nodiscard]] bool waitForResult();
    [[nodiscard]] bool waitForSettled(const QString &text); ///< by a partial
    [[nodiscard]] bool waitForGoodbye();                    ///< until no session is open
    [[nodiscard]] QString said() const; ///< the one result's words, or the name of its error
    /// Of what was spoken from @p from on, as the service takes it.
    [[nodiscard]] QByteArray spoken(std::chrono::milliseconds from = {}) const;

    loopback::AssemblyAiStreaming service;
    loopback::LoopbackServer server{service};
    SteadyClock clock;
    HttpClient client{clock};
    AssemblyAiStreamingOptions options;
    Credential credential;
    std::unique_ptr<AssemblyAiStreamingTranscriber> transcriber;
    std::stop_source stop;
    CheckInId id;

    std::vector<Transcript> partials;
    std::vector<Result<Transcript>> results;
    bool outOfTurn = false; ///< of another check-in, or after its end

private:
    int m_frames = 0; ///< of this check-in
};

/// "I failed my exam today. I feel awful.", a word every fifth of a second.
[[nodiscard]] loopback::SpeechScript examScript();
[[nodiscard]] QString examWords();
/// Its second sentence alone.
[[nodiscard]] loopback::SpeechScript restScript();

} // namespace pulsemates
