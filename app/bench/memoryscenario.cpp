#include "app/bench/memoryscenario.h"

#include "app/bench/benchcontext.h"
#include "app/bench/childwindow.h"

#include <QDateTime>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

namespace pulsemates {

using namespace std::chrono_literals;

namespace {

constexpr auto longestAhead = 240s;
constexpr auto aheadIsOver = 15s; ///< nothing more was put into the cache for so long

/// A first start: everything that may be spoken is made, with the recogniser in memory.
BenchRow aheadRow()
{
    const QString figure = QStringLiteral("Memory (PSS) while messages are made ahead, peak");
    const std::vector<Limit> limits{{Statistic::Value, 500}};
    const QTemporaryDir cache;
    ChildWindow child;
    child.start(true, cache.path());
    double peak = 0;
    int files = 0;
    QElapsedTimer sinceLast;
    sinceLast.start();
    const bool over =
        child.firstFrameMs() && child.firstPss()
        && BenchContext::waitUntil(
            [&] {
                peak = std::max(peak, child.pss().value_or(0));
                int now = 0;
                for (QDirIterator it(cache.path(), QDir::Files, QDirIterator::Subdirectories);
                     it.hasNext();
                     it.next())
                    ++now;
                if (std::exchange(files, now) != now)
                    sinceLast.restart();
                BenchContext::wait(500ms);
                return files > 0 && sinceLast.hasExpired(aheadIsOver / 1ms);
            },
            longestAhead);
    if (!over)
        return unmeasuredRow(figure, limits, QStringLiteral("it did not come to its end"));
    return valueRow(figure,
                    QStringLiteral("MB"),
                    peak,
                    500,
                    QStringLiteral("at a first start, over %1 messages").arg(files));
}

} // namespace

std::vector<BenchRow> MemoryScenario::run(BenchContext &context)
{
    std::vector<BenchRow> rows = ofUse(context);
    if (!context.isQuick()) // it takes minutes
        rows.push_back(aheadRow());
    return rows;
}

std::vector<BenchRow> MemoryScenario::ofUse(BenchContext &context)
{
    const QString without = QStringLiteral("Memory (PSS) without speech models");
    const QString with = QStringLiteral("Memory (PSS) with recogniser and voice");
    const QString after = QStringLiteral("Memory (PSS) after unloading");
    const QString more = QStringLiteral("Memory after unloading, over that at the first frame");
    const QString unit = QStringLiteral("MB");
    const std::vector<Limit> small{{Statistic::Value, 150}};
    const std::vector<Limit> tenth{{Statistic::Value, 10}};
    const std::vector<Limit> large{{Statistic::Value, 500}};
    ChildWindow child;
    child.start(true);
    const bool started = child.firstFrameMs().has_value();
    const auto before = started ? child.firstPss() : std::nullopt;
    if (!before) {
        const QString reason = QStringLiteral("the window did not answer");
        return {unmeasuredRow(without, small, reason),
                unmeasuredRow(with, large, reason),
                unmeasuredRow(after, small, reason),
                unmeasuredRow(more, tenth, reason)};
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
        rows.push_back(unmeasuredRow(more, tenth, reason));
        return rows;
    }
    rows.push_back(valueRow(
        with, unit, *loaded, 500, QStringLiteral("after a check-in and a sentence that was new")));
    const auto unloaded = child.ask("unload", "done", 15s) ? child.pss() : std::nullopt;
    if (unloaded) {
        rows.push_back(valueRow(after, unit, *unloaded, 150));
        rows.push_back(valueRow(more, QStringLiteral("%"), 100 * (*unloaded / *before - 1), 10));
    } else {
        const QString reason = QStringLiteral("the window did not unload its models");
        rows.push_back(unmeasuredRow(after, small, reason));
        rows.push_back(unmeasuredRow(more, tenth, reason));
    }
    return rows;
}

} // namespace pulsemates
