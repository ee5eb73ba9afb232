#include "core/providers/local/silerodetector.h"

#include "core/providers/local/sherpaapi.h"
#include "core/providers/local/sherparuntime.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cmath>

namespace pulsemates {

namespace {

constexpr int windowSamples = 512;    // the model takes nothing else at 16 kHz
constexpr int flushAfterWindows = 62; // about 2 s
constexpr float bufferSeconds = 8.0F;

} // namespace

struct SileroDetector::Native
{
    Native(std::shared_ptr<const SherpaRuntime> library, const QByteArray &model)
        : runtime(std::move(library))
        , api(runtime->api())
    {
        SherpaOnnxVadModelConfig config{};
        config.silero_vad.model = model.constData();
        config.silero_vad.threshold = 0.5F;
        config.silero_vad.min_silence_duration = 0.03F;
        config.silero_vad.min_speech_duration = 0.03F;
        config.silero_vad.max_speech_duration = bufferSeconds;
        config.silero_vad.window_size = windowSamples;
        config.sample_rate = AudioFrame::sampleRateHz;
        config.num_threads = 1;
        config.provider = "cpu";
        vad = api.CreateVoiceActivityDetector(&config, bufferSeconds);
    }
    ~Native() { api.DestroyVoiceActivityDetector(vad); }
    Native(const Native &) = delete;
    Native &operator=(const Native &) = delete;

    // The runtime keeps all sound of a voice for a segment that nobody here asks for, and copies
    // it at every window: flushing makes it forget, and its state of "speaking" goes on.
    void acceptWindow()
    {
        api.VoiceActivityDetectorAcceptWaveform(vad, window.data(), windowSamples);
        voice = api.VoiceActivityDetectorDetected(vad) != 0;
        if (voice && ++windowsSinceFlush < flushAfterWindows)
            return;
        if (voice)
            api.VoiceActivityDetectorFlush(vad);
        api.VoiceActivityDetectorClear(vad);
        windowsSinceFlush = 0;
    }

    std::shared_ptr<const SherpaRuntime> runtime;
    const SherpaApi &api;
    const SherpaOnnxVoiceActivityDetector *vad = nullptr;
    std::array<float, windowSamples> window{};
    std::size_t filled = 0;
    int windowsSinceFlush = 0;
    bool voice = false;
};

SileroDetector::SileroDetector(std::shared_ptr<const SpeechFiles> files)
    : m_files(std::move(files))
{}

SileroDetector::~SileroDetector() = default;

Outcome SileroDetector::load()
{
    if (m_native)
        return Done{};
    if (auto right = m_files->check(SpeechPart::SileroVad); !right)
        return right;
    auto runtime = SherpaRuntime::open(*m_files);
    if (!runtime)
        return tl::unexpected(runtime.error());
    const QByteArray model =
        QFile::encodeName(m_files->path(QStringLiteral("silero-vad/silero_vad.onnx")));
    auto native = std::make_unique<Native>(*runtime, model);
    if (native->vad == nullptr)
        return fail(ErrorCode::ModelDamaged, Stage::VoiceActivity, QStringLiteral("silero-vad"));
    m_native = std::move(native);
    return Done{};
}

void SileroDetector::reset()
{
    if (!m_native)
        return;
    m_native->api.VoiceActivityDetectorReset(m_native->vad);
    m_native->filled = 0;
    m_native->windowsSinceFlush = 0;
    m_native->voice = false;
}

void SileroDetector::unload()
{
    m_native.reset();
}

bool SileroDetector::accept(std::span<const float, AudioFrame::samplesPerFrame> frame)
{
    if (!m_native)
        return false;
    auto rest = std::span<const float>(frame);
    while (!rest.empty()) {
        const std::size_t taken = std::min(rest.size(), windowSamples - m_native->filled);
        // One sample that is not a number would stay in the model's state for ever.
        std::ranges::transform(rest.first(taken),
                               m_native->window.begin() + m_native->filled,
                               [](float sample) { return std::isfinite(sample) ? sample : 0.0F; });
        m_native->filled += taken;
        rest = rest.subspan(taken);
        if (m_native->filled == windowSamples) {
            m_native->filled = 0;
            m_native->acceptWindow();
        }
    }
    return m_native->voice;
}

} // namespace pulsemates
