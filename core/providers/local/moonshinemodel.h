#pragma once

#include "core/models/speechfiles.h"

#include <QString>

#include <memory>
#include <span>

namespace pulsemates {

/// Base reads better, tiny reads faster.
enum class MoonshineSize { Base, Tiny };

[[nodiscard]] inline SpeechPart partOf(MoonshineSize size)
{
    return size == MoonshineSize::Base ? SpeechPart::MoonshineBase : SpeechPart::MoonshineTiny;
}

/// A loaded Moonshine recogniser for English.
/// Thread: one thread at a time.
/// Errors: load() gives RuntimeMissing, ModelMissing, ModelDamaged.
/// Source: models.md of the design; sherpa-onnx merged decoder, greedy search.
class MoonshineModel
{
public:
    [[nodiscard]] static Result<std::unique_ptr<MoonshineModel>>
    load(const SpeechFiles &files, MoonshineSize size, int threads);
    ~MoonshineModel();
    MoonshineModel(const MoonshineModel &) = delete;
    MoonshineModel &operator=(const MoonshineModel &) = delete;

    /// The words in @p samples (16 kHz mono, at most some ten seconds). It cannot be interrupted.
    [[nodiscard]] QString decode(std::span<const float> samples) const;

private:
    struct Native;
    explicit MoonshineModel(std::unique_ptr<Native> native);

    std::unique_ptr<Native> m_native;
};

} // namespace pulsemates
