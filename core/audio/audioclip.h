#pragma once

#include <QMetaType>

#include <chrono>
#include <memory>
#include <vector>

namespace pulsemates {

/// Mono sound in memory, shared read-only between threads as shared_ptr<const AudioClip>.
/// Shape: float samples in [-1, 1] at sampleRateHz.
struct AudioClip
{
    std::vector<float> samples;
    int sampleRateHz = 16'000;

    [[nodiscard]] std::chrono::milliseconds duration() const
    {
        return std::chrono::milliseconds(sampleRateHz > 0 ? samples.size() * 1000 / sampleRateHz
                                                          : 0);
    }
};

using AudioClipPtr = std::shared_ptr<const AudioClip>;

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::AudioClipPtr)
