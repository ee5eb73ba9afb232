#pragma once

#include "core/audio/audioclip.h"
#include "core/common/checkinid.h"
#include "core/common/language.h"
#include "core/common/result.h"
#include "core/metrics/serviceexchange.h"

#include <QObject>

#include <stop_token>

namespace pulsemates {

/// What to say and how.
struct SynthesisRequest
{
    QString text; ///< one or more plain sentences
    Language language = Language::English;
    float rate = 1.0F;  ///< 1 is the voice's own pace; 0.5 to 2
    bool ahead = false; ///< nobody waits for it: a thread that gives way to others may make it

    friend bool operator==(const SynthesisRequest &, const SynthesisRequest &) = default;
};

/// The seam over text to speech. One request at a time; a start() while one runs waits its turn.
/// Thread: lives in one thread, the voice thread where this computer speaks and the network thread
/// where a service does; call its functions there (queued).
/// Errors: exactly one finished() per start(), also after a stop (Cancelled).
class Synthesizer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QString name() const = 0; ///< "local:piper-libritts_r", "openai:tts-1"
    /// Engine or service, voice, speaker and manner: part of every cache key.
    [[nodiscard]] virtual QString version() const = 0;
    [[nodiscard]] virtual bool supports(Language language) const = 0;

    virtual void prepare() {}
    virtual void release() {}

    /// Speaks @p request into memory. @p id tells requests apart; the caller chooses it.
    virtual void start(CheckInId id, const SynthesisRequest &request, std::stop_token stop) = 0;

signals:
    void prepared(const pulsemates::Outcome &result);
    void chunk(pulsemates::CheckInId id,
               const pulsemates::AudioClipPtr &sound); ///< in order, as soon as made
    void finished(pulsemates::CheckInId id,
                  const pulsemates::Result<pulsemates::AudioClipPtr> &whole);
    /// How one exchange with a service went, before the end of the request it was for; of one that
    /// was stopped nothing is told, and a voice of this computer tells none.
    void exchanged(pulsemates::CheckInId id, const pulsemates::ServiceExchange &exchange);
};

} // namespace pulsemates
