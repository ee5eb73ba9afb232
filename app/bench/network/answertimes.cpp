#include "app/bench/network/answertimes.h"

#include "core/network/retrypolicy.h"

#include <QString>

namespace pulsemates {

namespace {

/// On its way up: what the servers on loopback add, too.
double uploadOf(CheckInDraws &draws)
{
    const double megabits = draws.next(QStringLiteral("uplink"));
    return megabits > 0 ? requestBytes * 8 / megabits / 1000 : 0;
}

/// What a message takes until @p tokens of it are written; a request that fails for good is asked
/// anew, as a person would.
double untilToken(CheckInDraws &draws, int tokens)
{
    double passed = 0;
    for (;;) {
        const AnswerTimes answer = nextAnswerOf(draws);
        passed += answer.firstToken;
        if (!answer.fails)
            return passed + (answer.tokensPerMs > 0 ? tokens / answer.tokensPerMs : 0);
    }
}

} // namespace

AnswerTimes nextAnswerOf(CheckInDraws &draws)
{
    const RetryPolicy policy;
    AnswerTimes answer;
    auto wait = policy.first;
    for (int retries = 0;; ++retries) {
        answer.firstToken += draws.next(QStringLiteral("rtt")) + uploadOf(draws);
        answer.fails = draws.next(QStringLiteral("failure")) > 0;
        if (!answer.fails || retries == policy.retries)
            break;
        answer.firstToken += double(wait.count());
        wait = std::min(2 * wait, policy.longest);
    }
    if (!answer.fails)
        answer.firstToken += draws.next(QStringLiteral("first-token"))
                             + draws.next(QStringLiteral("first-token-stall"));
    answer.tokensPerMs = draws.next(QStringLiteral("token-rate")) / 1000;
    return answer;
}

double wholeAnswerOf(CheckInDraws &draws, const ReplyShape &shape)
{
    const auto wholly = QStringLiteral("chat-whole");
    if (draws.has(wholly))
        return draws.next(QStringLiteral("rtt")) + uploadOf(draws) + draws.next(wholly);
    return untilToken(draws, shape.whole());
}

double firstSentenceOf(CheckInDraws &draws, const ReplyShape &shape)
{
    return untilToken(draws, shape.first());
}

} // namespace pulsemates
