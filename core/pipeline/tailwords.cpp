#include "core/pipeline/tailwords.h"

#include "core/pipeline/tailwordlists.h"

#include <QSet>

#include <algorithm>

namespace pulsemates {

namespace {

QStringList split(QStringView list)
{
    return list.toString().split(u' ', Qt::SkipEmptyParts);
}

QSet<QString> setOf(QStringView list)
{
    const QStringList words = split(list);
    return {words.begin(), words.end()};
}

/// The lists, cut once.
struct Lists
{
    QSet<QString> safety = setOf(tail::englishSafety);
    QSet<QString> negation = setOf(tail::englishNegation);
    QSet<QString> contrast = setOf(tail::englishContrast);
    QSet<QString> persons = setOf(tail::englishPersons);
    QSet<QString> times = setOf(tail::englishTimes);
    QSet<QString> small = setOf(tail::englishSmall) + setOf(tail::koreanSmall);
    QStringList negationInside = split(tail::koreanNegationInside);
    QStringList negationAtFront = split(tail::koreanNegationAtFront);
    QStringList noNegation = split(tail::koreanNoNegation);
    QStringList contrastAtFront = split(tail::koreanContrastAtFront);
    QStringList contrastAtEnd = split(tail::koreanContrastAtEnd);
    QStringList safetyInside = split(tail::koreanSafetyInside);
    QStringList personsAtFront = split(tail::koreanPersonsAtFront);
    QStringList timesAtFront = split(tail::koreanTimesAtFront);
    QStringList particles = split(tail::koreanParticles);
};

const Lists &lists()
{
    static const Lists lists;
    return lists;
}

bool beginsWithAny(const QString &word, const QStringList &list)
{
    return std::ranges::any_of(list, [&](const QString &part) { return word.startsWith(part); });
}

bool endsWithAny(const QString &word, const QStringList &list)
{
    return std::ranges::any_of(list, [&](const QString &part) { return word.endsWith(part); });
}

bool holdsAny(const QString &word, const QStringList &list)
{
    return std::ranges::any_of(list, [&](const QString &part) { return word.contains(part); });
}

bool isHangulSyllable(QChar c)
{
    return c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3;
}

/// "좋은데", "아픈데": a syllable that ends in ㄴ, then 데 or 데요.
bool endsInNde(const QString &word)
{
    const qsizetype de = word.lastIndexOf(u'데');
    if (de < 1 || word.size() - de > 2 || !isHangulSyllable(word[de - 1]))
        return false;
    constexpr int finals = 28; // of a syllable block, in the order of Unicode; ㄴ is the fifth
    return (word[de - 1].unicode() - 0xAC00) % finals == 4;
}

bool negates(const QString &word)
{
    const Lists &all = lists();
    return all.negation.contains(word) || holdsAny(word, all.negationInside)
           || (beginsWithAny(word, all.negationAtFront) && !beginsWithAny(word, all.noNegation));
}

bool contrasts(const QString &word)
{
    const Lists &all = lists();
    return all.contrast.contains(word) || beginsWithAny(word, all.contrastAtFront)
           || endsWithAny(word, all.contrastAtEnd) || endsInNde(word);
}

std::optional<CoachingReason> whatNewWordBrings(const QString &word)
{
    const Lists &all = lists();
    if (all.persons.contains(word) || beginsWithAny(word, all.personsAtFront))
        return CoachingReason::TailPerson;
    const bool number = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isNumber(); });
    if (number || all.times.contains(word) || beginsWithAny(word, all.timesAtFront))
        return CoachingReason::TailTime;
    return CoachingReason::TailKeyPhrase;
}

} // namespace

QString withoutParticles(const QString &word)
{
    if (word.isEmpty() || !isHangulSyllable(word.back()))
        return word;
    for (const QString &particle : lists().particles) {
        if (word.size() > particle.size() && word.endsWith(particle))
            return word.chopped(particle.size());
    }
    return word;
}

std::optional<CoachingReason> whatTailBrings(const QStringList &said, const QStringList &extra)
{
    const Lists &all = lists();
    QSet<QString> known;
    for (const QString &word : said)
        known << word << withoutParticles(word);
    for (const QString &word : extra) {
        const bool small = all.small.contains(word); // as it stands: "그래도" is not "그래"
        if (all.safety.contains(word) || (!small && holdsAny(word, all.safetyInside)))
            return CoachingReason::TailSafety;
        if (negates(word))
            return CoachingReason::TailNegation;
        if (!small && contrasts(word))
            return CoachingReason::TailContrast;
        if (small || all.small.contains(withoutParticles(word)) || known.contains(word)
            || known.contains(withoutParticles(word)))
            continue;
        if (const auto brought = whatNewWordBrings(word))
            return brought;
    }
    return std::nullopt;
}

} // namespace pulsemates
