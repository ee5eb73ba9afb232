#include "core/understanding/moodevidence.h"

#include <algorithm>

namespace pulsemates {

namespace {

constexpr double strong = 0.6;  // of all that was said, weighed by how sure the service is
constexpr double bothAre = 0.3; // of each side: mixed

struct Shares
{
    double negative = 0;
    double positive = 0;
};

Shares sharesOf(std::span<const SentenceSentiment> sentences)
{
    Shares shares;
    double letters = 0;
    for (const SentenceSentiment &sentence : sentences) {
        const double weight = std::max(sentence.letters, 0);
        const double counts = weight * std::clamp(sentence.confidence, 0.0, 1.0);
        letters += weight;
        if (sentence.label == MoodLabel::Negative)
            shares.negative += counts;
        else if (sentence.label == MoodLabel::Positive)
            shares.positive += counts;
    }
    if (letters <= 0)
        return {};
    return {shares.negative / letters, shares.positive / letters};
}

/// What the evidence says by itself; nothing where it is weak. That nothing was felt is no
/// evidence.
std::optional<MoodLabel> labelOf(const Shares &shares)
{
    if (shares.negative >= bothAre && shares.positive >= bothAre)
        return MoodLabel::Mixed;
    if (shares.negative >= strong)
        return MoodLabel::Negative;
    if (shares.positive >= strong)
        return MoodLabel::Positive;
    return std::nullopt;
}

bool contradict(MoodLabel a, MoodLabel b)
{
    return (a == MoodLabel::Negative && b == MoodLabel::Positive)
           || (a == MoodLabel::Positive && b == MoodLabel::Negative);
}

} // namespace

Mood withEvidence(const Mood &mood, std::span<const SentenceSentiment> sentences)
{
    const auto evidence = labelOf(sharesOf(sentences));
    if (!evidence)
        return mood;
    Mood merged = mood;
    if (contradict(mood.label, *evidence)
        || (mood.label == MoodLabel::Positive && *evidence == MoodLabel::Mixed))
        merged.uncertain = true; // ask: the one must not be guided as the other
    else if (mood.uncertain && mood.label == *evidence)
        merged.uncertain = false;
    return merged;
}

} // namespace pulsemates
