#include "core/providers/local/pipersynthesizer.h"

#include <malloc.h>

namespace pulsemates {

namespace {

constexpr int piperRateHz = 22'050;
constexpr int piperVoiceVersion = 1; // of parameters and polish; part of every cache key

} // namespace

PiperSynthesizer::PiperSynthesizer(std::shared_ptr<const SpeechFiles> files,
                                   const PiperVoice &voice,
                                   QObject *parent)
    : SentenceSynthesizer(parent)
    , m_files(std::move(files))
    , m_voice(voice)
{}

PiperSynthesizer::~PiperSynthesizer()
{
    endAhead();
}

QString PiperSynthesizer::name() const
{
    return QStringLiteral("local:piper-libritts_r");
}

QString PiperSynthesizer::version() const
{
    return QStringLiteral("piper-libritts_r speaker %1 version %2")
        .arg(m_voice.speaker)
        .arg(piperVoiceVersion);
}

bool PiperSynthesizer::supports(Language language) const
{
    return language == Language::English;
}

void PiperSynthesizer::release()
{
    if (isBusy() || !m_model)
        return;
    m_model.reset();
    malloc_trim(0);
}

Outcome PiperSynthesizer::load()
{
    if (m_model)
        return Done{};
    auto model = PiperModel::load(*m_files, m_voice);
    if (!model)
        return tl::unexpected(model.error());
    m_model = std::move(*model);
    return Done{};
}

int PiperSynthesizer::sampleRateHz() const
{
    return m_model ? m_model->sampleRateHz() : piperRateHz;
}

Result<std::vector<float>> PiperSynthesizer::speak(const QString &piece,
                                                   const SynthesisRequest &request,
                                                   const std::stop_token & /*stop*/)
{
    return m_model->speak(piece, m_voice.speaker, request.rate);
}

} // namespace pulsemates
