#include "tests/support/providers/loopbackproviders.h"

#include <algorithm>

namespace pulsemates::loopback {

LoopbackProviders::LoopbackProviders()
{
    for (ScriptedProvider *provider : providers())
        m_servers.push_back(std::make_unique<LoopbackServer>(*provider));
}

LoopbackProviders::~LoopbackProviders() = default;

std::vector<ScriptedProvider *> LoopbackProviders::providers()
{
    return {&assemblyAi,
            &assemblyAiSync,
            &assemblyAiStreaming,
            &openAi,
            &googleTokens,
            &googleSpeech,
            &ollama,
            &llamaCpp,
            &lmStudio,
            &vllm,
            &speaches,
            &whisperCpp};
}

std::vector<LoopbackProviders::Served> LoopbackProviders::all()
{
    std::vector<Served> served;
    const auto them = providers();
    for (std::size_t i = 0; i < them.size(); ++i)
        served.push_back({*them[i], *m_servers[i]});
    return served;
}

LoopbackServer &LoopbackProviders::serverOf(const ScriptedProvider &provider)
{
    const auto them = providers();
    const auto found = std::ranges::find(them, &provider);
    Q_ASSERT(found != them.end());
    return *m_servers[std::size_t(found - them.begin())];
}

bool LoopbackProviders::start(quint16 firstPort, const LoopbackServer::Options &options)
{
    LoopbackServer::Options each = options;
    each.port = firstPort;
    for (const Served &served : all()) {
        each.onlyTls13 = &served.provider == &assemblyAiStreaming;
        if (!served.server.start(each))
            return false;
        if (each.port != 0)
            ++each.port;
    }
    return true;
}

void LoopbackProviders::inject(const FaultPlan &plan)
{
    for (ScriptedProvider *provider : providers())
        provider->inject(plan);
}

void LoopbackProviders::setLatency(const LatencyProfile &profile)
{
    for (ScriptedProvider *provider : providers())
        provider->setLatency(profile);
}

void LoopbackProviders::setScript(const SpeechScript &script)
{
    assemblyAi.setScript(script);
    assemblyAiSync.setScript(script);
    assemblyAiStreaming.setScript(script);
    for (OpenAiCompatible *server : {&openAi, &vllm, &speaches, &whisperCpp})
        server->setScript(script);
}

void LoopbackProviders::setWords(const QString &words)
{
    for (OpenAiCompatible *server : {&openAi, &ollama, &llamaCpp, &lmStudio, &vllm})
        server->setWords(words);
}

QStringList LoopbackProviders::violations()
{
    QStringList found;
    for (ScriptedProvider *provider : providers()) {
        for (const QString &violation : provider->violations())
            found << provider->name() + QStringLiteral(": ") + violation;
    }
    return found;
}

} // namespace pulsemates::loopback
