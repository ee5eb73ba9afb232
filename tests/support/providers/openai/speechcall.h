#pragma once

#include "tests/support/providers/faults.h"
#include "tests/support/providers/http/reply.h"
#include "tests/support/providers/openai/serverkind.h"

namespace pulsemates::loopback {

class RequestCheck;

/// What a voice was asked for.
struct SpeechCall
{
    QString model;
    QString text;
    QString format = QStringLiteral("mp3");
    double speed = 1;
    bool events = false; ///< Server-Sent Events
    QString refusal;

    [[nodiscard]] static SpeechCall read(RequestCheck &check, const ServerKind &kind);
};

[[nodiscard]] Reply
speechReply(const SpeechCall &asked, const ServerKind &kind, Reply::Wait wait, Fault fault);

} // namespace pulsemates::loopback
