#pragma once

#include "core/audio/audiooutput.h"
#include "core/pipeline/recorder.h"
#include "core/pipeline/servicevoice.h"
#include "core/pipeline/stagebudgets.h"
#include "core/providers/transcriber.h"
#include "core/settings/secretstore.h"

#include <chrono>
#include <functional>
#include <memory>

namespace pulsemates {

/// What an Engine is made of, where the usual does not do.
struct EngineOptions
{
    enum class Input { Microphone, FilePaced, FileAtOnce, None };

    Input input = Input::Microphone;
    QString audioPath;
    bool openOutput = true; ///< false: nothing is heard, nothing is opened
    std::chrono::milliseconds keepModels = std::chrono::minutes(5); ///< without a check-in
    Recorder::Waits waits{};
    /// Final words that are not understood by then are answered with what is known so far.
    std::chrono::milliseconds understand = budget::understand;
    /// From Stop to the first sentence of a written message; then the prepared one stands.
    std::chrono::milliseconds firstSentence = budget::firstSentence;
    ServiceVoice::Patience voicePatience{};
    bool guidesEarly = true; ///< CheckInPipeline::Parts
    /// Makes another recogniser than that of this computer; empty: that one.
    std::function<std::unique_ptr<Transcriber>()> transcriber{};
    /// Makes another loudspeaker than that of the system; empty: that one.
    std::function<std::unique_ptr<AudioOutput>()> output{};
    /// Where keys of services are; none: nothing is ever asked of anybody, as in fast mode.
    std::shared_ptr<SecretStore> secrets{};
    QString requestDays{}; ///< file of what was asked for on a day; empty: kept for this run only
};

} // namespace pulsemates
