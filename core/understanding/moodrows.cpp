#include "core/understanding/moodhash.h"
#include "core/understanding/moodnetwork.h"
#include "core/understanding/moodtext.h"

#include <algorithm>

namespace pulsemates {

namespace {

constexpr std::size_t mostEnglishRows = 8;
constexpr std::size_t mostKoreanRows = 20;

std::uint32_t hashOf(QStringView text)
{
    return MoodHash().add(text).value();
}

std::vector<std::uint32_t> englishRows(const QString &word, const MoodModel &model)
{
    std::vector<std::uint32_t> rows;
    const auto known = model.vocabulary.constFind(word);
    if (known != model.vocabulary.constEnd())
        rows.push_back(std::uint32_t(*known));
    if (word[0] < u'a' || word[0] > u'z')
        return rows;
    const std::uint32_t first = 1 + std::uint32_t(model.vocabulary.size());
    const QString marked = u'<' + word + u'>';
    for (const qsizetype size : {4, 5}) {
        for (qsizetype i = 0; i + size <= marked.size() && rows.size() < mostEnglishRows; ++i)
            rows.push_back(first + hashOf(QStringView(marked).mid(i, size)) % model.buckets[0]);
    }
    return rows;
}

std::vector<std::uint32_t> koreanRows(const QString &word, const MoodModel &model)
{
    std::vector<std::uint32_t> rows;
    const std::uint32_t second = 1 + model.buckets[0];
    const std::uint32_t third = second + model.buckets[1];
    const QString marked = u'<' + word + u'>';
    const QStringView view(marked);
    for (const QChar &c : word)
        rows.push_back(1 + hashOf(QStringView(&c, 1)) % model.buckets[0]);
    for (qsizetype i = 0; i + 2 <= view.size(); ++i)
        rows.push_back(second + hashOf(view.mid(i, 2)) % model.buckets[1]);
    for (qsizetype i = 0; i + 3 <= view.size(); ++i)
        rows.push_back(third + hashOf(view.mid(i, 3)) % model.buckets[2]);
    if (word.size() > 3)
        rows.push_back(third + hashOf(view) % model.buckets[2]);
    rows.resize(std::min(rows.size(), mostKoreanRows));
    return rows;
}

} // namespace

std::vector<std::uint32_t> moodRows(const QString &token, const MoodModel &model)
{
    return model.language == Language::Korean ? koreanRows(token, model)
                                              : englishRows(token, model);
}

MoodKnown knownOf(std::span<const QString> tokens, const MoodModel &model)
{
    MoodKnown out;
    for (const QString &token : tokens) {
        if (isMoodMark(token))
            continue;
        if (model.language == Language::English) {
            ++out.total;
            out.known +=
                int(token[0] >= u'a' && token[0] <= u'z' && model.vocabulary.contains(token));
            continue;
        }
        out.total += isHangul(token[0]) ? int(token.size()) : 1;
        out.known += int(std::count_if(
            token.begin(), token.end(), [&model](QChar c) { return model.syllables.contains(c); }));
    }
    return out;
}

} // namespace pulsemates
