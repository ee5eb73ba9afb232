#pragma once

#include "core/common/clock.h"
#include "core/guidance/coachgate.h"
#include "core/metrics/serviceexchange.h"
#include "core/pipeline/checkin.h"
#include "core/pipeline/coachingmachine.h"
#include "core/providers/coach.h"
#include "core/settings/requestdays.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <stop_token>

namespace pulsemates {

/// Has a personal message written for a check-in: hands its events to the CoachingMachine, carries
/// out what the machine commands, and lets nothing through that the CoachGate has not passed.
/// Without consent, in fast mode and without a coach nothing is asked of anybody.
/// Thread: lives in the GUI thread; every call returns at once. The coach lives in its own.
class CoachingStage : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const Clock &clock;
        Coach &coach; ///< outlives the stage, and is reached by post()
        const SafetyScreen &screen;
        std::map<Language, std::shared_ptr<const CopyLinter>> linters; ///< none: nothing passes
        std::function<QDate()> today = [] { return QDate::currentDate(); };
    };

    explicit CoachingStage(Parts parts, const CoachingMachineOptions &options = {});
    ~CoachingStage() override; ///< as close()

    /// What holds from the next check-in on; for the one that runs only less than before.
    void setLeave(bool agreed, const SpeculationLeave &leave);
    /// From the next check-in on; 0: none at all.
    void setMostRequestsADay(int most) { m_mostADay = most; }
    /// What was asked before this start.
    void setDays(const RequestDays &days) { m_days = days; }
    [[nodiscard]] const RequestDays &days() const { return m_days; }
    [[nodiscard]] RequestDay today() const { return m_days.on(m_parts.today()); }
    /// Of the coach, as it asks from now on: elsewhere, or with another key.
    void setPromptVersion(const QString &version);

    // What happens to the check-in. All but begin() are ignored for another one.
    void begin(const CheckIn &checkIn);
    void heard(const CheckIn &checkIn);
    void voicePaused(CheckInId id) { tell(coaching::VoicePaused{id}); }
    void voiceResumed(CheckInId id) { tell(coaching::VoiceResumed{id}); }
    void stopApproached(CheckInId id) { tell(coaching::StopApproached{id}); }
    void stopLeft(CheckInId id) { tell(coaching::StopLeft{id}); }
    void stopped(CheckInId id) { tell(coaching::Stopped{id}); }
    void wordsFinal(const CheckIn &checkIn);
    void safetyRaised(CheckInId id, SafetyTier tier) { tell(coaching::SafetyRaised{id, tier}); }
    void corrected(CheckInId id) { tell(coaching::Corrected{id}); }
    void cancel(CheckInId id);
    /// How an exchange of @p request went; told before that request ends.
    void noteExchange(CheckInId request, const ServiceExchange &exchange);
    /// The coach is about to go: what is under way is cancelled, and nothing is asked any more.
    void close();

    [[nodiscard]] const CoachingCosts &costs() const { return m_machine.costs(); }
    [[nodiscard]] const std::optional<CoachingDecision> &reconciliation() const
    {
        return m_machine.reconciliation();
    }
    [[nodiscard]] CoachingMachine::Phase phase() const { return m_machine.phase(); }
    /// Whether anything may be asked in this check-in.
    [[nodiscard]] bool maySend() const { return m_environment.maySend(); }
    [[nodiscard]] std::size_t underWay() const { return m_asked.size(); }

signals:
    /// To be shown below the sentences before it; @p index counts from 0.
    void sentence(pulsemates::CheckInId id, int index, const QString &text);
    void more(pulsemates::CheckInId id, const QString &text); ///< too late; offered
    void cachedKept(pulsemates::CheckInId id);                ///< nothing comes any more in time
    /// Nothing was asked for: as many as may be asked for on a day were. Before cachedKept().
    void limited(pulsemates::CheckInId id);
    void daysChanged(); ///< something was asked for, shown or paid
    /// Whether a message may still come to the screen by itself: its place is kept that long.
    void awaited(pulsemates::CheckInId id, bool awaits);
    void takenBack(pulsemates::CheckInId id); ///< everything written leaves the screen
    /// What a service wrote asks for help: what it answers to are the final words.
    void helpWritten(pulsemates::CheckInId id, const pulsemates::SafetyFinding &finding);
    /// Why a request came to nothing, before what follows from it. Stage::Safety: what was written
    /// may not be shown.
    void failed(pulsemates::CheckInId id, const pulsemates::Error &error);
    // For the panel.
    void exchanged(pulsemates::CheckInId id, const pulsemates::ServiceExchange &exchange);

private:
    /// A request under way. Its id at the coach is its number: requests have ids of their own.
    struct Asked
    {
        CheckInId checkIn;
        CoachGate gate;
        std::stop_source stop;
        bool tokenTold = false;
    };

    void tell(const coaching::Event &event);
    void lookAgain(); ///< at the machine's next deadline
    void carryOut(const coaching::SendRequest &command);
    void carryOut(const coaching::CancelRequest &command);
    void carryOut(const coaching::ShowSentence &command);
    void carryOut(const coaching::ShowMore &command);
    void carryOut(const coaching::KeepCached &command);
    void carryOut(const coaching::TakeBack &command);
    void carryOut(const coaching::RaiseHelp &command);
    // What was made ahead is read on: it is bounded, and nothing waits behind it.
    static void carryOut(const coaching::PauseReading & /*command*/) {}
    static void carryOut(const coaching::ResumeReading & /*command*/) {}

    void takeBegun(CheckInId request);
    void takeSentence(CheckInId request, const QString &text);
    void takeEnd(CheckInId request, const Result<CoachMessage> &message);
    void endRequest(CheckInId request, coaching::End end, int tokens);
    [[nodiscard]] CoachingBasis basisOf(const CheckIn &checkIn) const;
    void remember(const CheckIn &checkIn);
    void countUsed();   ///< once a check-in
    void countTokens(); ///< that the machine has added up

    Parts m_parts;
    CoachingMachine m_machine;
    QTimer m_due;
    std::map<CheckInId, Asked> m_asked;
    QString m_promptVersion;
    bool m_agreed = false;
    SpeculationLeave m_leave;
    // Of this check-in, for requests: the machine's basis does not hold them.
    CoachingEnvironment m_environment;
    Topic m_topic = Topic::Day;
    bool m_awaits = false;
    bool m_used = false; ///< something that was written was shown
    RequestDays m_days;
    int m_mostADay = std::numeric_limits<int>::max();
    std::int64_t m_tokensCounted = 0;
    bool m_closed = false;
};

} // namespace pulsemates
