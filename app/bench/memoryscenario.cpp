#include "app/bench/memoryscenario.h"

#include "app/bench/benchcontext.h"
#include "app/bench/childwindow.h"

#include <QDateTime>

namespace pulsemates {

using namespace std::chrono_literals;

std::vector<BenchRow> MemoryScenario::run(BenchContext &context)
{
    const QString without = QStringLiteral("Memory (PSS) without speech models");
    const QString with = QStringLiteral("Memory (PSS) with recogniser and voice");
    const QString after = QStringLiteral("Memory (PSS) after unloading");
    const QString unit = QStringLiteral("MB");
    const std::vector<Limit> small{{Statistic::Value, 150}};
    const std::vector<Limit> large{{Statistic::Value, 500}};
    ChildWindow child;
    child.start(true);
    const bool started = child.firstFrameMs().has_value();
    const auto before = started ? child.firstPss() : std::nullopt;
    if (!before) {
        const QString reason = QStringLiteral("the window did not answer");
        return {unmeasuredRow(without, small, reason),
                unmeasuredRow(with, large, reason),
                unmeasuredRow(after, small, reason)};
    }
    std::vector<BenchRow> rows{valueRow(
        without, unit, *before, 150, QStringLiteral("at the first frame; 1 MB = 1,048,576 bytes"))};
    // A text that is on no disk, so that the voice itself has to speak.
    const QByteArray text = "It is " + QDateTime::currentDateTime().toString(u"hh:mm:ss").toUtf8()
                            + " and this is a sentence of the benchmark.";
    const QString path =
        context.material().isEmpty() ? QString() : context.material().window(5s, 1, false).path;
    const bool used = !path.isEmpty() && child.ask("check-in " + path.toUtf8(), "done", 40s)
                      && child.ask("say " + text, "done", 60s);
    const auto loaded = used ? child.pss() : std::nullopt;
    if (!loaded) {
        const QString reason = QStringLiteral("the check-in in the window did not end");
        rows.push_back(unmeasuredRow(with, large, reason));
        rows.push_back(unmeasuredRow(after, small, reason));
        return rows;
    }
    rows.push_back(valueRow(
        with, unit, *loaded, 500, QStringLiteral("after a check-in and a sentence that was new")));
    const auto unloaded = child.ask("unload", "done", 15s) ? child.pss() : std::nullopt;
    if (unloaded) {
        rows.push_back(valueRow(after,
                                unit,
                                *unloaded,
                                150,
                                QStringLiteral("%1 % more than at the first frame")
                                    .arg(100 * (*unloaded / *before - 1), 0, 'f', 0)));
    } else {
        rows.push_back(
            unmeasuredRow(after, small, QStringLiteral("the window did not unload its models")));
    }
    return rows;
}

} // namespace pulsemates
