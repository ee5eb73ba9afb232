#include "core/guidance/patternreader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <tuple>

namespace pulsemates {

namespace {

constexpr std::array allPhases{
    BreathPhase::Inhale, BreathPhase::HoldFull, BreathPhase::Exhale, BreathPhase::HoldEmpty};

/// 7.5 breaths a minute. Fast-only breathing brought no benefit in studies and may do harm.
constexpr std::chrono::seconds shortestCycle{8};

std::optional<BreathPhase> phaseFromName(const QString &name)
{
    for (const BreathPhase phase : allPhases) {
        if (breathPhaseName(phase) == name)
            return phase;
    }
    return std::nullopt;
}

/// Whether the orb moves the way the phase says.
bool moves(BreathPhase phase, double from, double to)
{
    switch (phase) {
    case BreathPhase::Inhale:
        return to > from;
    case BreathPhase::Exhale:
        return to < from;
    case BreathPhase::HoldFull:
        return to == from && to > 0.5;
    case BreathPhase::HoldEmpty:
        return to == from && to < 0.5;
    }
    return false;
}

std::vector<BreathStep> readSteps(const CheckedJson &row)
{
    std::vector<BreathStep> steps;
    double fullness = 0;
    for (const CheckedJson &item : row.objects(u"steps", 2, 6)) {
        item.allowOnly(
            {QStringLiteral("phase"), QStringLiteral("seconds"), QStringLiteral("fullness")});
        BreathStep step;
        const auto phase = phaseFromName(item.string(u"phase", 16));
        if (!phase)
            item.complain(QStringLiteral("unknown phase"));
        step.phase = phase.value_or(BreathPhase::Inhale);
        step.duration =
            std::chrono::milliseconds(std::llround(item.number(u"seconds", 0.5, 10) * 1000));
        step.fullnessAtEnd = item.number(u"fullness", 0, 1);
        if (!moves(step.phase, fullness, step.fullnessAtEnd))
            item.complain(QStringLiteral("fullness does not fit the phase"));
        fullness = step.fullnessAtEnd;
        steps.push_back(std::move(step));
    }
    if (fullness != 0)
        row.complain(QStringLiteral("the cycle does not end empty"));
    return steps;
}

void readLengths(const CheckedJson &row, BreathingPattern &pattern)
{
    pattern.maxCycles = row.integer(u"maxCycles", 0, 200);
    pattern.session = std::chrono::seconds(row.integer(u"sessionSeconds", 30, 1200));
    const auto cycle =
        std::max<std::chrono::milliseconds>(pattern.cycle(), std::chrono::seconds(1));
    for (const int seconds : row.integers(u"offeredSeconds", 1, 6, 30, 1200)) {
        pattern.offeredSessions.emplace_back(seconds);
        if (pattern.maxCycles > 0 && std::chrono::seconds(seconds) / cycle > pattern.maxCycles)
            row.complain(QStringLiteral("offers more cycles than allowed"));
    }
    if (std::ranges::find(pattern.offeredSessions, pattern.session)
        == pattern.offeredSessions.end())
        row.complain(QStringLiteral("the usual length is not offered"));
}

void readWords(const CheckedJson &words, BreathingPattern &pattern)
{
    words.allowOnly({QStringLiteral("title"),
                     QStringLiteral("hint"),
                     QStringLiteral("about"),
                     QStringLiteral("caution"),
                     QStringLiteral("cues")});
    pattern.title = words.string(u"title", 40);
    pattern.hint = words.string(u"hint", 60);
    pattern.about = words.string(u"about", 120);
    pattern.caution = words.string(u"caution", 120, 0);
    const int count = static_cast<int>(pattern.steps.size());
    const QStringList cues = words.strings(u"cues", count, count, 20);
    for (qsizetype i = 0; i < std::min<qsizetype>(cues.size(), count); ++i)
        pattern.steps[static_cast<std::size_t>(i)].cue = cues.at(i);
}

BreathingPattern readPattern(const CheckedJson &row, const CheckedJson &words)
{
    row.allowOnly({QStringLiteral("id"),
                   QStringLiteral("steps"),
                   QStringLiteral("sessionSeconds"),
                   QStringLiteral("offeredSeconds"),
                   QStringLiteral("maxCycles")});
    BreathingPattern pattern;
    pattern.id = row.string(u"id", 32);
    pattern.steps = readSteps(row);
    if (pattern.cycle() < shortestCycle)
        row.complain(QStringLiteral("faster than 7.5 breaths a minute"));
    pattern.hasHolds = std::ranges::any_of(pattern.steps, [](const BreathStep &step) {
        return step.phase == BreathPhase::HoldFull || step.phase == BreathPhase::HoldEmpty;
    });
    readLengths(row, pattern);
    readWords(words.object(pattern.id), pattern);
    return pattern;
}

} // namespace

std::vector<BreathingPattern> PatternReader::read(const CheckedJson &table,
                                                  const CheckedJson &words)
{
    table.allowOnly({QStringLiteral("format"), QStringLiteral("patterns")});
    words.allowOnly(
        {QStringLiteral("format"), QStringLiteral("language"), QStringLiteral("patterns")});
    std::ignore = table.integer(u"format", 1, 1);
    const CheckedJson wordRows = words.object(u"patterns");
    std::vector<BreathingPattern> patterns;
    QStringList ids;
    for (const CheckedJson &row : table.objects(u"patterns", 1, 24)) {
        patterns.push_back(readPattern(row, wordRows));
        if (ids.contains(patterns.back().id))
            row.complain(QStringLiteral("id given twice"));
        ids << patterns.back().id;
    }
    wordRows.allowOnly(ids);
    return patterns;
}

} // namespace pulsemates
