#pragma once

#include "tests/support/providers/faults.h"
#include "tests/support/providers/http/reply.h"
#include "tests/support/providers/openai/serverkind.h"
#include "tests/support/providers/speechscript.h"

namespace pulsemates::loopback {

class RequestCheck;

/// What a transcription was asked for.
struct TranscriptionCall
{
    QString model;
    QString language; ///< ISO 639-1, or empty
    QString format = QStringLiteral("json");
    bool streamed = false;
    SpeechScript::Time length{0};
    QString refusal; ///< what the service says in place of an answer
    int status = 400;

    [[nodiscard]] static TranscriptionCall read(RequestCheck &check, const ServerKind &kind);
};

[[nodiscard]] Reply transcriptionReply(const TranscriptionCall &asked,
                                       const SpeechScript &script,
                                       const ServerKind &kind,
                                       Reply::Wait wait,
                                       Fault fault);

} // namespace pulsemates::loopback
