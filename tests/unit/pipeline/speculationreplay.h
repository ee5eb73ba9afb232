#pragma once

#include "core/pipeline/coachingmachine.h"
#include "core/providers/moodanalyzer.h"
#include "core/understanding/safety/safetyscreen.h"
#include "tests/unit/pipeline/speculationcorpus.h"

#include <map>
#include <random>

namespace pulsemates {

/// How a service answers: first tokens lognormal, some that stall, some that fail.
struct ServiceDay
{
    double medianMs = 500; ///< performance.md §6, "normal": p95 is 1400
    double spread = 0.626;
    double stalls = 0; ///< share that takes 8 to 30 s
    double failures = 0;
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
    int careSent = 0;   ///< requests whose words ask for care
    int requests = 0;
    int tokens = 0;              ///< of all requests, what a service would count
    int tokensOfOne = 0;         ///< of a single request with the final words
    std::optional<int> shown;    ///< Stop to the first sentence, in milliseconds
    std::optional<int> answered; ///< Stop to the first sentence or to the prepared message
    int hedges = 0;
    bool cached = false; ///< the prepared message stayed
};

/// Plays monologues through a CoachingMachine with the mood and the safety screen of this computer
/// and a service of lognormal delay (performance.md §6, "normal"). Virtual time.
class SpeculationReplay
{
public:
    SpeculationReplay(const SafetyScreen &screen,
                      const MoodAnalyzer &analyzer,
                      const CoachingMachineOptions &options,
                      const SpeculationLeave &leave,
                      const ServiceDay &day = {});

    [[nodiscard]] ReplayOutcome play(const Monologue &monologue);

private:
    struct Request
    {
        MonotonicTime first{}; ///< token
        int promptTokens = 0;
        bool open = true;
        bool paused = false;
        std::vector<coaching::Event> held; ///< while it is not read
    };
    using Queue = std::multimap<MonotonicTime, coaching::Event>;

    [[nodiscard]] CoachingBasis understood(const QString &words, Language language);
    [[nodiscard]] Queue script(const Monologue &monologue);
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
    void carryOut(const coaching::TakeBack & /*take*/) {}
    void bill(const Request &request);
    [[nodiscard]] double chance(); ///< between 0 and 1
    [[nodiscard]] MonotonicTime delay();

    const SafetyScreen &m_screen;
    const MoodAnalyzer &m_analyzer;
    SpeculationLeave m_leave;
    ServiceDay m_day;
    CoachingMachine m_machine;
    std::mt19937 m_random{20261127};
    MonotonicTime m_now{std::chrono::seconds(1000)};
    MonotonicTime m_stopped{};
    CheckInId m_id;
    Queue m_queue;
    std::map<coaching::RequestNumber, Request> m_requests;
    QString m_sentWords; ///< of the newest request made ahead
    ReplayOutcome m_outcome;
};

} // namespace pulsemates
