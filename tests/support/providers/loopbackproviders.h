#pragma once

#include "tests/support/providers/assemblyai/assemblyairest.h"
#include "tests/support/providers/assemblyai/assemblyaistreaming.h"
#include "tests/support/providers/assemblyai/assemblyaisync.h"
#include "tests/support/providers/google/googlespeech.h"
#include "tests/support/providers/google/googletokens.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"

namespace pulsemates::loopback {

/// Every provider with a server of its own. Thread: the test's, or the program's.
class LoopbackProviders
{
public:
    struct Served
    {
        ScriptedProvider &provider;
        LoopbackServer &server;
    };

    LoopbackProviders();
    ~LoopbackProviders();

    /// Starts all; false where a port is taken. @p firstPort: of as many as there are providers, in
    /// the order of all(); 0: any free ones.
    [[nodiscard]] bool start(quint16 firstPort, const LoopbackServer::Options &options = {});
    void inject(const FaultPlan &plan);
    void setLatency(const LatencyProfile &profile);
    void setScript(const SpeechScript &script); ///< what all recognisers hear
    void setWords(const QString &words);        ///< what all coaches say

    [[nodiscard]] std::vector<Served> all();
    [[nodiscard]] LoopbackServer &serverOf(const ScriptedProvider &provider); ///< one of these
    [[nodiscard]] QStringList violations(); ///< with the provider's name before each

    AssemblyAiRest assemblyAi;
    AssemblyAiSync assemblyAiSync;
    AssemblyAiStreaming assemblyAiStreaming;
    OpenAiCompatible openAi;
    GoogleTokens googleTokens;
    GoogleSpeech googleSpeech{googleTokens};
    OpenAiCompatible ollama{ServerKind::ollama()};
    OpenAiCompatible llamaCpp{ServerKind::llamaCpp()};
    OpenAiCompatible lmStudio{ServerKind::lmStudio()};
    OpenAiCompatible vllm{ServerKind::vllm()};
    OpenAiCompatible speaches{ServerKind::speaches()};
    OpenAiCompatible whisperCpp{ServerKind::whisperCpp()};

private:
    [[nodiscard]] std::vector<ScriptedProvider *> providers();

    std::vector<std::unique_ptr<LoopbackServer>> m_servers; ///< one for each of providers()
};

} // namespace pulsemates::loopback
