#include "tests/support/audiosourceprobe.h"

namespace pulsemates {

AudioSourceProbe::AudioSourceProbe(AudioSource &source)
    : m_source(source)
{
    connect(&source, &AudioSource::ready, this, [this] { ++ready; });
    connect(&source, &AudioSource::failedToPrepare, this, [this](const Error &error) {
        preparationFailures.append(error);
    });
    connect(&source, &AudioSource::started, this, [this](CheckInId id) { starts.append(id); });
    connect(&source,
            &AudioSource::finished,
            this,
            [this](CheckInId id, const Result<AudioEnd> &result) {
                ends.append({id, result});
            });
    connect(&source, &AudioSource::mutedChanged, this, [this](bool muted) { mutes.append(muted); });
    connect(&source, &AudioSource::levelChanged, this, [this](float rms) { levels.append(rms); });
}

AudioSourceProbe::~AudioSourceProbe() = default;

void AudioSourceProbe::prepare()
{
    QMetaObject::invokeMethod(&m_source, &AudioSource::prepare, Qt::QueuedConnection);
}

void AudioSourceProbe::release()
{
    QMetaObject::invokeMethod(&m_source, &AudioSource::release, Qt::QueuedConnection);
}

void AudioSourceProbe::start(CheckInId id, std::stop_token stop)
{
    m_ring = std::make_shared<FrameRing>();
    m_frames.clear();
    QMetaObject::invokeMethod(
        &m_source,
        [source = &m_source, id, ring = m_ring, stop] { source->start(id, ring, stop); },
        Qt::QueuedConnection);
}

void AudioSourceProbe::stop(CheckInId id)
{
    QMetaObject::invokeMethod(
        &m_source, [source = &m_source, id] { source->stop(id); }, Qt::QueuedConnection);
}

const std::vector<AudioFrame> &AudioSourceProbe::frames()
{
    // Not until it is empty: a file at once fills it as fast as this empties it.
    AudioFrame frame;
    for (std::size_t count = m_ring ? m_ring->size() : 0; count > 0 && m_ring->pop(frame); --count)
        m_frames.push_back(frame);
    return m_frames;
}

std::vector<float> AudioSourceProbe::samples()
{
    std::vector<float> all;
    for (const AudioFrame &frame : frames())
        all.insert(all.end(), frame.samples.begin(), frame.samples.end());
    return all;
}

bool AudioSourceProbe::framesAreInOrder()
{
    MonotonicTime last{};
    std::uint32_t index = 0;
    for (const AudioFrame &frame : frames()) {
        if (frame.index != index++ || frame.capturedAt < last)
            return false;
        last = frame.capturedAt;
    }
    return true;
}

} // namespace pulsemates
