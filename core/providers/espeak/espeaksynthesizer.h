#pragma once

#include "core/providers/espeak/espeakengine.h"
#include "core/speech/sentencesynthesizer.h"

#include <memory>

namespace pulsemates {

/// The fallback voice: the only Korean one without a download, and English when the better voice
/// is missing. Clear rather than pleasant.
/// Thread: the voice thread. Errors: RuntimeMissing, ModelMissing, Cancelled.
class EspeakSynthesizer final : public SentenceSynthesizer
{
    Q_OBJECT

public:
    using SentenceSynthesizer::SentenceSynthesizer;
    ~EspeakSynthesizer() override { endAhead(); }

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString version() const override;
    [[nodiscard]] bool supports(Language language) const override;
    void release() override;

protected:
    [[nodiscard]] Outcome load() override;
    [[nodiscard]] int sampleRateHz() const override;
    [[nodiscard]] Result<std::vector<float>> speak(const QString &piece,
                                                   const SynthesisRequest &request,
                                                   const std::stop_token &stop) override;

private:
    std::unique_ptr<EspeakEngine> m_engine;
};

} // namespace pulsemates
