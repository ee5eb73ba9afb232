#pragma once

#include "core/network/httpclient.h"
#include "core/providers/assemblyai/keptsound.h"
#include "core/providers/assemblyai/recognitionsession.h"
#include "core/providers/assemblyai/streamedturns.h"
#include "core/providers/assemblyai/streamingfacts.h"
#include "core/providers/assemblyai/streamingoptions.h"
#include "core/providers/hearing/sparsepartials.h"
#include "core/providers/transcriber.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace pulsemates {

/// Recognition by AssemblyAI's Universal-Streaming, version 3: sound goes out while the person
/// speaks, words come back turn by turn. A session that breaks off is made up for by another one,
/// which hears again what no ended turn had; what cannot be made up for is an error, and the
/// recogniser that runs beside wins.
/// Nothing connects before start(), or prepare(), which opens a session ahead: call that at Record.
/// One that nobody starts is given up after unusedFor.
/// Thread: the network's. Who feeds it from another thread posts every frame by value (post(), 50
/// small calls a second to a thread that never blocks); what then waits to be sent is bounded by
/// mostWaiting, beyond which it ends with an error: no sound is ever left out.
/// Errors: those of the network (error.h) as streamingEndOf() has them, ConnectTimeout and
/// AnswerTimeout where the service is too slow, LanguageNotSupported, LanguageUnclear, Cancelled.
class AssemblyAiStreamingTranscriber final : public Transcriber
{
    Q_OBJECT

public:
    AssemblyAiStreamingTranscriber(HttpClient &client,
                                   const AssemblyAiStreamingOptions &options,
                                   const Credential &credential,
                                   QObject *parent = nullptr);
    ~AssemblyAiStreamingTranscriber() override; ///< says "Terminate" to whoever is connected

    /// From the next session on.
    void setCredential(const Credential &credential) { m_credential = credential; }

    [[nodiscard]] QString name() const override; ///< "assemblyai:universal-streaming-english"
    [[nodiscard]] bool supports(Language language) const override;
    /// In the language of the last start(). Emits prepared() when the session has begun.
    void prepare() override;
    void release() override;
    void withdraw() override;
    void start(CheckInId id, Language language, std::stop_token stop) override;
    void push(CheckInId id,
              std::span<const float, AudioFrame::samplesPerFrame> frame,
              bool voice) override;
    void finish(CheckInId id) override;

signals:
    /// How the wait for the last words went, unless it was stopped: before the end.
    void exchanged(pulsemates::CheckInId id, const pulsemates::ExchangeFacts &facts);

private:
    /// What finish() waits for.
    enum class Waiting { Nothing, Sending, Ends, Goodbye };

    [[nodiscard]] Outcome check(Language language) const;
    void openSession();
    void dropSession();
    void answerPrepares(const Outcome &outcome);
    void onBegan();
    void onTurn(const StreamedTurn &turn);
    void onTerminated();
    void onEnded(const StreamingEnd &end);
    void onPatience();

    void watchStop(CheckInId id);
    void send();
    void force();
    void considerTheEnd();
    void sayGoodbye();
    void waitFor(Waiting what, std::chrono::milliseconds patience);
    [[nodiscard]] bool resumeAfter(const StreamingEnd &end);
    [[nodiscard]] bool reachesLastVoice() const;
    [[nodiscard]] Transcript transcript() const;
    void complete();
    void end(const Result<Transcript> &result);
    [[nodiscard]] bool endIfStopped();

    HttpClient &m_client;
    AssemblyAiStreamingOptions m_options;
    Credential m_credential;
    RecognitionSession *m_session = nullptr; ///< a child, as are those that say goodbye
    StreamedTurns m_turns;
    KeptSound m_sound;
    QTimer m_sendAgain; ///< while the service or the line takes no more
    QTimer m_patience;
    QTimer m_openAgain;
    QTimer m_unused; ///< a session made ahead
    int m_prepares = 0;
    bool m_withdrawn = false;

    CheckInId m_id;
    Language m_language = Language::English;
    std::stop_token m_stop;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
    Waiting m_waiting = Waiting::Nothing;
    MonotonicTime m_finishBy{};
    StreamingWait m_wait;
    KeptSound::Time m_sessionBegan{0}; ///< of the check-in's sound
    KeptSound::Time m_wordsUntil{0};   ///< in ended turns
    KeptSound::Time m_lastVoice{0};    ///< its end
    int m_sessions = 0;                ///< of this check-in
    bool m_noneOpen = false;           ///< while the ends are waited for: no turn is under way
    SparsePartials m_partials;
};

} // namespace pulsemates
