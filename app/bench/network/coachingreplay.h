#pragma once

#include "app/bench/network/answertimes.h"
#include "app/bench/network/monologue.h"
#include "app/bench/network/understoodwords.h"
#include "core/pipeline/coachingmachine.h"

#include <map>

namespace pulsemates {

/// More events and deadlines than any check-in has; one that takes more would never end.
inline constexpr int mostReplaySteps = 20'000;

/// What holds for one monologue.
struct ReplayOptions
{
    NextAnswer answers;                   ///< of the service
    std::optional<double> finalAfterMs{}; ///< Stop to the final words; else as it is scripted
    ReplyShape shape{};
    /// When Stop is due; every figure counts from here, also where the one before was not over.
    std::optional<MonotonicTime> stopAt{};
    /// From here on, in ms from Record, nothing gets through any more.
    std::optional<double> lineGoneAtMs{};
    bool lineIsSilent = false; ///< and nobody says so: what is sent is never answered
    int mostSteps = mostReplaySteps;
};

/// What came of one monologue.
struct ReplayOutcome
{
    int attempts = 0;
    std::map<CoachingReason, int> reasons; ///< of every attempt: kept or thrown away
    bool adopted = false;                  ///< whole or its first sentence
    bool wholeAdopted = false;
    bool wrong = false; ///< adopted, though it lacks the word that decides
    bool cared = false; ///< the final words ask for care
    int careSent = 0;   ///< requests whose words ask for care, as the screen has it
    /// Requests of a monologue marked neverSent whose words reach the one that decides: whoever
    /// marked it did not ask the screen, which the machine obeys.
    int markedSent = 0;
    int requests = 0;
    int tokens = 0;              ///< of all requests, what a service would count
    int tokensOfOne = 0;         ///< of a single request with the final words
    std::optional<double> shown; ///< Stop to the first sentence, in milliseconds
    /// Stop to the first sentence or to the prepared message; nothing, as shown and told, where the
    /// machine came to no end.
    std::optional<double> answered;
    std::optional<double> told; ///< Stop to the last sentence
    std::optional<double> lead; ///< of what was used: sent so long before the final words
    int hedges = 0;
    bool cached = false; ///< the prepared message stayed
};

/// Plays monologues through the program's CoachingMachine, one after another, with the mood and the
/// safety screen of this computer, a scripted recogniser and a service that answers as it is told
/// to. Virtual time: nothing waits.
/// Thread: one at a time.
class CoachingReplay
{
public:
    /// @p words outlives it.
    CoachingReplay(UnderstoodWords &words,
                   const CoachingMachineOptions &options,
                   const SpeculationLeave &leave);

    [[nodiscard]] ReplayOutcome play(const Monologue &monologue, const ReplayOptions &options);

private:
    struct Request
    {
        MonotonicTime first{}; ///< token
        double tokensPerMs = 0;
        int promptTokens = 0;
        bool open = true;
        bool paused = false;
        std::vector<coaching::Event> held; ///< while it is not read
    };
    using Queue = std::multimap<MonotonicTime, coaching::Event>;

    [[nodiscard]] Queue script(const Monologue &monologue);
    [[nodiscard]] bool settle(); ///< false: the machine came to no end
    [[nodiscard]] bool takeNext();
    void tell(const coaching::Event &event);
    void hand(const coaching::Event &event); ///< to the machine, unless nobody reads it yet
    void carryOut(const coaching::SendRequest &send);
    void carryOut(const coaching::CancelRequest &cancel);
    void carryOut(const coaching::PauseReading &pause);
    void carryOut(const coaching::ResumeReading &resume);
    void carryOut(const coaching::ShowSentence &show);
    void carryOut(const coaching::ShowMore & /*more*/) {}
    void carryOut(const coaching::KeepCached &keep);
    void noteAnswer();
    void sum(const Monologue &monologue, const CoachingCosts &before);
    void carryOut(const coaching::TakeBack & /*take*/) {}
    void carryOut(const coaching::RaiseHelp & /*help*/) {}
    void bill(const Request &request);
    [[nodiscard]] bool isLineGone(MonotonicTime at) const
    {
        return m_lineGone && at >= *m_lineGone;
    }
    void write(const coaching::SendRequest &send, const Request &request);
    [[nodiscard]] double sinceStop() const;

    UnderstoodWords &m_words;
    SpeculationLeave m_leave;
    CoachingMachine m_machine;
    ReplayOptions m_options;
    std::optional<MonotonicTime> m_lineGone;
    MonotonicTime m_now{std::chrono::seconds(1000)};
    MonotonicTime m_stopped{}; ///< or was due to be
    CheckInId m_id;
    Queue m_queue;
    std::map<coaching::RequestNumber, Request> m_requests;
    QString m_sentWords;            ///< of the newest request made ahead
    std::optional<int> m_mostWords; ///< that may be sent of a monologue marked neverSent
    ReplayOutcome m_outcome;
};

} // namespace pulsemates
