#pragma once

#include "core/network/httpclient.h"
#include "core/providers/assemblyai/prerecordedtranscriber.h"
#include "core/providers/hearing/requesttranscriber.h"
#include "core/providers/openai/serverquirks.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/serverkind.h"
#include "tests/support/providers/scriptedprovider.h"
#include "tests/support/providers/speechscript.h"

#include <functional>
#include <memory>
#include <vector>

namespace pulsemates {

/// What was heard of a recogniser, from the making of this on.
struct HeardOf
{
    explicit HeardOf(Transcriber &transcriber);

    std::vector<Transcript> partials;
    std::vector<Result<Transcript>> ends;
    std::vector<CheckInId> ids; ///< of the ends
    bool outOfTurn = false;     ///< a partial behind its end

    /// "Done", the name of an error's code, or "nothing"; of the last end.
    [[nodiscard]] QString how() const;
    [[nodiscard]] QString words() const;

private:
    std::unique_ptr<QObject> m_context = std::make_unique<QObject>();
};

/// Waits that are short enough for a test, and first waits between tries of 10 ms.
[[nodiscard]] HttpTimeouts quickTimeouts();
[[nodiscard]] RetryPolicy quickRetries();
[[nodiscard]] PrerecordedOptions quickPrerecorded();

/// What was said.
[[nodiscard]] inline QString calmWords()
{
    return QStringLiteral("I feel calmer now.");
}
[[nodiscard]] loopback::SpeechScript calmScript();

inline const QString uploadPath = QStringLiteral("/v2/upload");
inline const QString transcriptPath = QStringLiteral("/v2/transcript");

/// One recogniser, its scripted service and a client. All live in the test's thread.
struct HearingRig
{
    enum class Kind { DuringSpeech, AfterSpeech, Sync, Whisper, Streamed };

    [[nodiscard]] static QString nameOf(Kind kind);
    [[nodiscard]] static const std::vector<Kind> &all();

    explicit HearingRig(Kind kind);
    /// AssemblyAI's pre-recorded recognition with other options.
    explicit HearingRig(const PrerecordedOptions &options);
    /// A server like OpenAI's: asked as @p quirks say, or as its family is.
    HearingRig(const loopback::ServerKind &kind,
               ServerFamily family,
               const QString &model,
               const QString &below = QStringLiteral("v1"));

    /// Begins a check-in and pushes frames of 20 ms as fast as they are taken.
    void start(Language language = Language::English);
    void say(int frames, bool voice = true);
    /// A whole check-in: start, two seconds of voice, finish. Waits for the end.
    [[nodiscard]] QString hear(Language language = Language::English);
    void waitForEnd(); ///< of the check-in that was started last

    SteadyClock clock;
    std::unique_ptr<loopback::ScriptedProvider> service;
    std::function<void(const loopback::SpeechScript &)> setScript;
    std::unique_ptr<loopback::LoopbackServer> server;
    std::unique_ptr<HttpClient> client = std::make_unique<HttpClient>(clock);
    std::unique_ptr<RequestTranscriber> transcriber;
    std::unique_ptr<HeardOf> heard;
    CheckInId id;
    std::stop_source stop;

private:
    void makePrerecorded(const PrerecordedOptions &options);
    void makeOpenAi(const loopback::ServerKind &kind,
                    ServerFamily family,
                    const QString &model,
                    const QString &below);
    template <typename Service>
    void serve(std::unique_ptr<Service> made)
    {
        setScript = [raw = made.get()](const auto &script) { raw->setScript(script); };
        setScript(calmScript());
        service = std::move(made);
        beginServing();
    }
    void beginServing();
    [[nodiscard]] RemoteService remote(const QString &below = {}) const;
    void listen(std::unique_ptr<RequestTranscriber> made);
};

} // namespace pulsemates
