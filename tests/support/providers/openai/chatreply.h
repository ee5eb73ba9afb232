#pragma once

#include "tests/support/providers/faults.h"
#include "tests/support/providers/http/reply.h"
#include "tests/support/providers/openai/chatrequest.h"

namespace pulsemates::loopback {

/// What a coach will say, and how fast.
struct ChatScript
{
    QString words;
    QByteArray json; ///< the whole content where JSON is asked for; empty: made from the schema
    Reply::Wait firstToken{0};
    Reply::Wait eachToken{0};
};

[[nodiscard]] Reply
chatReply(const ChatRequest &asked, const ChatScript &script, const ServerKind &kind, Fault fault);

} // namespace pulsemates::loopback
