#include "tools/evaluation/moodevaluation.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <random>

using namespace pulsemates;

namespace {

using Matrix = std::array<std::array<int, 4>, 4>; ///< meant, said

struct Reading
{
    std::size_t meant = 0;
    std::size_t said = 0;
    bool uncertain = false;
};

double macroRecall(const std::vector<Reading> &readings)
{
    std::array<Share, 4> recalls;
    for (const Reading &reading : readings)
        recalls[reading.meant].count(reading.said == reading.meant);
    double sum = 0;
    for (const Share &recall : recalls)
        sum += recall.value();
    return sum / double(recalls.size());
}

/// The 95 % interval of the macro-recall: the middle of 1,000 samples drawn from the lines.
std::pair<double, double> intervalOf(const std::vector<Reading> &readings)
{
    constexpr int samples = 1000;
    std::mt19937 random(20261126);
    std::uniform_int_distribution<std::size_t> pick(0, readings.size() - 1);
    std::vector<double> values;
    for (int i = 0; i < samples; ++i) {
        std::vector<Reading> sample;
        for (std::size_t n = 0; n < readings.size(); ++n)
            sample.push_back(readings[pick(random)]);
        values.push_back(macroRecall(sample));
    }
    std::ranges::sort(values);
    return {values[samples * 25 / 1000], values[samples * 975 / 1000]};
}

void printMatrix(const std::vector<Reading> &readings)
{
    Matrix matrix{};
    for (const Reading &reading : readings)
        ++matrix[reading.meant][reading.said];
    std::printf("  meant \\ said");
    for (const MoodLabel label : allMoodLabels)
        std::printf(" %9s", qUtf8Printable(moodLabelName(label)));
    std::printf("    recall\n");
    for (const MoodLabel meant : allMoodLabels) {
        const auto &row = matrix[std::size_t(meant)];
        int all = 0;
        std::printf("  %-12s", qUtf8Printable(moodLabelName(meant)));
        for (const int count : row) {
            std::printf(" %9d", count);
            all += count;
        }
        std::printf("     %.3f\n", all == 0 ? 0.0 : double(row[std::size_t(meant)]) / all);
    }
}

} // namespace

void evaluateMood(const LineFile &file, const MoodAnalyzer &analyzer, Report &report)
{
    report.heading(QStringLiteral("Mood by %1: %2, %3 lines")
                       .arg(analyzer.name(), file.name)
                       .arg(file.lines.size()));
    std::vector<Reading> readings;
    Share flipped;
    Share uncertain;
    Share rightWhereSure;
    for (const Line &line : file.lines) {
        const auto meant = moodLabelFromName(line.mood);
        if (!meant)
            continue;
        const Mood mood = analyzer.analyze(line.text, file.language);
        readings.push_back({std::size_t(*meant), std::size_t(mood.label), mood.uncertain});
        if (*meant == MoodLabel::Negative)
            flipped.count(mood.label == MoodLabel::Positive);
        uncertain.count(mood.uncertain);
        if (!mood.uncertain)
            rightWhereSure.count(mood.label == *meant);
    }
    if (readings.empty())
        return;
    const double target = file.language == Language::Korean ? 0.84 : 0.80;
    const auto [low, high] = intervalOf(readings);
    report.figureAtLeast(QStringLiteral("macro-recall over four labels [%1, %2]")
                             .arg(low, 0, 'f', 3)
                             .arg(high, 0, 'f', 3),
                         macroRecall(readings),
                         target);
    report.atMost(QStringLiteral("negative read as positive"), flipped, 0.04);
    report.figure(QStringLiteral("not sure"), uncertain);
    report.figure(QStringLiteral("right where sure"), rightWhereSure);
    printMatrix(readings);
}
