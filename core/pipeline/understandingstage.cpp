#include "core/pipeline/understandingstage.h"

#include "core/common/logging.h"
#include "core/common/whenfinished.h"
#include "core/pipeline/stagebudgets.h"
#include "core/understanding/moodevidence.h"

#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

/// Words that are still being said have no mood before there are some: "I have" leads anywhere.
/// The message then asks, which is right for whatever comes.
bool isTooEarly(const Transcript &words)
{
    const qsizetype fewest = words.language == Language::Korean ? 2 : 4;
    return words.text().simplified().count(u' ') + 1 < fewest;
}

/// Chest pain that only the second recogniser understood counts as much, as danger does for the
/// screen: one press too many is the lesser harm.
BodyAlarm alarmIn(const Transcript &words)
{
    return std::max(bodyAlarmIn(words.text(), words.language),
                    bodyAlarmIn(words.beside, words.language));
}

} // namespace

UnderstandingStage::UnderstandingStage(std::shared_ptr<const MoodAnalyzer> analyzer,
                                       FindTopic findTopic,
                                       const Clock &clock,
                                       QObject *parent)
    : QObject(parent)
    , m_analyzer(std::move(analyzer))
    , m_mood(m_analyzer->follow())
    , m_findTopic(std::move(findTopic))
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QStringLiteral("pure"));
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(budget::understand);
    connect(&m_deadline, &QTimer::timeout, this, &UnderstandingStage::answerLate);
}

UnderstandingStage::~UnderstandingStage()
{
    m_pool.clear();
    m_pool.waitForDone(1000);
}

void UnderstandingStage::prepare(Language language)
{
    m_pool.start([analyzer = m_analyzer, language] { analyzer->prepare(language); });
}

void UnderstandingStage::submit(Input input)
{
    if (input.final) {
        m_waitingPartial.reset(); // older words of the same person say nothing any more
        m_awaited = input;
        m_awaitedSince = m_clock.now();
        m_deadline.start();
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
    m_awaited.reset();
    m_deadline.stop();
    // Who follows growing words still holds them.
    m_pool.start([mood = m_mood, findTopic = m_findTopic] {
        (void)mood->update({});
        (void)findTopic({});
    });
}

void UnderstandingStage::finish(CheckInId id, bool final, const UnderstandingResult &result)
{
    m_running = false;
    m_knownOf = id;
    m_known = result.understanding;
    if (final && m_awaited && m_awaited->id == id && m_waitingFinals.empty()) {
        m_awaited.reset();
        m_deadline.stop();
    }
    emit understood(id, final, result);
    runNext();
}

void UnderstandingStage::answerLate()
{
    if (!m_awaited)
        return;
    const Input input = *std::exchange(m_awaited, std::nullopt);
    qCDebug(lcPipeline, "understanding takes too long: going on with what is known");
    UnderstandingResult output;
    output.late = true;
    output.understanding.mood.source = m_analyzer->name(); // uncertain: nothing is made up
    if (m_knownOf == input.id)
        output.understanding = m_known;
    // What may harm is looked for here: it takes no time, and no exercise may begin before it.
    output.understanding.bodyAlarm = alarmIn(input.words);
    output.understanding.safety = input.safety;
    output.began = m_awaitedSince;
    output.moodDone = m_clock.now();
    output.plan = std::make_shared<GuidancePlan>(
        *input.library, output.understanding, input.history, input.limits);
    output.planDone = m_clock.now();
    emit understood(input.id, true, output);
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
    const auto understood =
        QtConcurrent::run(&m_pool,
                          [analyzer = m_analyzer,
                           mood = m_mood,
                           findTopic = m_findTopic,
                           &clock = m_clock,
                           work = std::move(input)] {
                              UnderstandingResult output;
                              output.began = clock.now();
                              output.understanding.mood =
                                  withEvidence(mood->update(work.words), work.words.sentiments);
                              if (!work.final && isTooEarly(work.words))
                                  output.understanding.mood.uncertain = true;
                              output.understanding.topic = findTopic(work.words);
                              output.understanding.bodyAlarm = alarmIn(work.words);
                              output.understanding.safety = work.safety;
                              output.moodDone = clock.now();
                              output.plan = std::make_shared<GuidancePlan>(
                                  *work.library, output.understanding, work.history, work.limits);
                              output.planDone = clock.now();
                              return output;
                          });
    whenFinished(understood, this, [this, id, final](const UnderstandingResult &output) {
        finish(id, final, output);
    });
}

} // namespace pulsemates
