#pragma once

#include <QStringList>

namespace pulsemates::loopback {

/// Whose OpenAI-like interface it is, and how it differs. Source: the table of local servers in
/// the design's protocols, section 3.6, which names the code of each.
struct ServerKind
{
    QString name;
    bool chat = true;
    bool transcription = false;
    bool speech = false;
    bool moderation = false;
    bool needsKey = false;
    bool otherKeys = false;            ///< X-API-Key and ?api_key are taken too
    bool knowsCompletionTokens = true; ///< max_completion_tokens counts
    bool knowsJsonObject = true;       ///< response_format json_object
    bool knowsJsonSchema = true;       ///< response_format json_schema
    bool knowsStreams = true;          ///< stream
    bool knowsStreamOptions = true;    ///< stream_options
    bool strictModel = true;           ///< another model than it has is refused
    bool numericErrorCode = false;
    bool detailErrors = false; ///< {"detail": …}
    bool plainErrors = false;  ///< {"error": "…"}
    bool extraFields = false;  ///< timings, reasoning
    bool tokenUsage = false;   ///< speech's last event says token_usage
    bool rateHeaders = false;
    bool leadingSpace = false; ///< transcripts begin with a space and end with a line
    bool health = false;       ///< GET /health
    QStringList models = {};
    QStringList extraPaths = {}; ///< more places for the same transcription

    [[nodiscard]] static ServerKind openAi();
    [[nodiscard]] static ServerKind ollama();
    [[nodiscard]] static ServerKind llamaCpp();
    [[nodiscard]] static ServerKind lmStudio();
    [[nodiscard]] static ServerKind vllm();
    [[nodiscard]] static ServerKind speaches();
    [[nodiscard]] static ServerKind whisperCpp();
};

} // namespace pulsemates::loopback
