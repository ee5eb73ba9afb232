#pragma once

#include "core/speech/sentencesynthesizer.h"

#include <atomic>

namespace pulsemates {

/// Hums: a tone of 50 ms for every character, in every language.
class FakeSynthesizer final : public SentenceSynthesizer
{
    Q_OBJECT

public:
    using SentenceSynthesizer::SentenceSynthesizer;
    ~FakeSynthesizer() override { endAhead(); }

    [[nodiscard]] QString name() const override { return QStringLiteral("fake:hum"); }
    [[nodiscard]] QString version() const override { return QStringLiteral("hum 1"); }
    [[nodiscard]] bool supports(Language language) const override;

    /// What the next request tells instead of sound.
    void failNext(const Error &error) { m_error = error; }
    [[nodiscard]] int spokenPieces() const { return m_spoken; }
    [[nodiscard]] int niceLevel() const { return m_nice; } ///< of the thread that spoke last

protected:
    [[nodiscard]] Outcome load() override;
    [[nodiscard]] int sampleRateHz() const override { return 16'000; }
    [[nodiscard]] Result<std::vector<float>> speak(const QString &piece,
                                                   const SynthesisRequest &request,
                                                   const std::stop_token &stop) override;

private:
    std::optional<Error> m_error;
    std::atomic<int> m_spoken = 0;
    std::atomic<int> m_nice = 0;
};

} // namespace pulsemates
