#pragma once

#include "core/providers/local/pipermodel.h"
#include "core/speech/sentencesynthesizer.h"

#include <memory>

namespace pulsemates {

/// The English voice of this computer.
/// Thread: the voice thread; a piece of at most 200 characters is spoken without a break.
/// Errors: RuntimeMissing, ModelMissing, ModelDamaged, LanguageNotSupported, Cancelled.
class PiperSynthesizer final : public SentenceSynthesizer
{
    Q_OBJECT

public:
    /// Of 48 speakers the one that was understood best; docs/speech.md says how it was chosen.
    static constexpr int clearestSpeaker = 678;
    static constexpr float calmLengthScale = 1.47F; ///< for this speaker, who is quick by nature

    explicit PiperSynthesizer(std::shared_ptr<const SpeechFiles> files,
                              const PiperVoice &voice = {.speaker = clearestSpeaker,
                                                         .lengthScale = calmLengthScale},
                              QObject *parent = nullptr);
    ~PiperSynthesizer() override;

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
    std::shared_ptr<const SpeechFiles> m_files;
    PiperVoice m_voice;
    std::unique_ptr<PiperModel> m_model;
};

} // namespace pulsemates
