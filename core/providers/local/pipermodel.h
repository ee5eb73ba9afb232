#pragma once

#include "core/models/speechfiles.h"

#include <QString>

#include <memory>
#include <vector>

namespace pulsemates {

/// How the voice is asked to speak. Changing a default changes the sound: raise piperVoiceVersion.
struct PiperVoice
{
    int speaker = 0;
    float lengthScale = 1.0F; ///< over 1: calmer than the speaker's own pace
    float noiseScale = 0.5F;  ///< variation of tone; less is clearer
    float noiseScaleW = 0.6F; ///< variation of pace
    int threads = 1;
};

/// A loaded Piper voice (libritts_r, English, 904 speakers, 22.05 kHz).
/// Thread: one thread at a time. Errors: RuntimeMissing, ModelMissing, ModelDamaged.
class PiperModel
{
public:
    [[nodiscard]] static Result<std::unique_ptr<PiperModel>> load(const SpeechFiles &files,
                                                                  const PiperVoice &voice);
    ~PiperModel();
    PiperModel(const PiperModel &) = delete;
    PiperModel &operator=(const PiperModel &) = delete;

    [[nodiscard]] int sampleRateHz() const;
    [[nodiscard]] int speakers() const;
    /// One sentence; @p rate over 1 is faster than the pace of the voice. It cannot be interrupted.
    [[nodiscard]] std::vector<float> speak(const QString &sentence, int speaker, float rate) const;

private:
    struct Native;
    explicit PiperModel(std::unique_ptr<Native> native);

    std::unique_ptr<Native> m_native;
};

} // namespace pulsemates
