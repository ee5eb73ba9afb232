#pragma once

#include "core/audio/audioframe.h"
#include "core/common/checkinid.h"
#include "core/common/language.h"
#include "core/common/result.h"
#include "core/metrics/span.h"
#include "core/providers/transcript.h"

#include <QObject>

#include <span>
#include <stop_token>

namespace pulsemates {

/// The seam over speech to text.
/// Thread: lives in one thread, its implementation's: the speech thread where it computes, the
/// network's where it asks a service; call its functions there.
/// Errors: exactly one finished() per start(), also after a stop; silence is an empty transcript,
/// not an error; words that make no sense in the language are LanguageUnclear.
class Transcriber : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QString name() const = 0; ///< "local:moonshine-base"
    [[nodiscard]] virtual bool supports(Language language) const = 0;
    /// Where the wait for its last final words was spent.
    [[nodiscard]] virtual Where where() const { return Where::Device; }

    /// Loads models, or connects, ahead of start(); emits prepared(). start() does it when it has
    /// not been done. Of what asks a service, call it at Record and not before.
    virtual void prepare() {}
    /// Frees what prepare() loaded, or ends its connection.
    virtual void release() {}

    /// The person takes the consent back, of what asks a service: nothing of what was heard leaves
    /// any more, not even what is on its way out. What runs ends with LanguageNotSupported, and so
    /// does every start() to come.
    virtual void withdraw() {}

    virtual void start(CheckInId id, Language language, std::stop_token stop) = 0;

    /// Takes one frame and whether the voice activity detector heard a voice in it.
    virtual void
    push(CheckInId id, std::span<const float, AudioFrame::samplesPerFrame> frame, bool voice) = 0;

    /// No more frames: decode what is left and emit finished().
    virtual void finish(CheckInId id) = 0;

signals:
    void prepared(const pulsemates::Outcome &result);
    void partial(pulsemates::CheckInId id, const pulsemates::Transcript &transcript);
    void finished(pulsemates::CheckInId id,
                  const pulsemates::Result<pulsemates::Transcript> &transcript);
};

} // namespace pulsemates
