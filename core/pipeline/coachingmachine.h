#pragma once

#include "core/pipeline/coachingcosts.h"
#include "core/pipeline/coachingexchange.h"
#include "core/pipeline/hedger.h"
#include "core/pipeline/reconciliation.h"
#include "core/pipeline/stagebudgets.h"

namespace pulsemates {

struct CoachingMachineOptions
{
    SpeculatorOptions speculator;
    HedgerOptions hedger;
    /// Of a request without its words: the longer of the prompts, and the schema. It counts where
    /// the service does not tell its own count, as of what was cancelled.
    int promptTokens = 1000;
    int replyTokens = 80; ///< of one that began to speak, the same
    /// From Stop. What comes behind it is waited for as much later as this is longer.
    std::chrono::milliseconds firstSentence = budget::firstSentence;
};

/// From partial words to a personal message: when one is asked for ahead, whether it may stand for
/// the final words, when a second request goes beside a silent one, and when the prepared message
/// is final. One check-in after another; docs/speculation.md has the picture.
///
/// Events in, commands out; no clock, no thread, no network: the same events at the same times give
/// the same commands. Whoever drives it hands in TimePassed at nextDeadline() and carries out the
/// commands in order. Time only grows.
///
/// Invariants (performance.md §8): nothing is shown before the words are final, nor from a request
/// that was cancelled; a sentence that is shown stays, but for rule 1; what is thrown away is
/// erased; every phase but the resting ones (Idle, Settled) has a deadline, which leads on; every
/// request is cancelled or ended when one of those is reached.
/// Thread: one at a time.
class CoachingMachine
{
public:
    enum class Phase {
        Idle,      ///< no check-in, or one that was cancelled before anything was shown
        Listening, ///< until Stop
        Finishing, ///< Stop was pressed, the words are not final yet
        Awaiting,  ///< they are; no sentence is shown yet
        Telling,   ///< at least one is
        Late,      ///< the prepared message is final; what comes whole is offered as more
        Settled
    };

    explicit CoachingMachine(const CoachingMachineOptions &options = {});

    [[nodiscard]] coaching::Commands handle(const coaching::Event &event, MonotonicTime now);

    /// When time alone changes something; nothing while it rests.
    [[nodiscard]] std::optional<MonotonicTime> nextDeadline(MonotonicTime now) const;

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] CheckInId checkIn() const { return m_id; }
    [[nodiscard]] const CoachingCosts &costs() const { return m_costs; }
    /// Of this check-in; nothing where no message was there to be judged.
    [[nodiscard]] const std::optional<CoachingDecision> &reconciliation() const
    {
        return m_decision;
    }

private:
    using Use = CoachingExchange::Use;

    // coachingmachine.cpp: what happens to the check-in
    [[nodiscard]] bool isStale(const coaching::Event &event) const;
    void expire(MonotonicTime now);
    [[nodiscard]] std::optional<MonotonicTime> phaseDeadline() const;
    void on(const coaching::Began &event, MonotonicTime now);
    void on(const coaching::Heard &event, MonotonicTime now);
    void on(const coaching::VoicePaused &event, MonotonicTime now);
    void on(const coaching::VoiceResumed &event, MonotonicTime now);
    void on(const coaching::StopApproached &event, MonotonicTime now);
    void on(const coaching::StopLeft &event, MonotonicTime now);
    void on(const coaching::Stopped &event, MonotonicTime now);
    void on(const coaching::WordsFinal &event, MonotonicTime now);
    void on(const coaching::Corrected &event, MonotonicTime now);
    void on(const coaching::SafetyRaised &event, MonotonicTime now);
    void on(const coaching::EnvironmentChanged &event, MonotonicTime now);
    void on(const coaching::PlaceChanged &event, MonotonicTime now);
    void on(const coaching::Cancelled &event, MonotonicTime now);
    void on(const coaching::TimePassed &event, MonotonicTime now);
    void takeWords(const CoachingBasis &words);
    void raise(SafetyTier tier, MonotonicTime now);
    void stop(MonotonicTime now);
    void decide(MonotonicTime now);    ///< the words are final
    [[nodiscard]] bool mayAsk() const; ///< with the final words
    /// It was made of what does not hold any more: what is shown stays, and nothing comes to it.
    void leaveOff(CoachingReason reason, MonotonicTime now);
    void becomeLate(MonotonicTime now);
    void keepCached(); ///< once, and only where nothing that a service wrote stands
    void settle();

    // coachingmachineanswers.cpp: what goes to a service, and what it answers
    void on(const coaching::TokenCame &event, MonotonicTime now);
    void on(const coaching::SentenceCame &event, MonotonicTime now);
    void on(const coaching::HelpWritten &event, MonotonicTime now);
    void on(const coaching::RequestEnded &event, MonotonicTime now);
    void speculateIfDue(MonotonicTime now);
    void speculateAtStop(MonotonicTime now);
    void askAhead(Speculator::Kind kind, MonotonicTime now);
    void hedgeIfDue(MonotonicTime now);
    [[nodiscard]] std::optional<MonotonicTime> hedgeTime() const;
    void ask(coaching::Purpose purpose, const CoachingBasis &basis, MonotonicTime now);
    void send(coaching::Purpose purpose, MonotonicTime now);
    /// The open attempt @p number, which has spoken now; null where it does not count any more.
    CoachingExchange::Attempt *
    spoken(coaching::RequestNumber number, int tokens, MonotonicTime now);
    void adopt(Use use, MonotonicTime now);
    void takeSentences(MonotonicTime now); ///< to the screen
    void endWhole();
    void tellAlarm(MonotonicTime now); ///< that the exchange in use asks for help
    void endEarly(coaching::End end, MonotonicTime now);
    void close(CoachingExchange::Attempt &attempt, MonotonicTime now); ///< cancels it
    void drop(CoachingReason reason, MonotonicTime now); ///< cancels and erases what is on its way
    void retire();                                       ///< adds up what it cost, and erases it
    [[nodiscard]] int estimatedTokens(const CoachingBasis &basis) const;
    [[nodiscard]] int tokensOfOneMore() const;

    CoachingMachineOptions m_options;
    Speculator m_speculator;
    Hedger m_hedger;
    CoachingCosts m_costs;
    coaching::RequestNumber m_lastRequest = 0;
    coaching::Commands m_out;

    // Of this check-in
    CheckInId m_id;
    Phase m_phase = Phase::Idle;
    CoachingEnvironment m_environment;
    SpeculationLeave m_leave;
    CoachingBasis m_words;                    ///< as last heard
    SafetyTier m_raised = SafetyTier::Normal; ///< by partial words, or beside them
    MonotonicTime m_began{};
    MonotonicTime m_stopped{};
    std::optional<CoachingExchange> m_exchange;
    std::optional<CoachingDecision> m_decision;
    QStringList m_message;  ///< what is shown of it
    bool m_final = false;   ///< m_words are
    bool m_written = false; ///< something that a service wrote is on the screen
    bool m_cachedKept = false;
    bool m_barred = false; ///< where it is asked for it would be refused once more
    int m_requestsLeft = 0;
    bool m_limited = false; ///< nothing was asked with the final words for want of them
};

} // namespace pulsemates
