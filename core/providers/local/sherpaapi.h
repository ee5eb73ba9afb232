#pragma once

#include <sherpa-onnx/c-api/c-api.h>

namespace pulsemates {

// Every function of the C API that the program uses; sherparuntime.cpp looks each up by name.
#define PULSEMATES_SHERPA_FUNCTIONS(X)                                                             \
    X(GetVersionStr)                                                                               \
    X(CreateOfflineRecognizer)                                                                     \
    X(DestroyOfflineRecognizer)                                                                    \
    X(CreateOfflineStream)                                                                         \
    X(DestroyOfflineStream)                                                                        \
    X(AcceptWaveformOffline)                                                                       \
    X(DecodeOfflineStream)                                                                         \
    X(GetOfflineStreamResult)                                                                      \
    X(DestroyOfflineRecognizerResult)                                                              \
    X(CreateVoiceActivityDetector)                                                                 \
    X(DestroyVoiceActivityDetector)                                                                \
    X(VoiceActivityDetectorAcceptWaveform)                                                         \
    X(VoiceActivityDetectorDetected)                                                               \
    X(VoiceActivityDetectorClear)                                                                  \
    X(VoiceActivityDetectorFlush)                                                                  \
    X(VoiceActivityDetectorReset)                                                                  \
    X(CreateOfflineTts)                                                                            \
    X(DestroyOfflineTts)                                                                           \
    X(OfflineTtsSampleRate)                                                                        \
    X(OfflineTtsNumSpeakers)                                                                       \
    X(OfflineTtsGenerateWithConfig)                                                                \
    X(DestroyOfflineTtsGeneratedAudio)

/// The function table of the runtime, typed from the header of the same version. Include it in
/// source files only: it brings the C header with it.
/// Source: sherpa-onnx 1.13.0, c-api.h.
struct SherpaApi
{
// NOLINTNEXTLINE(bugprone-macro-parentheses): a declared name takes none
#define PULSEMATES_DECLARE(name) decltype(&::SherpaOnnx##name) name = nullptr;
    PULSEMATES_SHERPA_FUNCTIONS(PULSEMATES_DECLARE)
#undef PULSEMATES_DECLARE
};

} // namespace pulsemates
