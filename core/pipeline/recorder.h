#pragma once

#include "core/audio/audiosource.h"
#include "core/pipeline/listener.h"
#include "core/pipeline/stagebudgets.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace pulsemates {

/// One recording from the first frame to its final words: starts source and listener together, ends
/// them in order, and answers within its budgets whatever they do. Thread: lives in the GUI thread;
/// source and listener live in theirs. Errors: after begin() either failed(), ended(), fellSilent()
/// or a stop() by the caller; after finish() and replay() exactly one words(), at the latest after
/// budget::finalWords.
class Recorder : public QObject
{
    Q_OBJECT

public:
    /// How long each wait may last.
    struct Waits
    {
        std::chrono::milliseconds openDevice = budget::openDevice;
        std::chrono::milliseconds record = budget::record;
        std::chrono::milliseconds lookForHang = budget::lookForHang;
        std::chrono::milliseconds drainSource = budget::drainSource;
        std::chrono::milliseconds finalWords = budget::finalWords;
    };

    Recorder(AudioSource &source, Listener &listener, QObject *parent = nullptr);

    void setWaits(const Waits &waits) { m_waits = waits; }

    void approach();
    void leave();

    void begin(CheckInId id,
               Language language,
               std::chrono::milliseconds hardEndSilence,
               bool keepRecording);
    void stop();               ///< no more sound; what arrived stays
    void finish(CheckInId id); ///< decode what is left, as soon as the source has handed over its
                               ///< last frame
    void replay(CheckInId id, Language language);
    void cancel(); ///< nothing of the running check-in is wanted any more
    void erase();

    [[nodiscard]] bool isRecording() const { return m_recording; }

signals:
    void opened(pulsemates::CheckInId id); ///< the first frame has arrived
    void voiceHeard(pulsemates::CheckInId id);
    /// @p lastVoice: when the last voiced sample was captured.
    void softEnded(pulsemates::CheckInId id, pulsemates::MonotonicTime lastVoice);
    void voiceResumed(pulsemates::CheckInId id);
    void fellSilent(pulsemates::CheckInId id, pulsemates::MonotonicTime lastVoice); ///< hard end
    void ended(pulsemates::CheckInId id,
               const pulsemates::AudioEnd &end); ///< by limit or end of file
    void failed(pulsemates::CheckInId id, const pulsemates::Error &error);
    void partial(pulsemates::CheckInId id, const pulsemates::Transcript &transcript);
    void words(pulsemates::CheckInId id,
               const pulsemates::Result<pulsemates::Transcript> &transcript,
               const pulsemates::ListenerReport &report);

private:
    void onSourceFinished(CheckInId id, const Result<AudioEnd> &end);
    void onOpened(CheckInId id);
    void onDeadline();
    void lookForHang();
    void giveUp(ErrorCode code, const QString &detail); ///< what arrived is kept
    void finishListening();
    void watch(std::chrono::milliseconds budget);

    AudioSource &m_source;
    Listener &m_listener;
    std::stop_source m_stop;
    Waits m_waits;
    QTimer m_deadline;
    QTimer m_look; ///< runs with the source
    CheckInId m_id;
    bool m_recording = false; ///< between begin() and the source's finished()
    bool m_opened = false;
    bool m_stopped = false; ///< by the caller
    bool m_finishWanted = false;
    bool m_finishing = false;
};

} // namespace pulsemates
