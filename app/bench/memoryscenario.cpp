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

/// A first start: everything that may be spoken is made into @p cache, with the recogniser in
/// memory.
BenchRow aheadRow(const QString &cache)
{
    const QString figure = QStringLiteral("Memory (PSS) while messages are made ahead, peak");
    const std::vector<Limit> limits{{Statistic::Value, 500}};
    ChildWindow child;
    child.start(true, cache);
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
                for (QDirIterator it(cache, QDir::Files, QDirIterator::Subdirectories);
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

/// Memory of a window at three moments, in MB; what is missing has @c reason.
struct Use
{
    std::optional<double> before; ///< at the first frame
    std::optional<double> with;   ///< recogniser and voice loaded and used
    std::optional<double> after;  ///< both given back
    QString reason;
};

/// @p cache holds all messages, so that the voice speaks one sentence and is through.
Use useWindow(BenchContext &context, const QString &cache)
{
    ChildWindow child;
    child.start(true, cache);
    Use use;
    use.reason = QStringLiteral("the window did not answer");
    if (child.firstFrameMs())
        use.before = child.firstPss();
    if (!use.before)
        return use;
    // A text that is on no disk, so that the voice itself has to speak.
    const QByteArray text = "It is " + QDateTime::currentDateTime().toString(u"hh:mm:ss").toUtf8()
                            + " and this is a sentence of the benchmark.";
    const QString path =
        context.material().isEmpty() ? QString() : context.material().window(5s, 1, false).path;
    use.reason = QStringLiteral("the check-in in the window did not end");
    if (path.isEmpty() || !child.ask("check-in " + path.toUtf8(), "done", 40s)
        || !child.ask("say " + text, "done", 60s))
        return use;
    use.with = child.pss();
    if (!use.with)
        return use;
    use.reason = QStringLiteral("the window did not unload its models");
    if (child.ask("unload", "done", 30s))
        use.after = child.pss();
    return use;
}

} // namespace

std::vector<BenchRow> MemoryScenario::run(BenchContext &context)
{
    if (context.isQuick()) // making everything takes minutes: what this computer has must do
        return ofUse(context, {});
    const QTemporaryDir cache;
    const BenchRow ahead = aheadRow(cache.path());
    std::vector<BenchRow> rows = ofUse(context, cache.path());
    rows.push_back(ahead);
    return rows;
}

std::vector<BenchRow> MemoryScenario::ofUse(BenchContext &context, const QString &cache)
{
    const Use use = useWindow(context, cache);
    const QString unit = QStringLiteral("MB");
    const auto row = [&use](const QString &figure,
                            const QString &of,
                            std::optional<double> value,
                            double limit,
                            const QString &note = {}) {
        return value ? valueRow(figure, of, *value, limit, note)
                     : unmeasuredRow(figure, {{Statistic::Value, limit}}, use.reason);
    };
    std::optional<double> more;
    if (use.before && use.after)
        more = 100 * (*use.after / *use.before - 1);
    return {row(QStringLiteral("Memory (PSS) without speech models"),
                unit,
                use.before,
                150,
                QStringLiteral("at the first frame; 1 MB = 1,048,576 bytes")),
            row(QStringLiteral("Memory (PSS) with recogniser and voice"),
                unit,
                use.with,
                500,
                QStringLiteral("after a check-in and a sentence that was new")),
            row(QStringLiteral("Memory (PSS) after unloading"), unit, use.after, 150),
            row(QStringLiteral("Memory after unloading, over that at the first frame"),
                QStringLiteral("%"),
                more,
                10)};
}

} // namespace pulsemates
