#include "tools/evaluation/report.h"

#include <cstdio>

namespace {

QString percent(double value)
{
    return QString::number(100 * value, 'f', 1);
}

} // namespace

void Report::heading(const QString &words)
{
    std::printf("\n%s\n", qUtf8Printable(words));
}

void Report::line(const QString &what, const Share &share, const QString &target, bool met)
{
    const auto [low, high] = share.interval();
    std::printf("  %-46s %6s %%  [%s, %s]  %d of %d%s\n",
                qUtf8Printable(what),
                qUtf8Printable(percent(share.value())),
                qUtf8Printable(percent(low)),
                qUtf8Printable(percent(high)),
                share.hits,
                share.all,
                qUtf8Printable(target.isEmpty() ? QString()
                                                : QStringLiteral("  %1: %2")
                                                      .arg(target,
                                                           met ? QStringLiteral("met")
                                                               : QStringLiteral("MISSED"))));
    m_missed += met ? 0 : 1;
}

void Report::atLeast(const QString &what, const Share &share, double target)
{
    line(what, share, QStringLiteral(">= %1 %").arg(percent(target)), share.value() >= target);
}

void Report::atMost(const QString &what, const Share &share, double target)
{
    line(what, share, QStringLiteral("<= %1 %").arg(percent(target)), share.value() <= target);
}

void Report::figure(const QString &what, const Share &share)
{
    line(what, share, {}, true);
}

void Report::figureAtLeast(const QString &what, double value, double target)
{
    const bool met = value >= target;
    std::printf("  %-46s %6s    >= %s: %s\n",
                qUtf8Printable(what),
                qUtf8Printable(QString::number(value, 'f', 3)),
                qUtf8Printable(QString::number(target, 'f', 2)),
                met ? "met" : "MISSED");
    m_missed += met ? 0 : 1;
}
