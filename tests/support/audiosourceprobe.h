#pragma once

#include "core/audio/audiosource.h"

#include <QList>

#include <vector>

namespace pulsemates {

/// Watches a source of another thread and keeps what it said and recorded.
/// Thread: main; the source's calls go to its own thread.
class AudioSourceProbe : public QObject
{
    Q_OBJECT

public:
    explicit AudioSourceProbe(AudioSource &source);
    ~AudioSourceProbe() override;

    struct End
    {
        CheckInId id;
        Result<AudioEnd> result;
    };

    void prepare();
    void release();
    void start(CheckInId id, std::stop_token stop = {});
    void stop(CheckInId id);

    /// Takes what is in the ring of the last start().
    const std::vector<AudioFrame> &frames();
    [[nodiscard]] std::vector<float> samples();
    [[nodiscard]] bool framesAreInOrder();

    int ready = 0;
    QList<Error> preparationFailures;
    QList<CheckInId> starts;
    QList<End> ends;
    QList<bool> mutes;
    QList<float> levels;

private:
    AudioSource &m_source;
    std::shared_ptr<FrameRing> m_ring;
    std::vector<AudioFrame> m_frames;
};

} // namespace pulsemates
