#pragma once

#include "core/network/httprequest.h"
#include "core/providers/coachprompt.h"
#include "core/providers/openai/chatabilities.h"
#include "core/providers/openai/chatservice.h"

#include <QJsonObject>

namespace pulsemates {

/// The body of POST /chat/completions for a message: the prompt, its examples, then the person's
/// words as a string of a JSON object. Nothing else of the person goes out: no name, no identifier,
/// no time. Pure; the same bytes for the same request.
/// Source: openai/openai-openapi openapi.yaml; the design's protocols, section 3.1.
[[nodiscard]] QJsonObject chatBody(const ChatService &service,
                                   const ChatAbilities &abilities,
                                   const CoachPrompt &prompt,
                                   const CoachRequest &request);

/// A POST of @p body below the base address.
[[nodiscard]] HttpRequest chatRequest(const ChatService &service, const QJsonObject &body);

/// The member that bounds the answer, by the name this server knows.
[[nodiscard]] QString tokenLimitName(const ChatAbilities &abilities);

} // namespace pulsemates
