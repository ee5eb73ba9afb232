#pragma once

#include "core/common/language.h"
#include "core/common/result.h"

#include <QString>

#include <memory>
#include <stop_token>
#include <vector>

namespace pulsemates {

/// libespeak-ng in this process, in retrieval mode. The library has one global state, which stays
/// until the process ends: engines share it, and calls wait for each other.
/// Thread: any; speak() blocks the others meanwhile.
/// Errors: RuntimeMissing when it cannot start, ModelMissing when the language has no voice.
class EspeakEngine
{
public:
    [[nodiscard]] static Result<std::unique_ptr<EspeakEngine>> open();
    EspeakEngine(const EspeakEngine &) = delete;
    EspeakEngine &operator=(const EspeakEngine &) = delete;

    [[nodiscard]] int sampleRateHz() const { return m_sampleRateHz; }
    [[nodiscard]] static QString version();

    /// @p rate 1 is a calm pace; returns what is spoken so far when @p stop asks.
    [[nodiscard]] Result<std::vector<float>>
    speak(const QString &text, Language language, float rate, const std::stop_token &stop);

private:
    explicit EspeakEngine(int sampleRateHz)
        : m_sampleRateHz(sampleRateHz)
    {}

    int m_sampleRateHz;
};

} // namespace pulsemates
