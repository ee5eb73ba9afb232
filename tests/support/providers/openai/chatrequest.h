#pragma once

#include "tests/support/providers/openai/serverkind.h"

#include <QJsonObject>

namespace pulsemates::loopback {

class RequestCheck;

/// What a chat completion was asked for.
struct ChatRequest
{
    QString model;
    bool streamed = false;
    bool usageWanted = false;
    bool obfuscated = true;
    int mostTokens = 0; ///< 0: no limit
    int choices = 1;
    bool jsonWanted = false;
    QJsonObject schema;   ///< empty without one
    int promptTokens = 0; ///< guessed
    QString refusal;      ///< what the service says in place of an answer (400)
    QString refusalCode;

    [[nodiscard]] static ChatRequest read(RequestCheck &check, const ServerKind &kind);
};

} // namespace pulsemates::loopback
