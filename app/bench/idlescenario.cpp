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

/// One window between two moments.
struct WindowRecord
{
    std::optional<ProcFigures> before;
    std::optional<ProcFigures> after;
    std::optional<double> frames;
};

std::vector<BenchRow> activityRows(const WindowRecord &seen,
                                   const WindowRecord &unseen,
                                   std::chrono::nanoseconds time,
                                   std::chrono::seconds length)
{
    const Idleness open = between(*seen.before, *seen.after, time);
    const Idleness away = between(*unseen.before, *unseen.after, time);
    const QString percent = QStringLiteral("% of a core");
    const QString wakes = QStringLiteral("1/s");
    const auto seconds = double(length.count());
    return {valueRow(visible,
                     percent,
                     open.percent,
                     0.5,
                     QStringLiteral("processor time of all threads over %1 s, models in memory")
                         .arg(length.count())),
            valueRow(hidden, percent, away.percent, 0.1),
            valueRow(wakesVisible, wakes, open.wakeUps, std::nullopt),
            valueRow(wakesHidden,
                     wakes,
                     away.wakeUps,
                     2,
                     QStringLiteral("voluntary context switches of all threads")),
            valueRow(framesVisible, wakes, *seen.frames / seconds, std::nullopt),
            valueRow(framesHidden, wakes, *unseen.frames / seconds, 0)};
}

BenchRow microphoneRow(qint64 one, qint64 other)
{
    const auto streams = BenchSoundServer::recordingStreams(one);
    const auto hiddenStreams = BenchSoundServer::recordingStreams(other);
    if (streams && hiddenStreams)
        return valueRow(microphone, QString(), *streams + *hiddenStreams, 0);
    return unmeasuredRow(
        microphone, {{Statistic::Value, 0}}, QStringLiteral("no sound server answers pactl"));
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
    const std::chrono::seconds length = context.isQuick() ? 10s : 600s;
    const SteadyClock clock;
    const MonotonicTime began = clock.now();
    WindowRecord seen{procFigures(m_visible.pid()), {}, {}};
    WindowRecord unseen{procFigures(m_hidden.pid()), {}, {}};
    (void)m_visible.frames();
    (void)m_hidden.frames();
    BenchContext::wait(length);
    seen.after = procFigures(m_visible.pid());
    unseen.after = procFigures(m_hidden.pid());
    const MonotonicTime time = clock.now() - began;
    seen.frames = m_visible.frames();
    unseen.frames = m_hidden.frames();
    for (const WindowRecord &window : {seen, unseen}) {
        if (!window.before || !window.after || !window.frames)
            return idleUnmeasured(QStringLiteral("a window went away"));
    }
    std::vector<BenchRow> rows = activityRows(seen, unseen, time, length);
    rows.push_back(microphoneRow(m_visible.pid(), m_hidden.pid()));
    return rows;
}

} // namespace pulsemates
