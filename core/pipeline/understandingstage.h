#pragma once

#include "core/common/checkinid.h"
#include "core/common/clock.h"
#include "core/pipeline/guidanceplan.h"
#include "core/providers/moodanalyzer.h"
#include "core/providers/transcript.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace pulsemates {

using FindTopic = std::function<Topic(const QString &text, Language language)>;

/// What the words mean, the plan that follows from it, and what that cost.
struct UnderstandingResult
{
    Understanding understanding;
    std::shared_ptr<const GuidancePlan> plan;
    MonotonicTime began{};
    MonotonicTime moodDone{};
    MonotonicTime planDone{};
};

/// Words in, mood, topic and guidance for every mood out; the work runs in a pool through
/// QtConcurrent. Of partial words only the latest wait (a newer one takes the place of an older);
/// final words are never dropped. Thread: lives in the GUI thread.
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
    };

    UnderstandingStage(std::shared_ptr<const MoodAnalyzer> analyzer,
                       FindTopic findTopic,
                       const Clock &clock,
                       QObject *parent = nullptr);
    ~UnderstandingStage() override;

    void submit(Input input);
    void forget(); ///< drops what waits; what runs is dropped by its id

signals:
    void
    understood(pulsemates::CheckInId id, bool final, const pulsemates::UnderstandingResult &result);

private:
    void runNext();

    std::shared_ptr<const MoodAnalyzer> m_analyzer;
    FindTopic m_findTopic;
    const Clock &m_clock;
    QThreadPool m_pool;
    std::optional<Input> m_waitingPartial;
    std::vector<Input> m_waitingFinals;
    bool m_running = false;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::UnderstandingResult)
