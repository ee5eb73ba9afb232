#pragma once

#include "core/network/httptimeouts.h"
#include "core/network/retrypolicy.h"
#include "core/network/serviceaddress.h"
#include "core/providers/hearing/soundfile.h"

#include <QString>

namespace pulsemates {

/// Whose interface it is. Source: the table of protocols.md §3.6.
enum class ServerFamily {
    OpenAi,
    Ollama,
    LlamaCpp,
    LmStudio,
    Vllm,
    Speaches,
    WhisperCpp,
    Unknown ///< asked for nothing but what all of them know
};

/// By host and usual port; Unknown where several use it, and for any other address.
[[nodiscard]] ServerFamily guessedFamily(const ServiceAddress &address);

/// What a server that speaks OpenAI's interface is asked for, and how, when it is to transcribe.
/// Thread: any; a value.
struct ServerQuirks
{
    bool transcribes = true;                               ///< else nobody's voice is sent there
    QString path = QStringLiteral("audio/transcriptions"); ///< below the base address
    SoundForm form = SoundForm::Wav;
    bool sendsModel = true;
    bool streams = false; ///< words as they are found
    bool verbose = false; ///< segments, with how likely each is no speech
    HttpTimeouts timeouts;
    RetryPolicy retry;

    [[nodiscard]] static ServerQuirks
    of(ServerFamily family, const ServiceAddress &address, const QString &model);

    /// Without anything that a server may refuse; what is learned from a refusal.
    [[nodiscard]] ServerQuirks plain() const;
    [[nodiscard]] bool isPlain() const;
};

} // namespace pulsemates
