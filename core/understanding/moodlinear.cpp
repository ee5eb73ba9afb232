#include "core/understanding/moodlinear.h"

#include "core/understanding/moodhash.h"
#include "core/understanding/moodtext.h"

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

using Hashes = std::vector<std::uint32_t>;

/// One to three words, with a space between.
Hashes wordGrams(const std::vector<QStringView> &words)
{
    constexpr std::size_t longest = 3;
    Hashes out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        MoodHash hash;
        hash.add(u'w');
        for (std::size_t n = 0; n < longest && i + n < words.size(); ++n) {
            if (n > 0)
                hash.add(u' ');
            out.push_back(hash.add(words[i + n]).value());
        }
    }
    return out;
}

void addSignGrams(QStringView text, qsizetype shortest, qsizetype longest, Hashes &out)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        MoodHash hash;
        hash.add(u'c');
        for (qsizetype n = 1; n <= longest && i + n <= text.size(); ++n) {
            hash.add(text[i + n - 1]);
            if (n >= shortest)
                out.push_back(hash.value());
        }
    }
}

/// English: inside each word with its ends marked. Korean: over the whole, marks and spaces too.
Hashes signGrams(std::span<const QString> tokens, Language language)
{
    constexpr qsizetype longest = 5;
    Hashes out;
    if (language == Language::English) {
        for (const QString &token : tokens) {
            if (!isMoodMark(token))
                addSignGrams(QString(u'<' + token + u'>'), 2, longest, out);
        }
        return out;
    }
    QString written;
    for (const QString &token : tokens) {
        if (!isMoodMark(token) && !written.isEmpty())
            written += u' ';
        written += token;
    }
    addSignGrams(written, 1, longest, out);
    return out;
}

/// Adds one kind of n-grams, scaled to length 1, to @p logits.
void addKind(Hashes found, const MoodLinear &linear, MoodShares &logits)
{
    constexpr double rarityStep = 20;
    std::sort(found.begin(), found.end());
    MoodShares sum{};
    double squares = 0;
    auto known = linear.hashes.begin();
    for (std::size_t i = 0; i < found.size();) {
        std::size_t end = i + 1;
        while (end < found.size() && found[end] == found[i])
            ++end;
        known = std::lower_bound(known, linear.hashes.end(), found[i]);
        if (known != linear.hashes.end() && *known == found[i]) {
            const auto at = std::size_t(known - linear.hashes.begin());
            const double value = (1 + std::log(double(end - i))) * linear.rarity[at] / rarityStep;
            squares += value * value;
            for (std::size_t label = 0; label < sum.size(); ++label)
                sum[label] += value * double(linear.weights.values[at * sum.size() + label]);
        }
        i = end;
    }
    if (squares <= 0)
        return;
    for (std::size_t label = 0; label < sum.size(); ++label)
        logits[label] += sum[label] / std::sqrt(squares);
}

} // namespace

MoodShares readMoodPartLinear(std::span<const QString> tokens, const MoodModel &model)
{
    std::vector<QStringView> words;
    for (const QString &token : tokens) {
        if (!isMoodMark(token))
            words.emplace_back(token);
    }
    MoodShares logits;
    std::copy_n(model.linear.bias.begin(), logits.size(), logits.begin());
    addKind(wordGrams(words), model.linear, logits);
    addKind(signGrams(tokens, model.language), model.linear, logits);
    return softmax(logits);
}

} // namespace pulsemates
