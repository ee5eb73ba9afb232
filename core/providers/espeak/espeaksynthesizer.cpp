#include "core/providers/espeak/espeaksynthesizer.h"

namespace pulsemates {

namespace {

constexpr int espeakRateHz = 22'050;
constexpr int espeakVoiceVersion = 1; // of pace and polish; part of every cache key

} // namespace

QString EspeakSynthesizer::name() const
{
    return QStringLiteral("local:espeak-ng");
}

QString EspeakSynthesizer::version() const
{
    return QStringLiteral("espeak-ng %1 version %2")
        .arg(EspeakEngine::version())
        .arg(espeakVoiceVersion);
}

bool EspeakSynthesizer::supports(Language language) const
{
    return language == Language::English || language == Language::Korean;
}

void EspeakSynthesizer::release()
{
    if (!isBusy())
        m_engine.reset();
}

Outcome EspeakSynthesizer::load()
{
    if (m_engine)
        return Done{};
    auto engine = EspeakEngine::open();
    if (!engine)
        return tl::unexpected(engine.error());
    m_engine = std::move(*engine);
    return Done{};
}

int EspeakSynthesizer::sampleRateHz() const
{
    return m_engine ? m_engine->sampleRateHz() : espeakRateHz;
}

Result<std::vector<float>> EspeakSynthesizer::speak(const QString &piece,
                                                    const SynthesisRequest &request,
                                                    const std::stop_token &stop)
{
    return m_engine->speak(piece, request.language, request.rate, stop);
}

} // namespace pulsemates
