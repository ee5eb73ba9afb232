#include "app/bench/idlescenario.h"

#include "app/bench/benchcontext.h"
#include "app/bench/benchsoundserver.h"
#include "app/bench/procfigures.h"

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

// Before it is idle, a window loads the recogniser, makes messages ahead and gives a voice back
// that has had nothing to say for ten seconds; each is over once and takes a quarter of a second.
constexpr auto quietTime = 12s;
constexpr double mostPercent = 0.5; ///< of a core meanwhile: 60 ms

const QString visible = QStringLiteral("Idle and visible");
const QString hidden = QStringLiteral("Idle and hidden");
const QString wakesVisible = QStringLiteral("Wake-ups while visible");
const QString wakesHidden = QStringLiteral("Wake-ups while hidden");
const QString framesVisible = QStringLiteral("Frames while visible");
const QString framesHidden = QStringLiteral("Frames while hidden");
const QString microphone = QStringLiteral("Microphone streams open while idle");

std::vector<BenchRow> idleUnmeasured(const QString &reason)
{
    return {unmeasuredRow(visible, {{Statistic::Value, 0.5}}, reason),
            unmeasuredRow(hidden, {{Statistic::Value, 0.1}}, reason),
            unmeasuredRow(wakesVisible, {}, reason),
            unmeasuredRow(wakesHidden, {{Statistic::Value, 2}}, reason),
            unmeasuredRow(framesVisible, {}, reason),
            unmeasuredRow(framesHidden, {{Statistic::Value, 0}}, reason),
            unmeasuredRow(microphone, {{Statistic::Value, 0}}, reason)};
}

/// Share of a core between two readings, in percent, and wake-ups a second.
struct Idleness
{
    double percent = 0;
    double wakeUps = 0;
};

Idleness between(const ProcFigures &before, const ProcFigures &after, std::chrono::nanoseconds time)
{
    const double seconds = std::chrono::duration<double>(time).count();
    const Activity activity = activityBetween(before, after);
    return {100 * std::chrono::duration<double>(activity.cpu).count() / seconds,
            double(activity.voluntarySwitches) / seconds};
}

/// Waits until both processes do nothing; false when one still works after @p longest.
bool settle(qint64 one, qint64 other, std::chrono::seconds longest)
{
    return BenchContext::waitUntil(
        [one, other] {
            bool quiet = true;
            const auto first = procFigures(one);
            const auto second = procFigures(other);
            BenchContext::wait(quietTime);
            for (const auto &[pid, before] : {std::pair(one, first), std::pair(other, second)}) {
                const auto now = procFigures(pid);
                quiet = quiet && before && now
                        && between(*before, *now, quietTime).percent < mostPercent;
            }
            return quiet;
        },
        longest);
}

} // namespace

void IdleScenario::begin(BenchContext &)
{
    m_visible.start(false);
    m_hidden.start(false);
}

std::vector<BenchRow> IdleScenario::run(BenchContext &context)
{
    const bool started =
        m_visible.firstFrameMs() && m_hidden.firstFrameMs() && m_hidden.ask("hide", "hidden", 2s);
    const auto longest = context.isQuick() ? 40s : 480s;
    if (!started || !settle(m_visible.pid(), m_hidden.pid(), longest))
        return idleUnmeasured(started
                                  ? QStringLiteral("messages were still being made ahead; run it "
                                                   "again when they are on the disk")
                                  : QStringLiteral("a window did not start"));
    const auto length = context.isQuick() ? 10s : 600s;
    const SteadyClock clock;
    const MonotonicTime began = clock.now();
    const auto visibleBefore = procFigures(m_visible.pid());
    const auto hiddenBefore = procFigures(m_hidden.pid());
    (void)m_visible.frames();
    (void)m_hidden.frames();
    BenchContext::wait(length);
    const auto visibleAfter = procFigures(m_visible.pid());
    const auto hiddenAfter = procFigures(m_hidden.pid());
    const MonotonicTime time = clock.now() - began;
    const auto framesSeen = m_visible.frames();
    const auto framesUnseen = m_hidden.frames();
    if (!visibleBefore || !hiddenBefore || !visibleAfter || !hiddenAfter || !framesSeen
        || !framesUnseen)
        return idleUnmeasured(QStringLiteral("a window went away"));
    const Idleness seen = between(*visibleBefore, *visibleAfter, time);
    const Idleness unseen = between(*hiddenBefore, *hiddenAfter, time);
    const QString percent = QStringLiteral("% of a core");
    const QString wakes = QStringLiteral("1/s");
    std::vector<BenchRow> rows{
        valueRow(visible,
                 percent,
                 seen.percent,
                 0.5,
                 QStringLiteral("processor time of all threads over %1 s, models in memory")
                     .arg(length.count())),
        valueRow(hidden, percent, unseen.percent, 0.1),
        valueRow(wakesVisible, wakes, seen.wakeUps, std::nullopt),
        valueRow(wakesHidden,
                 wakes,
                 unseen.wakeUps,
                 2,
                 QStringLiteral("voluntary context switches of all threads")),
        valueRow(framesVisible, wakes, *framesSeen / double(length.count()), std::nullopt),
        valueRow(framesHidden, wakes, *framesUnseen / double(length.count()), 0)};
    const auto streams = BenchSoundServer::recordingStreams(m_visible.pid());
    const auto hiddenStreams = BenchSoundServer::recordingStreams(m_hidden.pid());
    if (streams && hiddenStreams)
        rows.push_back(valueRow(microphone, QString(), *streams + *hiddenStreams, 0));
    else
        rows.push_back(unmeasuredRow(
            microphone, {{Statistic::Value, 0}}, QStringLiteral("no sound server answers pactl")));
    return rows;
}

} // namespace pulsemates
