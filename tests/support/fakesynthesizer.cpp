#include "tests/support/fakesynthesizer.h"

#include "core/common/background.h"

#include <cmath>
#include <utility>

namespace pulsemates {

bool FakeSynthesizer::supports(Language /*language*/) const
{
    return true;
}

Outcome FakeSynthesizer::load()
{
    if (m_error)
        return tl::unexpected(*std::exchange(m_error, std::nullopt));
    return Done{};
}

Result<std::vector<float>> FakeSynthesizer::speak(const QString &piece,
                                                  const SynthesisRequest &request,
                                                  const std::stop_token & /*stop*/)
{
    ++m_spoken;
    m_nice = threadNiceLevel();
    const double seconds = 0.05 * static_cast<double>(piece.size()) / request.rate;
    std::vector<float> tone(static_cast<std::size_t>(seconds * sampleRateHz()));
    for (std::size_t i = 0; i < tone.size(); ++i)
        tone[i] = 0.1F * std::sin(0.06F * static_cast<float>(i));
    return tone;
}

} // namespace pulsemates
