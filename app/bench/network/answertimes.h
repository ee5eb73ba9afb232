#pragma once

#include "app/bench/network/checkindraws.h"

#include <functional>
#include <vector>

namespace pulsemates {

/// What a coach writes, in tokens: where its sentences end, the last one with the message.
struct ReplyShape
{
    std::vector<int> sentenceEnds{18, 45, 80}; ///< performance.md §6: 80 tokens, 14 to 22 the first
    [[nodiscard]] int whole() const { return sentenceEnds.back(); }
    [[nodiscard]] int first() const { return sentenceEnds.front(); }
};

/// A request to a coach with a minute's words or less, to a fifth.
inline constexpr double requestBytes = 4000;

/// When a request to a coach is answered. Units: milliseconds from sending it.
struct AnswerTimes
{
    double firstToken = 0; ///< or the failure
    double tokensPerMs = 0.075;
    bool fails = false;
};

/// Asked once for each request of a check-in, in their order.
using NextAnswer = std::function<AnswerTimes()>;

/// The next answer that @p draws holds: a round trip, the way up, the first token, a stall; an
/// answer of 429 or 5xx is asked again after 0.5 and 1 s, as RetryPolicy has it without its jitter.
[[nodiscard]] AnswerTimes nextAnswerOf(CheckInDraws &draws);

/// Until a message is here that nobody can read before its end. Again for as long as it fails.
[[nodiscard]] double wholeAnswerOf(CheckInDraws &draws, const ReplyShape &shape);

/// Until its first sentence is here.
[[nodiscard]] double firstSentenceOf(CheckInDraws &draws, const ReplyShape &shape);

} // namespace pulsemates
