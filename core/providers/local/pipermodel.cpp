#include "core/providers/local/pipermodel.h"

#include "core/providers/local/sherpaapi.h"
#include "core/providers/local/sherparuntime.h"

#include <QFile>

namespace pulsemates {

struct PiperModel::Native
{
    explicit Native(std::shared_ptr<const SherpaRuntime> library)
        : runtime(std::move(library))
        , api(runtime->api())
    {}
    ~Native()
    {
        if (tts != nullptr)
            api.DestroyOfflineTts(tts);
    }
    Native(const Native &) = delete;
    Native &operator=(const Native &) = delete;

    std::shared_ptr<const SherpaRuntime> runtime;
    const SherpaApi &api;
    const SherpaOnnxOfflineTts *tts = nullptr;
    float lengthScale = 1.0F;
};

PiperModel::PiperModel(std::unique_ptr<Native> native)
    : m_native(std::move(native))
{}

PiperModel::~PiperModel() = default;

Result<std::unique_ptr<PiperModel>> PiperModel::load(const SpeechFiles &files,
                                                     const PiperVoice &voice)
{
    if (auto right = files.check(SpeechPart::PiperVoice); !right)
        return tl::unexpected(right.error());
    auto runtime = SherpaRuntime::open(files);
    if (!runtime)
        return tl::unexpected(runtime.error());
    const QString folder = SpeechFiles::partName(SpeechPart::PiperVoice);
    const auto file = [&](const char *name) {
        return QFile::encodeName(files.path(folder + u'/' + QLatin1String(name)));
    };
    const QByteArray model = file("model.onnx");
    const QByteArray tokens = file("tokens.txt");
    const QByteArray phonemes = file("espeak-ng-data");

    SherpaOnnxOfflineTtsConfig config{};
    config.model.vits.model = model.constData();
    config.model.vits.tokens = tokens.constData();
    config.model.vits.data_dir = phonemes.constData();
    config.model.vits.noise_scale = voice.noiseScale;
    config.model.vits.noise_scale_w = voice.noiseScaleW;
    config.model.vits.length_scale = 1.0F; // replaced by the speed of each call
    config.model.num_threads = voice.threads;
    config.model.provider = "cpu";
    config.max_num_sentences = 1;
    config.silence_scale = 0.2F;

    auto native = std::make_unique<Native>(*runtime);
    native->lengthScale = voice.lengthScale;
    native->tts = native->api.CreateOfflineTts(&config);
    if (native->tts == nullptr)
        return fail(ErrorCode::ModelDamaged, Stage::Synthesize, folder);
    return std::unique_ptr<PiperModel>(new PiperModel(std::move(native)));
}

int PiperModel::sampleRateHz() const
{
    return m_native->api.OfflineTtsSampleRate(m_native->tts);
}

int PiperModel::speakers() const
{
    return m_native->api.OfflineTtsNumSpeakers(m_native->tts);
}

std::vector<float> PiperModel::speak(const QString &sentence, int speaker, float rate) const
{
    SherpaOnnxGenerationConfig config{};
    config.sid = speaker;
    config.speed = rate / m_native->lengthScale;
    config.silence_scale = 0.2F;
    const auto *sound = m_native->api.OfflineTtsGenerateWithConfig(
        m_native->tts, sentence.toUtf8().constData(), &config, nullptr, nullptr);
    if (sound == nullptr)
        return {};
    std::vector<float> samples(sound->samples, sound->samples + sound->n);
    m_native->api.DestroyOfflineTtsGeneratedAudio(sound);
    return samples;
}

} // namespace pulsemates
