#pragma once

#include "core/models/speechfiles.h"
#include "core/providers/voiceactivitydetector.h"

#include <memory>

namespace pulsemates {

/// Silero v6 through sherpa-onnx, with as little hysteresis as its windows allow: two windows of
/// 32 ms above the threshold start a voice, two below end it.
/// Thread: one thread at a time; in the program the speech thread.
/// Errors: load() gives RuntimeMissing, ModelMissing, ModelDamaged.
class SileroDetector final : public VoiceActivityDetector
{
public:
    explicit SileroDetector(std::shared_ptr<const SpeechFiles> files);
    ~SileroDetector() override;

    [[nodiscard]] Outcome load() override;
    void reset() override;
    void unload() override;
    [[nodiscard]] bool accept(std::span<const float, AudioFrame::samplesPerFrame> frame) override;

private:
    struct Native;

    std::shared_ptr<const SpeechFiles> m_files;
    std::unique_ptr<Native> m_native;
};

} // namespace pulsemates
