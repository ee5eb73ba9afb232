#include "tests/support/providers/openai/serverkind.h"

namespace pulsemates::loopback {

ServerKind ServerKind::openAi()
{
    ServerKind kind{QStringLiteral("openai")};
    kind.transcription = kind.speech = kind.moderation = true;
    kind.needsKey = true;
    kind.rateHeaders = true;
    kind.models = {QStringLiteral("gpt-4o-mini"),
                   QStringLiteral("gpt-4o"),
                   QStringLiteral("gpt-4"),
                   QStringLiteral("gpt-4o-mini-tts"),
                   QStringLiteral("tts-1"),
                   QStringLiteral("tts-1-hd"),
                   QStringLiteral("whisper-1"),
                   QStringLiteral("gpt-4o-mini-transcribe"),
                   QStringLiteral("gpt-4o-transcribe"),
                   QStringLiteral("gpt-transcribe"),
                   QStringLiteral("gpt-4o-transcribe-diarize"),
                   QStringLiteral("omni-moderation-latest")};
    return kind;
}

ServerKind ServerKind::ollama()
{
    ServerKind kind{QStringLiteral("ollama")};
    kind.knowsCompletionTokens = false;
    kind.extraFields = true;
    kind.models = {QStringLiteral("llama3.2:latest")};
    return kind;
}

ServerKind ServerKind::llamaCpp()
{
    ServerKind kind{QStringLiteral("llama.cpp")};
    kind.strictModel = false;
    kind.numericErrorCode = true;
    kind.extraFields = true;
    kind.health = true;
    kind.models = {QStringLiteral("model.gguf")};
    return kind;
}

ServerKind ServerKind::lmStudio()
{
    ServerKind kind{QStringLiteral("lm-studio")};
    kind.knowsCompletionTokens = false;
    kind.knowsJsonObject = false;
    kind.models = {QStringLiteral("qwen2.5-7b-instruct")};
    return kind;
}

ServerKind ServerKind::vllm()
{
    ServerKind kind{QStringLiteral("vllm")};
    kind.transcription = true;
    kind.numericErrorCode = true;
    kind.health = true;
    kind.models = {QStringLiteral("Qwen/Qwen2.5-7B-Instruct"),
                   QStringLiteral("openai/whisper-large-v3")};
    return kind;
}

ServerKind ServerKind::speaches()
{
    ServerKind kind{QStringLiteral("speaches")};
    kind.chat = false;
    kind.transcription = kind.speech = true;
    kind.otherKeys = true;
    kind.detailErrors = true;
    kind.tokenUsage = true;
    kind.health = true;
    kind.models = {QStringLiteral("Systran/faster-whisper-small"),
                   QStringLiteral("speaches-ai/Kokoro-82M-v1.0-ONNX")};
    return kind;
}

ServerKind ServerKind::whisperCpp()
{
    ServerKind kind{QStringLiteral("whisper.cpp")};
    kind.chat = false;
    kind.transcription = true;
    kind.strictModel = false;
    kind.plainErrors = true;
    kind.leadingSpace = true;
    kind.health = true;
    kind.extraPaths = {QStringLiteral("/inference")};
    return kind;
}

} // namespace pulsemates::loopback
