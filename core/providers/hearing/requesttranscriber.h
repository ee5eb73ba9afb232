#pragma once

#include "core/network/exchangefacts.h"
#include "core/providers/hearing/gatheredsound.h"
#include "core/providers/hearing/sparsepartials.h"
#include "core/providers/transcriber.h"

#include <functional>
#include <optional>

namespace pulsemates {

/// What recognisers that are asked by requests have in common: they gather the sound of an
/// utterance, send nothing where no voice was heard in it, judge the words that come back, tell
/// exactly one end, and erase the sound at it.
/// Thread: the network's; call its functions there. Nothing in it blocks.
/// Errors: LanguageNotSupported, Cancelled; LanguageUnclear for words in another script;
/// AnswerUnreadable for more words than there was voice (they were invented); those of the network.
class RequestTranscriber : public Transcriber
{
    Q_OBJECT

public:
    /// Frames with a voice; less is a click or a breath, and invites invention.
    static constexpr int leastVoice = 6;

    explicit RequestTranscriber(QObject *parent = nullptr);
    ~RequestTranscriber() override;

    /// There is nothing to load; connections are warmed by who composes (ConnectionWarmer).
    void prepare() final;
    void withdraw() final;
    void start(CheckInId id, Language language, std::stop_token stop) final;
    void
    push(CheckInId id, std::span<const float, AudioFrame::samplesPerFrame> frame, bool voice) final;
    void finish(CheckInId id) final;

signals:
    /// How one exchange with the service went: for the latency panel.
    void exchanged(pulsemates::CheckInId id, const pulsemates::ExchangeFacts &facts);

protected:
    virtual void grew() {}   ///< a frame was added, before finish()
    virtual void send() = 0; ///< finish() was called, and a voice was heard
    /// Whatever is under way is for nobody any more. Called at every end; there may be nothing.
    virtual void abandon() = 0;

    [[nodiscard]] const GatheredSound &sound() const { return m_sound; }
    [[nodiscard]] CheckInId checkIn() const { return m_id; }
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] bool isFinishing() const { return m_finishing; }

    void tell(const ExchangeFacts &facts);
    /// All words so far, which may still change.
    void tellPartial(const QString &heard);
    /// The end: @p answer with its words as the service wrote them.
    void endWithWords(Transcript answer);
    void end(const Result<Transcript> &result);

private:
    [[nodiscard]] Transcript wordsSoFar() const;
    [[nodiscard]] bool endIfStopped();

    GatheredSound m_sound;
    CheckInId m_id;
    Language m_language = Language::English;
    bool m_finishing = false;
    bool m_withdrawn = false;
    QString m_heard; ///< so far, as the service wrote it
    SparsePartials m_partials;
    std::stop_token m_stop;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace pulsemates
