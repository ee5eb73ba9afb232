#include "core/pipeline/coachingmachine.h"

#include <utility>

namespace pulsemates {

using namespace coaching;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

namespace {

constexpr int sentencesAhead = 2; // more than that is read once the words are final
constexpr int leastLeftAhead = 2; // one stays for the final words

/// About four Latin letters make a token, one and a half Hangul syllables.
int tokensOfWords(const QString &words)
{
    double tokens = 0;
    for (const QChar c : words)
        tokens += c.unicode() >= 0x1100 ? 1 / 1.5 : 0.25;
    return int(tokens);
}

} // namespace

int CoachingMachine::estimatedTokens(const CoachingBasis &basis) const
{
    return m_options.promptTokens + tokensOfWords(basis.words);
}

/// And of what is thrown away for it.
int CoachingMachine::tokensOfOneMore() const
{
    const int held = m_exchange ? m_exchange->tokens() : 0;
    return held + estimatedTokens(m_words) + m_options.replyTokens;
}

void CoachingMachine::speculateIfDue(MonotonicTime now)
{
    if (m_phase != Phase::Listening || m_requestsLeft < leastLeftAhead)
        return;
    const bool inFlight = m_exchange && !m_exchange->ended && !m_exchange->paused;
    if (const auto kind = m_speculator.due(now, inFlight, tokensOfOneMore()))
        askAhead(*kind, now);
}

/// The final words come a quarter of a second after Stop: time that a message can have for its
/// first token.
void CoachingMachine::speculateAtStop(MonotonicTime now)
{
    if (m_requestsLeft >= leastLeftAhead && m_speculator.isWorthOne(tokensOfOneMore()))
        askAhead(Speculator::Kind::Extra, now);
}

void CoachingMachine::askAhead(Speculator::Kind kind, MonotonicTime now)
{
    // What is being made has had time: it goes on where it could stand for the words as they are.
    if (m_exchange
        && reconcileMessage({m_exchange->basis, {}, 0}, m_words, now).verdict
               != CoachingVerdict::Discard)
        return m_speculator.covered();
    drop(CoachingReason::Superseded, now);
    m_speculator.sent(kind, now);
    ++m_costs.attempts;
    ask(Purpose::Ahead, m_words, now);
}

std::optional<MonotonicTime> CoachingMachine::hedgeTime() const
{
    // Ahead of Stop nobody waits, and after the first sentence nobody waits much.
    if (m_phase != Phase::Awaiting || !m_exchange || m_exchange->attempts.size() != 1
        || !m_exchange->isSilent() || !m_hedger.mayHedge() || m_requestsLeft == 0)
        return std::nullopt;
    return m_exchange->attempts.front().sentAt + m_hedger.after();
}

void CoachingMachine::hedgeIfDue(MonotonicTime now)
{
    if (const auto time = hedgeTime(); time && now >= *time)
        send(Purpose::Hedge, now);
}

void CoachingMachine::ask(Purpose purpose, const CoachingBasis &basis, MonotonicTime now)
{
    m_exchange.emplace();
    m_exchange->purpose = purpose;
    m_exchange->use = purpose == Purpose::Ahead ? Use::Undecided : Use::Whole;
    m_exchange->basis = basis;
    send(purpose, now);
}

void CoachingMachine::send(Purpose purpose, MonotonicTime now)
{
    const CoachingBasis &basis = m_exchange->basis;
    CoachingExchange::Attempt attempt;
    attempt.number = ++m_lastRequest;
    attempt.sentAt = now;
    attempt.hedge = purpose == Purpose::Hedge;
    attempt.tokens = estimatedTokens(basis);
    m_exchange->attempts.push_back(attempt);
    ++m_costs.requests;
    --m_requestsLeft;
    if (attempt.hedge) {
        ++m_costs.hedges;
        m_hedger.hedged();
    } else {
        m_hedger.requested();
    }
    m_out.push_back(SendRequest{m_id, attempt.number, purpose, basis, m_message.join(u' ')});
}

void CoachingMachine::close(CoachingExchange::Attempt &attempt, MonotonicTime now)
{
    if (!std::exchange(attempt.open, false))
        return;
    if (!attempt.spoke)
        m_hedger.gaveUpAfter(duration_cast<milliseconds>(now - attempt.sentAt));
    m_out.push_back(CancelRequest{m_id, attempt.number});
}

CoachingExchange::Attempt *
CoachingMachine::spoken(RequestNumber number, int tokens, MonotonicTime now)
{
    CoachingExchange::Attempt *attempt = m_exchange ? m_exchange->find(number) : nullptr;
    if (!attempt) {
        ++m_costs.stale;
        return nullptr;
    }
    if (tokens > 0)
        attempt->tokens = tokens;
    if (std::exchange(attempt->spoke, true))
        return attempt;
    if (tokens == 0) // it is written and paid, whether or not its end is waited for
        attempt->tokens += m_options.replyTokens;
    m_hedger.firstTokenAfter(duration_cast<milliseconds>(now - attempt->sentAt));
    if (attempt->hedge)
        ++m_costs.hedgesWon;
    for (CoachingExchange::Attempt &other : m_exchange->attempts) {
        if (other.number != number)
            close(other, now);
    }
    return attempt;
}

void CoachingMachine::on(const TokenCame &event, MonotonicTime now)
{
    spoken(event.request, event.tokens, now);
}

void CoachingMachine::on(const SentenceCame &event, MonotonicTime now)
{
    if (!spoken(event.request, event.tokens, now) || event.text.isEmpty())
        return;
    m_exchange->sentences << event.text;
    if (m_exchange->use == Use::Undecided && m_exchange->sentences.size() == sentencesAhead) {
        m_exchange->paused = true;
        m_out.push_back(PauseReading{m_id, event.request});
    }
    takeSentences(now);
}

// Made ahead it may be of words that the final ones are not: help does not come out of a guess, in
// the middle of a sentence.
void CoachingMachine::on(const HelpWritten &event, MonotonicTime now)
{
    CoachingExchange::Attempt *attempt = m_exchange ? m_exchange->find(event.request) : nullptr;
    if (!attempt)
        return; // was cancelled
    attempt->open = false;
    for (CoachingExchange::Attempt &other : m_exchange->attempts)
        close(other, now);
    m_exchange->alarm = event.finding;
    m_exchange->sentences.clear();
    m_exchange->ended = true;
    if (m_exchange->use != Use::Undecided)
        tellAlarm(now);
}

void CoachingMachine::tellAlarm(MonotonicTime now)
{
    const RaiseHelp help{m_id, *m_exchange->alarm};
    drop(CoachingReason::Safety, now);
    keepCached();
    settle();
    m_out.push_back(help); // last: it makes events of its own
}

void CoachingMachine::on(const RequestEnded &event, MonotonicTime now)
{
    CoachingExchange::Attempt *attempt = m_exchange ? m_exchange->find(event.request) : nullptr;
    if (!attempt)
        return; // was cancelled, and says so
    attempt->open = false;
    if (event.tokens > 0)
        attempt->tokens = event.tokens;
    const bool saidSomething = m_exchange->used || !m_exchange->sentences.isEmpty();
    if (event.end != End::Whole || !saidSomething) {
        if (!m_exchange->isOpen()) // else the other one goes on
            endEarly(event.end == End::Whole ? End::Failed : event.end, now);
        return;
    }
    m_exchange->ended = true;
    if (m_exchange->use != Use::Undecided)
        endWhole();
}

void CoachingMachine::adopt(Use use, MonotonicTime now)
{
    m_exchange->use = use;
    if (use == Use::Whole && std::exchange(m_exchange->paused, false) && !m_exchange->ended) {
        for (const CoachingExchange::Attempt &attempt : m_exchange->attempts) {
            if (attempt.open)
                m_out.push_back(ResumeReading{m_id, attempt.number});
        }
    }
    takeSentences(now);
    if (m_exchange && m_exchange->ended)
        endWhole();
}

void CoachingMachine::takeSentences(MonotonicTime now)
{
    CoachingExchange &from = *m_exchange;
    if (from.use == Use::Undecided || m_phase == Phase::Late || from.sentences.isEmpty())
        return;
    if (!std::exchange(from.used, true) && from.purpose == Purpose::Ahead)
        ++(from.use == Use::Whole ? m_costs.kept : m_costs.keptFirstSentence);
    const bool firstOnly = from.use == Use::FirstSentence;
    if (firstOnly)
        from.sentences = {from.sentences.first()};
    RequestNumber writer = 0;
    for (const CoachingExchange::Attempt &attempt : from.attempts) {
        if (attempt.spoke)
            writer = attempt.number;
    }
    for (const QString &sentence : std::as_const(from.sentences)) {
        m_out.push_back(ShowSentence{m_id, int(m_message.size()), sentence, writer});
        m_message << sentence;
    }
    from.sentences.clear();
    m_written = true;
    m_phase = Phase::Telling;
    if (!firstOnly)
        return;
    drop(CoachingReason::HarmlessTail, now);
    if (m_requestsLeft > 0)
        ask(Purpose::Rest, m_words, now);
    else
        settle();
}

void CoachingMachine::endWhole()
{
    if (m_phase == Phase::Late) {
        if (!std::exchange(m_exchange->used, true) && m_exchange->purpose == Purpose::Ahead)
            ++m_costs.kept;
        m_out.push_back(ShowMore{m_id, m_exchange->sentences.join(u' ')});
        m_written = true;
    }
    retire();
    settle();
}

void CoachingMachine::endEarly(End end, MonotonicTime now)
{
    const Use use = m_exchange->use;
    const bool again = m_exchange->purpose == Purpose::Ahead && !m_exchange->used
                       && use != Use::Undecided && end == End::Failed && m_requestsLeft > 0;
    drop(CoachingReason::Failed, now);
    if (use == Use::Undecided) { // the final words will ask, where that may help
        if (end == End::Barred) {
            m_barred = true;
            m_leave.on = false;
            m_speculator.setLeave(m_leave);
        }
        return;
    }
    if (again) {
        ask(Purpose::Final, m_words, now);
        return;
    }
    keepCached();
    settle();
}

void CoachingMachine::drop(CoachingReason reason, MonotonicTime now)
{
    if (!m_exchange)
        return;
    for (CoachingExchange::Attempt &attempt : m_exchange->attempts)
        close(attempt, now);
    if (m_exchange->purpose == Purpose::Ahead && !m_exchange->used) {
        ++m_costs.discarded[std::size_t(reason)];
        m_speculator.wasted(m_exchange->tokens());
    }
    retire();
}

void CoachingMachine::retire()
{
    for (const CoachingExchange::Attempt &attempt : m_exchange->attempts) {
        m_costs.tokens += attempt.tokens;
        if (!m_exchange->used || !attempt.spoke)
            m_costs.tokensDiscarded += attempt.tokens;
    }
    m_exchange.reset();
}

} // namespace pulsemates
