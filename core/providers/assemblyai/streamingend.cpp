#include "core/providers/assemblyai/streamingend.h"

#include <algorithm>
#include <initializer_list>

namespace pulsemates {

namespace {

// Not as a part of another word: "generate" is no rate.
bool hasWord(const QString &reason, QLatin1String word)
{
    const auto goesOn = [&reason](qsizetype at) {
        return at >= 0 && at < reason.size() && reason[at].isLetterOrNumber();
    };
    for (qsizetype at = reason.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = reason.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (!goesOn(at - 1) && !goesOn(at + word.size()))
            return true;
    }
    return false;
}

bool speaksOf(const QString &reason, std::initializer_list<const char *> words)
{
    return std::ranges::any_of(
        words, [&reason](const char *word) { return hasWord(reason, QLatin1String(word)); });
}

// 1008 stands for the key, for the account and on one page of the service for too many sessions.
ErrorCode codeOfPolicy(const QString &reason)
{
    if (speaksOf(reason, {"concurrent", "concurrency", "too many", "rate"}))
        return ErrorCode::RateLimited;
    if (speaksOf(reason,
                 {"fund",
                  "funds",
                  "balance",
                  "credit",
                  "credits",
                  "billing",
                  "payment",
                  "payments",
                  "paid",
                  "unpaid",
                  "upgrade"}))
        return ErrorCode::QuotaUsedUp;
    return ErrorCode::KeyRefused;
}

struct Meaning
{
    ErrorCode code;
    bool worthAnother;
};

Meaning meaningOf(int code, const QString &reason)
{
    switch (code) {
    case 1000:
    case 1001:
        return {ErrorCode::ConnectionLost, true};
    case 1002:
    case 1003:
    case 1007:
        return {ErrorCode::AnswerUnreadable, false};
    case 1008:
        return {codeOfPolicy(reason), false};
    case 1009:
        return {ErrorCode::AnswerTooLarge, false};
    case 1011:
    case 1012:
    case 1013:
    case 3005:
    case 3008:
        return {ErrorCode::ServiceError, true};
    case 3006:
    case 3007:
        return {ErrorCode::RequestRefused, false};
    case 3009:
        return {ErrorCode::RateLimited, false};
    default:
        return code >= 3000 ? Meaning{ErrorCode::ServiceError, false}
                            : Meaning{ErrorCode::ConnectionLost, true};
    }
}

bool isLossOfNetwork(ErrorCode code)
{
    return code == ErrorCode::ConnectionLost || code == ErrorCode::ConnectionRefused
           || code == ErrorCode::ConnectTimeout || code == ErrorCode::AnswerTimeout;
}

} // namespace

StreamingEnd streamingEndOf(const ChannelEnd &end, int errorCode)
{
    if (end.handshakeStatus != 0 && !end.outcome) {
        const bool again = end.handshakeStatus == 408 || end.handshakeStatus >= 500;
        return {end.outcome.error(), again};
    }
    // An error message that a friendly goodbye follows is an error all the same.
    const bool agreed = end.closeCode <= 1001;
    const int code = agreed && errorCode != 0 ? errorCode : end.closeCode;
    if (code != 0) {
        const Meaning meaning = meaningOf(code, end.closeReason);
        return {{meaning.code, QStringLiteral("close code %1").arg(code), Stage::Transcribe},
                meaning.worthAnother};
    }
    if (end.outcome) // cannot be: an agreed end has its code
        return {{ErrorCode::ConnectionLost, {}, Stage::Transcribe}, true};
    return {end.outcome.error(), isLossOfNetwork(end.outcome.error().code)};
}

} // namespace pulsemates
