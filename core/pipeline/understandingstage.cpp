#include "core/pipeline/understandingstage.h"

#include <QtConcurrent>

namespace pulsemates {

UnderstandingStage::UnderstandingStage(std::shared_ptr<const MoodAnalyzer> analyzer,
                                       FindTopic findTopic,
                                       const Clock &clock,
                                       QObject *parent)
    : QObject(parent)
    , m_analyzer(std::move(analyzer))
    , m_findTopic(std::move(findTopic))
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QStringLiteral("pure"));
}

UnderstandingStage::~UnderstandingStage()
{
    m_pool.clear();
    m_pool.waitForDone(1000);
}

void UnderstandingStage::submit(Input input)
{
    if (input.final) {
        m_waitingPartial.reset(); // older words of the same person say nothing any more
        m_waitingFinals.push_back(std::move(input));
    } else {
        m_waitingPartial = std::move(input);
    }
    runNext();
}

void UnderstandingStage::forget()
{
    m_waitingPartial.reset();
    m_waitingFinals.clear();
}

void UnderstandingStage::runNext()
{
    if (m_running || (m_waitingFinals.empty() && !m_waitingPartial))
        return;
    Input input;
    if (!m_waitingFinals.empty()) {
        input = std::move(m_waitingFinals.front());
        m_waitingFinals.erase(m_waitingFinals.begin());
    } else {
        input = std::move(*m_waitingPartial);
        m_waitingPartial.reset();
    }
    m_running = true;
    const CheckInId id = input.id;
    const bool final = input.final;
    QtConcurrent::run(&m_pool,
                      [analyzer = m_analyzer,
                       findTopic = m_findTopic,
                       &clock = m_clock,
                       work = std::move(input)] {
                          UnderstandingResult output;
                          output.began = clock.now();
                          const QString text = work.words.text();
                          output.understanding.mood = analyzer->analyze(text, work.words.language);
                          output.understanding.topic = findTopic(text, work.words.language);
                          output.moodDone = clock.now();
                          output.plan = std::make_shared<GuidancePlan>(
                              *work.library, output.understanding, work.history, work.limits);
                          output.planDone = clock.now();
                          return output;
                      })
        .then(this, [this, id, final](const UnderstandingResult &output) {
            m_running = false;
            emit understood(id, final, output);
            runNext();
        });
}

} // namespace pulsemates
