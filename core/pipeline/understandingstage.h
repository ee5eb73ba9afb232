#pragma once

#include "core/common/checkinid.h"
#include "core/common/clock.h"
#include "core/pipeline/guidanceplan.h"
#include "core/providers/moodanalyzer.h"
#include "core/providers/transcript.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace pulsemates {

/// The topic of words that grow; called by one thread at a time, in the order of the words.
using FindTopic = std::function<Topic(const Transcript &words)>;

/// What the words mean, the plan that follows from it, and what that cost.
struct UnderstandingResult
{
    Understanding understanding;
    std::shared_ptr<const GuidancePlan> plan;
    bool late = false; ///< what was known when the budget was used up
    MonotonicTime began{};
    MonotonicTime moodDone{};
    MonotonicTime planDone{};
};

/// Words in, mood, topic and guidance for every mood out; the work runs in a pool through
/// QtConcurrent, and growing words cost what is new in them. Of partial words only the latest wait
/// (a newer one takes the place of an older); final words are never dropped.
/// Thread: lives in the GUI thread.
/// Errors: final words that are not understood within budget::understand are answered with what is
/// known, marked late; the true answer follows when it comes.
class UnderstandingStage : public QObject
{
    Q_OBJECT

public:
    struct Input
    {
        CheckInId id;
        Transcript words;
        bool final = false;
        std::shared_ptr<const GuidanceLibrary> library;
        GuidanceHistory history;
        PersonalLimits limits;
        SafetyTier safety = SafetyTier::Normal; ///< what the screen found in the same words
    };

    UnderstandingStage(std::shared_ptr<const MoodAnalyzer> analyzer,
                       FindTopic findTopic,
                       const Clock &clock,
                       QObject *parent = nullptr);
    ~UnderstandingStage() override;

    void setBudget(std::chrono::milliseconds budget) { m_deadline.setInterval(budget); }
    void prepare(Language language); ///< so that the first words do not wait
    void submit(Input input);
    /// Drops what waits, and the words of what was understood; what runs is dropped by its id.
    void forget();

signals:
    void
    understood(pulsemates::CheckInId id, bool final, const pulsemates::UnderstandingResult &result);

private:
    void runNext();
    void finish(CheckInId id, bool final, const UnderstandingResult &result);
    void answerLate();

    std::shared_ptr<const MoodAnalyzer> m_analyzer;
    std::shared_ptr<MoodFollower> m_mood; ///< used by one run at a time
    FindTopic m_findTopic;
    const Clock &m_clock;
    QThreadPool m_pool;
    std::optional<Input> m_waitingPartial;
    std::vector<Input> m_waitingFinals;
    bool m_running = false;

    QTimer m_deadline{this};
    std::optional<Input> m_awaited; ///< the last final words that are not answered yet
    MonotonicTime m_awaitedSince{};
    CheckInId m_knownOf;
    Understanding m_known; ///< of the words of m_knownOf so far
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::UnderstandingResult)
