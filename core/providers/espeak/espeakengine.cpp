#include "core/providers/espeak/espeakengine.h"

#include <algorithm>
#include <espeak-ng/speak_lib.h>
#include <mutex>

namespace pulsemates {

namespace {

constexpr int wordsPerMinute = 150; // espeak's own 175 is brisk for guidance
constexpr int bufferMs = 200;       // between looks at the stop token

// The library's state is global, so its lock is too. It is begun once and never ended:
// espeak-ng 1.51 waits for ever in its second espeak_Terminate(), for a command that its thread of
// the first time left marked as running (fifo.c). It holds two megabytes.
std::mutex libraryMutex;
int libraryRateHz = 0; ///< 0: not begun

struct Retrieval
{
    std::vector<float> samples;
    const std::stop_token *stop = nullptr;
};

// 1 asks the library to stop.
int receive(short *wave, int count, espeak_EVENT *events)
{
    auto *retrieval = static_cast<Retrieval *>(events->user_data);
    if (retrieval == nullptr)
        return 1;
    if (wave != nullptr && count > 0) {
        std::transform(wave, wave + count, std::back_inserter(retrieval->samples), [](short s) {
            return static_cast<float>(s) / 32768.0F;
        });
    }
    return retrieval->stop->stop_requested() ? 1 : 0;
}

} // namespace

Result<std::unique_ptr<EspeakEngine>> EspeakEngine::open()
{
    const std::scoped_lock lock(libraryMutex);
    if (libraryRateHz == 0) {
        const int rate = espeak_Initialize(
            AUDIO_OUTPUT_SYNCHRONOUS, bufferMs, nullptr, espeakINITIALIZE_DONT_EXIT);
        if (rate <= 0) {
            return fail(ErrorCode::RuntimeMissing,
                        Stage::Synthesize,
                        QStringLiteral("espeak-ng found no data"));
        }
        espeak_SetSynthCallback(&receive);
        libraryRateHz = rate;
    }
    return std::unique_ptr<EspeakEngine>(new EspeakEngine(libraryRateHz));
}

QString EspeakEngine::version()
{
    return QString::fromUtf8(espeak_Info(nullptr)).section(u' ', 0, 0);
}

Result<std::vector<float>>
EspeakEngine::speak(const QString &text, Language language, float rate, const std::stop_token &stop)
{
    const std::scoped_lock lock(libraryMutex);
    const char *voice = language == Language::Korean ? "ko" : "en-us";
    if (espeak_SetVoiceByName(voice) != EE_OK)
        return fail(ErrorCode::ModelMissing, Stage::Synthesize, QLatin1String(voice));
    espeak_SetParameter(espeakRATE, static_cast<int>(wordsPerMinute * rate), 0);
    const QByteArray utf8 = text.toUtf8();
    Retrieval retrieval;
    retrieval.stop = &stop;
    const auto outcome = espeak_Synth(utf8.constData(),
                                      static_cast<std::size_t>(utf8.size()) + 1,
                                      0,
                                      POS_CHARACTER,
                                      0,
                                      espeakCHARS_UTF8,
                                      nullptr,
                                      &retrieval);
    if (outcome != EE_OK)
        return fail(ErrorCode::Internal, Stage::Synthesize, QStringLiteral("espeak-ng refused"));
    return std::move(retrieval.samples);
}

} // namespace pulsemates
