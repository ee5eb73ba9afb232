#include "core/providers/local/moonshinemodel.h"

#include "core/audio/audioframe.h"
#include "core/providers/local/sherpaapi.h"
#include "core/providers/local/sherparuntime.h"

#include <QFile>

#include <vector>

namespace pulsemates {

namespace {

// The encoder's convolutions need some sound to work on; shorter pieces are filled with silence.
constexpr std::size_t shortestSamples = AudioFrame::sampleRateHz / 2;

} // namespace

struct MoonshineModel::Native
{
    explicit Native(std::shared_ptr<const SherpaRuntime> library)
        : runtime(std::move(library))
        , api(runtime->api())
    {}
    ~Native()
    {
        if (recognizer != nullptr)
            api.DestroyOfflineRecognizer(recognizer);
    }
    Native(const Native &) = delete;
    Native &operator=(const Native &) = delete;

    std::shared_ptr<const SherpaRuntime> runtime;
    const SherpaApi &api;
    const SherpaOnnxOfflineRecognizer *recognizer = nullptr;
};

MoonshineModel::MoonshineModel(std::unique_ptr<Native> native)
    : m_native(std::move(native))
{}

MoonshineModel::~MoonshineModel() = default;

Result<std::unique_ptr<MoonshineModel>>
MoonshineModel::load(const SpeechFiles &files, MoonshineSize size, int threads)
{
    if (auto right = files.check(partOf(size)); !right)
        return tl::unexpected(right.error());
    auto runtime = SherpaRuntime::open(files);
    if (!runtime)
        return tl::unexpected(runtime.error());
    const QString folder = SpeechFiles::partName(partOf(size));
    const auto file = [&](const char *name) {
        return QFile::encodeName(files.path(folder + u'/' + QLatin1String(name)));
    };
    const QByteArray encoder = file("encoder.onnx");
    const QByteArray decoder = file("decoder.onnx");
    const QByteArray tokens = file("tokens.txt");

    SherpaOnnxOfflineRecognizerConfig config{};
    config.feat_config.sample_rate = AudioFrame::sampleRateHz;
    config.feat_config.feature_dim = 80;
    config.model_config.moonshine.encoder = encoder.constData();
    config.model_config.moonshine.merged_decoder = decoder.constData();
    config.model_config.tokens = tokens.constData();
    config.model_config.num_threads = threads;
    config.model_config.provider = "cpu";
    config.decoding_method = "greedy_search";

    auto native = std::make_unique<Native>(*runtime);
    native->recognizer = native->api.CreateOfflineRecognizer(&config);
    if (native->recognizer == nullptr)
        return fail(ErrorCode::ModelDamaged, Stage::Transcribe, folder);
    return std::unique_ptr<MoonshineModel>(new MoonshineModel(std::move(native)));
}

QString MoonshineModel::decode(std::span<const float> samples) const
{
    if (samples.empty())
        return {};
    std::vector<float> filled;
    if (samples.size() < shortestSamples) {
        filled.assign(samples.begin(), samples.end());
        filled.resize(shortestSamples);
        samples = filled;
    }
    const SherpaApi &api = m_native->api;
    const auto *stream = api.CreateOfflineStream(m_native->recognizer);
    if (stream == nullptr)
        return {};
    api.AcceptWaveformOffline(
        stream, AudioFrame::sampleRateHz, samples.data(), static_cast<int>(samples.size()));
    api.DecodeOfflineStream(m_native->recognizer, stream);
    QString text;
    if (const auto *result = api.GetOfflineStreamResult(stream); result != nullptr) {
        text = QString::fromUtf8(result->text).trimmed();
        api.DestroyOfflineRecognizerResult(result);
    }
    api.DestroyOfflineStream(stream);
    return text;
}

} // namespace pulsemates
