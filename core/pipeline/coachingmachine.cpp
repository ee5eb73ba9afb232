#include "core/pipeline/coachingmachine.h"

#include "core/pipeline/coachingwords.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace pulsemates {

using namespace coaching;

namespace {

bool hasSameWords(const CoachingBasis &one, const CoachingBasis &other)
{
    return coachingWords(one.words) == coachingWords(other.words);
}

/// Whether a message made of the one may stand beside the other: the environment is told apart, and
/// the score of a mood that a person named is not the model's.
bool isSameBasis(const CoachingBasis &one, const CoachingBasis &other)
{
    return one.mood == other.mood && hasSameWords(one, other);
}

/// Whether what was asked for with the one mood may not be said in the other.
bool isOtherMood(const CoachingBasis &now, const CoachingBasis &before)
{
    const bool other = now.mood != before.mood || (now.uncertain && !before.uncertain);
    return other && hasSameWords(now, before);
}

} // namespace

CoachingMachine::CoachingMachine(const CoachingMachineOptions &options)
    : m_options(options)
    , m_speculator(options.speculator)
    , m_hedger(options.hedger)
{}

Commands CoachingMachine::handle(const Event &event, MonotonicTime now)
{
    m_out.clear();
    // First: what comes after a deadline is late, whoever was told of it sooner. What ends the
    // check-in leaves nothing to be late for.
    if (!std::holds_alternative<Began>(event) && !std::holds_alternative<Cancelled>(event))
        expire(now);
    if (isStale(event)) {
        ++m_costs.stale;
    } else {
        std::visit([&](const auto &what) { on(what, now); }, event);
        speculateIfDue(now);
        hedgeIfDue(now);
    }
    return std::exchange(m_out, {});
}

bool CoachingMachine::isStale(const Event &event) const
{
    return std::visit(
        [this](const auto &what) {
            using Kind = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<Kind, TimePassed>)
                return false;
            else if constexpr (std::is_same_v<Kind, Began>)
                return what.id <= m_id; // ids only grow
            else
                return what.id != m_id || m_phase == Phase::Idle;
        },
        event);
}

std::optional<MonotonicTime> CoachingMachine::phaseDeadline() const
{
    const MonotonicTime longer = m_options.firstSentence - budget::firstSentence;
    switch (m_phase) {
    case Phase::Listening:
        return m_began + budget::openDevice + budget::record;
    case Phase::Finishing:
    case Phase::Awaiting:
        return m_stopped + budget::firstSentence + longer;
    case Phase::Telling:
        return m_stopped + budget::restOfMessage + longer;
    case Phase::Late:
        return m_stopped + budget::lateMessage + longer;
    case Phase::Idle:
    case Phase::Settled:
        break;
    }
    return std::nullopt;
}

void CoachingMachine::expire(MonotonicTime now)
{
    while (const auto deadline = phaseDeadline()) {
        if (now < *deadline)
            return;
        if (m_phase == Phase::Finishing || m_phase == Phase::Awaiting) {
            becomeLate(now);
            continue;
        }
        drop(CoachingReason::NotInTime, now);
        keepCached();
        settle();
    }
}

void CoachingMachine::becomeLate(MonotonicTime now)
{
    keepCached();
    m_phase = Phase::Late;
    if (m_exchange && m_exchange->use == Use::FirstSentence) { // nothing to go on from any more
        drop(CoachingReason::NotInTime, now);
        if (m_requestsLeft == 0)
            return settle();
        ask(Purpose::Final, m_words, now);
    }
}

void CoachingMachine::keepCached()
{
    if (!m_cachedKept && !m_written)
        m_out.push_back(KeepCached{m_id, m_limited});
    m_cachedKept = m_cachedKept || !m_written;
}

std::optional<MonotonicTime> CoachingMachine::nextDeadline(MonotonicTime now) const
{
    std::optional<MonotonicTime> next = phaseDeadline();
    const auto consider = [&](std::optional<MonotonicTime> at) {
        if (at && *at > now && (!next || *at < *next))
            next = at;
    };
    if (m_phase == Phase::Listening)
        consider(m_speculator.nextLook(now));
    consider(hedgeTime());
    return next;
}

void CoachingMachine::settle()
{
    m_message.clear();
    m_words = {};
    m_speculator.begin({}); // it holds words, too
    m_phase = Phase::Settled;
}

void CoachingMachine::on(const Began &event, MonotonicTime now)
{
    drop(CoachingReason::Cancelled, now);
    m_id = event.id;
    m_environment = event.environment;
    m_leave = event.leave;
    m_leave.consent = m_environment.maySend();
    m_speculator.begin(m_leave);
    m_words = {};
    m_raised = SafetyTier::Normal;
    m_began = now;
    m_stopped = now;
    m_decision.reset();
    m_message.clear();
    m_final = false;
    m_written = false;
    m_cachedKept = false;
    m_barred = false;
    m_requestsLeft = std::max(0, event.requestsLeft);
    m_limited = false;
    m_phase = Phase::Listening;
}

void CoachingMachine::on(const Heard &event, MonotonicTime now)
{
    raise(event.words.safety, now);
    if (m_phase != Phase::Listening)
        return; // the open end between Stop and the final words decides nothing
    takeWords(event.words);
    m_speculator.heard(m_words.words, event.confidence, m_words.safety, now);
}

void CoachingMachine::takeWords(const CoachingBasis &words)
{
    m_words = words;
    m_words.environment = m_environment;
}

void CoachingMachine::on(const VoicePaused & /*event*/, MonotonicTime now)
{
    m_speculator.voicePaused(now);
}

void CoachingMachine::on(const VoiceResumed & /*event*/, MonotonicTime now)
{
    m_speculator.voiceResumed(now);
}

void CoachingMachine::on(const StopApproached & /*event*/, MonotonicTime now)
{
    m_speculator.stopApproached(now);
}

void CoachingMachine::on(const StopLeft & /*event*/, MonotonicTime /*now*/)
{
    m_speculator.stopLeft();
}

void CoachingMachine::on(const Stopped & /*event*/, MonotonicTime now)
{
    if (m_phase != Phase::Listening)
        return;
    speculateAtStop(now);
    stop(now);
}

void CoachingMachine::stop(MonotonicTime now)
{
    m_stopped = now;
    m_phase = Phase::Finishing;
}

bool CoachingMachine::mayAsk() const
{
    return m_words.safety == SafetyTier::Normal && !showsHelp(m_raised) && m_environment.maySend()
           && !m_barred && !coachingWords(m_words.words).isEmpty();
}

void CoachingMachine::on(const WordsFinal &event, MonotonicTime now)
{
    if (m_final || m_phase == Phase::Settled) {
        raise(event.words.safety, now); // it takes back what is shown, too
        // Understood late, and what was known until then asked: it is asked for anew, in what is
        // left of the time.
        if (m_phase == Phase::Awaiting && isOtherMood(event.words, m_words)) {
            takeWords(event.words);
            return decide(now);
        }
        if (!isSameBasis(event.words, m_words))
            leaveOff(CoachingReason::WordsChanged, now);
        return;
    }
    if (m_phase == Phase::Listening)
        stop(now); // nothing is asked for ahead: the final words ask
    m_final = true;
    takeWords(event.words);
    raise(m_words.safety, now);
    if (m_phase == Phase::Settled)
        return;
    if (m_phase == Phase::Finishing)
        m_phase = Phase::Awaiting;
    decide(now);
}

/// Rules 2 to 6; rule 1 came before.
void CoachingMachine::decide(MonotonicTime now)
{
    if (m_exchange) {
        const auto &first = m_exchange->attempts.front();
        m_decision =
            reconcileMessage({m_exchange->basis, first.sentAt, m_exchange->tokens()}, m_words, now);
        if (m_decision->verdict == CoachingVerdict::Discard)
            drop(m_decision->reason, now);
        else if (m_exchange->alarm)
            return tellAlarm(now);
        else if (m_decision->verdict == CoachingVerdict::Adopt)
            adopt(Use::Whole, now);
        else if (m_phase == Phase::Late)
            drop(CoachingReason::NotInTime, now);
        else
            adopt(Use::FirstSentence, now);
        if (m_exchange || m_phase == Phase::Telling || m_phase == Phase::Settled)
            return;
    }
    if (mayAsk() && m_requestsLeft > 0)
        return ask(Purpose::Final, m_words, now);
    m_limited = mayAsk();
    keepCached();
    settle();
}

/// Rule 1: what a service wrote goes, whatever it is.
void CoachingMachine::raise(SafetyTier tier, MonotonicTime now)
{
    if (tier == SafetyTier::Normal)
        return;
    m_raised = std::max(m_raised, tier);
    m_leave.on = false; // only final words lower it
    m_speculator.setLeave(m_leave);
    drop(CoachingReason::Safety, now);
    m_message.clear();
    if (std::exchange(m_written, false))
        m_out.push_back(TakeBack{m_id});
    if (m_final) {
        keepCached();
        settle();
    }
}

void CoachingMachine::leaveOff(CoachingReason reason, MonotonicTime now)
{
    drop(reason, now);
    if (!m_final || m_phase == Phase::Settled)
        return;
    keepCached();
    settle();
}

void CoachingMachine::on(const Corrected & /*event*/, MonotonicTime now)
{
    if (m_final) // before that, the final words are held against what was asked for
        leaveOff(CoachingReason::WordsChanged, now);
}

void CoachingMachine::on(const SafetyRaised &event, MonotonicTime now)
{
    raise(event.tier, now);
}

void CoachingMachine::on(const EnvironmentChanged &event, MonotonicTime now)
{
    if (event.environment == m_environment)
        return;
    m_environment = event.environment;
    m_words.environment = event.environment;
    m_leave.consent = m_environment.maySend();
    m_speculator.setLeave(m_leave);
    if (!m_exchange)
        return leaveOff(CoachingReason::Cancelled, now);
    CoachingBasis changed = m_exchange->basis;
    changed.environment = m_environment;
    leaveOff(reconcileMessage({m_exchange->basis, {}, 0}, changed, now).reason, now);
}

void CoachingMachine::on(const PlaceChanged & /*event*/, MonotonicTime /*now*/)
{
    m_barred = false;
}

void CoachingMachine::on(const Cancelled & /*event*/, MonotonicTime now)
{
    drop(CoachingReason::Cancelled, now);
    settle();
    if (!m_written) // what is shown may be brought back, and rule 1 holds for it then
        m_phase = Phase::Idle;
}

void CoachingMachine::on(const TimePassed & /*event*/, MonotonicTime /*now*/) {}

} // namespace pulsemates
