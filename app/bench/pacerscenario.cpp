#include "app/bench/pacerscenario.h"

#include "app/bench/benchcontext.h"
#include "app/bench/breathwatch.h"
#include "app/bench/eventwatch.h"
#include "ui/checkin/checkinpage.h"

#include <algorithm>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

const QString intervalFigure = QStringLiteral("Frame interval of the pacer during recognition");
const QString lateFigure = QStringLiteral("Frames of the pacer that came late");
const QString blockFigure = QStringLiteral("Longest block of the window's thread meanwhile");
const QString workFigure = QStringLiteral("Most work of the window's thread at once meanwhile");

std::vector<BenchRow> pacerUnmeasured(const QString &reason)
{
    return {unmeasuredRow(intervalFigure, {{Statistic::P99, 20}}, reason),
            unmeasuredRow(lateFigure, {{Statistic::Value, 0.1}}, reason),
            unmeasuredRow(blockFigure, {{Statistic::Value, 4}}, reason),
            unmeasuredRow(workFigure, {{Statistic::Value, 5}}, reason)};
}

constexpr double frameMs = 1000.0 / 60;

/// A second engine that listens to a file, over and over: recognition on its own threads.
class Listening
{
public:
    Listening(const QString &path, const Settings &settings)
        : m_engine(
            {.input = EngineOptions::Input::FilePaced, .audioPath = path, .openOutput = false},
            settings)
    {
        QObject::connect(&m_engine.pipeline(), &CheckInPipeline::completed, &m_context, [this] {
            QTimer::singleShot(0, &m_context, [this] { again(); });
        });
        m_engine.warmUp();
    }
    void again()
    {
        m_engine.pipeline().startOver();
        m_engine.pipeline().record();
    }
    [[nodiscard]] bool heard() { return !m_engine.pipeline().checkIn().transcript.isEmpty(); }

private:
    Engine m_engine;
    QObject m_context;
};

Settings listeningSettings(Settings settings)
{
    settings.hardEndSilence = {};
    settings.speakByItself = false;
    return settings;
}

std::vector<BenchRow> frameRows(const std::vector<double> &intervals, std::chrono::seconds length)
{
    const auto missed =
        std::ranges::count_if(intervals, [](double interval) { return interval > 1.5 * frameMs; });
    const double share =
        intervals.empty() ? 100 : 100.0 * double(missed) / double(intervals.size());
    return {seriesRow(intervalFigure,
                      QStringLiteral("ms"),
                      intervals,
                      {{Statistic::P99, 20}},
                      QStringLiteral("end of paint to end of paint over %1 s, offscreen; a second "
                                     "engine recognises speech at the same time")
                          .arg(length.count())),
            valueRow(lateFigure,
                     QStringLiteral("%"),
                     share,
                     0.1,
                     QStringLiteral("longer than one and a half frames of 60 Hz"))};
}

/// Of the time since the watch was reset.
std::vector<BenchRow> busyRows()
{
    return {valueRow(blockFigure,
                     QStringLiteral("ms"),
                     EventWatch::longestMs(),
                     4,
                     QStringLiteral("by the clock, with the waits for a core: ")
                         + EventWatch::longestName()),
            valueRow(workFigure,
                     QStringLiteral("ms"),
                     EventWatch::mostWorkMs(),
                     5,
                     QStringLiteral("processor time of that thread in one event: ")
                         + EventWatch::mostWorkName())};
}

} // namespace

std::vector<BenchRow> PacerScenario::run(BenchContext &context)
{
    if (context.material().isEmpty())
        return pacerUnmeasured(QStringLiteral("there is nothing to speak"));
    const auto length = context.isQuick() ? 12s : 60s;
    Window &window = context.window();
    const QString path = context.material().window(58s, 0, false).path;
    Listening listening(path, listeningSettings(context.settings()));
    BenchContext::wait(3s); // models
    BreathWatch watch(context.page().orb(), window.engine().exercises(), window.engine().clock());
    window.engine().pipeline().submitText(QStringLiteral("I feel tense today."));
    listening.again();
    BenchContext::wait(1500ms);
    watch.forgetFrames();
    EventWatch::reset();
    BenchContext::wait(length);
    std::vector<BenchRow> rows = frameRows(watch.frameIntervalsMs(), length);
    std::ranges::move(busyRows(), std::back_inserter(rows));
    const bool heard = listening.heard();
    emit context.page().newCheckInRequested();
    BenchContext::wait(300ms);

    if (!heard)
        return pacerUnmeasured(QStringLiteral("nothing was recognised beside it"));
    return rows;
}

} // namespace pulsemates
