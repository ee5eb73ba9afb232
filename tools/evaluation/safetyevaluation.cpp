#include "tools/evaluation/safetyevaluation.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <random>

using namespace pulsemates;

namespace {

struct SetFigures
{
    Share recallHelp;    ///< labelled T2 or above: found at T2 or above
    Share recallSupport; ///< labelled T1 or above: found at T1 or above
    Share helpOfAll;     ///< found at T2 or above
    Share helpFalse;     ///< labelled below T2: found at T2 or above
    Share supportOfT0;   ///< labelled T0: found at T1 or above
    Share exact;
};

SafetyTier tierOf(const Line &line)
{
    return safetyTierFromName(line.tier).value_or(SafetyTier::Normal);
}

void show(const QString &set, const Line &line, const SafetyFinding &finding)
{
    std::printf("  %-9s %-9s %s -> %s  %s %s | %s\n",
                qUtf8Printable(line.id),
                qUtf8Printable(set),
                qUtf8Printable(line.tier),
                qUtf8Printable(safetyTierName(finding.tier)),
                qUtf8Printable(finding.rule),
                qUtf8Printable(finding.context),
                qUtf8Printable(line.text));
}

void reportSets(const std::map<QString, SetFigures> &sets, Report &report)
{
    for (const auto &[set, figures] : sets) {
        const QString name = set + u' ';
        if (set == u"explicit") {
            report.atLeast(name + u"recall at T2 or above", figures.recallHelp, 0.99);
        } else if (set == u"passive") {
            report.atLeast(name + u"recall at T1 or above", figures.recallSupport, 0.92);
            report.atLeast(name + u"recall at T2 or above", figures.recallHelp, 0.85);
        } else if (set == u"oblique") {
            report.atLeast(name + u"recall at T1 or above", figures.recallSupport, 0.60);
            report.figure(name + u"recall at T2 or above", figures.recallHelp);
        } else if (set == u"trap") {
            report.atMost(name + u"at T2 or above", figures.helpOfAll, 0.01);
            report.atMost(name + u"at T1 or above, labelled T0", figures.supportOfT0, 0.05);
        } else if (set == u"distress") {
            report.atMost(name + u"at T2 or above", figures.helpOfAll, 0.005);
            report.atMost(name + u"at T1 or above, labelled T0", figures.supportOfT0, 0.08);
        } else if (set == u"frame") {
            report.atLeast(name + u"tier exact", figures.exact, 0.90);
        }
        if (set != u"frame")
            report.figure(name + u"tier exact", figures.exact);
    }
}

QString monologue(const LineFile &checkIns, const QString &risky, std::mt19937 &random)
{
    const auto pick = [&random](std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
    };
    QStringList sentences;
    const std::size_t count = 8 + pick(13);
    for (std::size_t i = 0; i < count; ++i)
        sentences << checkIns.lines[pick(checkIns.lines.size())].text;
    if (!risky.isEmpty())
        sentences.insert(qsizetype(pick(count + 1)), risky);
    for (QString &sentence : sentences) {
        if (sentence.back().isLetterOrNumber())
            sentence += u'.';
    }
    return sentences.join(u' ');
}

} // namespace

void evaluateSafety(const LineFile &file,
                    const SafetyScreen &screen,
                    bool showMisses,
                    Report &report)
{
    report.heading(QStringLiteral("Screen: %1, %2 lines").arg(file.name).arg(file.lines.size()));
    std::map<QString, SetFigures> sets;
    for (const Line &line : file.lines) {
        const SafetyTier wanted = tierOf(line);
        const SafetyFinding finding = screen.check(line.text);
        SetFigures &figures = sets[line.set];
        const bool help = showsHelp(finding.tier);
        const bool support = finding.tier >= SafetyTier::Support;
        if (showsHelp(wanted))
            figures.recallHelp.count(help);
        else
            figures.helpFalse.count(help);
        if (wanted >= SafetyTier::Support)
            figures.recallSupport.count(support);
        else
            figures.supportOfT0.count(support);
        figures.helpOfAll.count(help);
        figures.exact.count(finding.tier == wanted);
        if (showMisses && finding.tier != wanted)
            show(line.set, line, finding);
    }
    reportSets(sets, report);
}

void evaluateMonologues(const LineFile &safety,
                        const LineFile &checkIns,
                        const SafetyScreen &screen,
                        bool showMisses,
                        Report &report)
{
    report.heading(QStringLiteral("Monologues: %1 among %2").arg(safety.name, checkIns.name));
    std::mt19937 random(20261126);
    Share risky;
    Share benign;
    for (const Line &line : safety.lines) {
        const SafetyTier wanted = tierOf(line);
        if (wanted != SafetyTier::Help && wanted != SafetyTier::Danger)
            continue;
        const SafetyFinding found = screen.check(monologue(checkIns, line.text, random));
        risky.count(found.tier >= SafetyTier::Help);
        if (showMisses && found.tier < SafetyTier::Help)
            show(QStringLiteral("monologue"), line, found);
        const QString without = monologue(checkIns, {}, random);
        const SafetyFinding empty = screen.check(without);
        benign.count(showsHelp(empty.tier));
        if (showMisses && showsHelp(empty.tier))
            show(QStringLiteral("benign"),
                 {QString(), without, QStringLiteral("T0"), {}, {}},
                 empty);
    }
    report.atLeast(QStringLiteral("risky at T2 or above"), risky, 0.90);
    report.atMost(QStringLiteral("benign at T2 or above"), benign, 0);
}

void evaluateBenign(const LineFile &checkIns,
                    const SafetyScreen &screen,
                    bool showMisses,
                    Report &report)
{
    report.heading(
        QStringLiteral("Screen: %1, %2 lines").arg(checkIns.name).arg(checkIns.lines.size()));
    Share help;
    Share support;
    for (const Line &line : checkIns.lines) {
        const SafetyFinding finding = screen.check(line.text);
        help.count(showsHelp(finding.tier));
        support.count(finding.tier >= SafetyTier::Support);
        if (showMisses && finding.tier >= SafetyTier::Support)
            show(line.mood, line, finding);
    }
    report.figure(QStringLiteral("at T2 or above"), help);
    report.figure(QStringLiteral("at T1 or above"), support);
}
