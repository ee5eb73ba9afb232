#pragma once

#include "core/audio/audioframe.h"

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <span>
#include <vector>

namespace pulsemates {

/// The sound of one utterance, kept in memory until it was recognised, and erased then. Nobody gets
/// more than a view, so that there is no second copy to forget. (What is sent passes through the
/// buffers of Qt and the system, which are freed, not erased.)
/// Shape: 16 kHz, mono, 16 bit, little endian. Bounds: recordingLimit; frames after it are not
/// taken.
/// Thread: one at a time.
class GatheredSound
{
public:
    static constexpr int mostFrames = int(recordingLimit / AudioFrame::duration);
    static constexpr int bytesPerFrame = AudioFrame::samplesPerFrame * 2;

    GatheredSound() = default;
    ~GatheredSound();
    GatheredSound(const GatheredSound &) = delete;
    GatheredSound &operator=(const GatheredSound &) = delete;

    /// False, and nothing is taken, where it is full.
    bool add(std::span<const float, AudioFrame::samplesPerFrame> frame, bool voice);
    void erase();

    [[nodiscard]] QByteArrayView samples() const { return m_samples; }
    [[nodiscard]] std::chrono::milliseconds length() const;
    [[nodiscard]] int voicedFrames() const { return m_voiced; }
    [[nodiscard]] std::chrono::milliseconds voiced() const
    {
        return m_voiced * AudioFrame::duration;
    }
    /// How much of a voice was heard between two times of the sound.
    [[nodiscard]] std::chrono::milliseconds voicedBetween(std::chrono::milliseconds from,
                                                          std::chrono::milliseconds to) const;

private:
    QByteArray m_samples;
    std::vector<bool> m_voice; ///< a frame each
    int m_voiced = 0;
};

} // namespace pulsemates
