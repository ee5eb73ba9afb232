#include "core/speech/worddoubt.h"

#include "core/speech/wordalignment.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace pulsemates {

namespace {

// The limits, each beside what was measured (docs/speech.md).
constexpr int enoughJudged = 6; // unsettled words
constexpr double mostLost = 0.4;
constexpr int enoughReadAgain = 3; // one reading only, so more is asked of it; nobody waits
constexpr double mostLostAgain = 0.25;
constexpr int enoughVoice = 75;          // frames; eight words in fewer are a decoder's circle
constexpr double fewestWords = 1.2 / 50; // a frame
constexpr int enoughForSmallWords = 5;
constexpr double leastSmallWords = 0.3;
constexpr int enoughForCircles = 8;
constexpr double mostCircling = 0.3;
constexpr qsizetype enoughHeard = 3;     // fewer may have been a noise
constexpr qsizetype enoughToCompare = 8; // a few words of broken sound are words still
constexpr double leastApart = 0.62;

// English as it is spoken about oneself has one of these in every second place.
constexpr std::array smallWords{
    "a",    "about",  "after", "again",   "all",    "always",  "am",    "an",     "and",  "any",
    "are",  "as",     "at",    "back",    "be",     "because", "been",  "before", "but",  "by",
    "can",  "cant",   "could", "day",     "did",    "didnt",   "do",    "doesnt", "dont", "down",
    "even", "every",  "feel",  "feeling", "felt",   "fine",    "first", "for",    "from", "get",
    "go",   "going",  "good",  "got",     "had",    "has",     "have",  "he",     "her",  "here",
    "hes",  "him",    "his",   "home",    "how",    "i",       "id",    "if",     "ill",  "im",
    "in",   "into",   "is",    "isnt",    "it",     "its",     "ive",   "just",   "know", "last",
    "like", "little", "lot",   "made",    "make",   "me",      "more",  "much",   "my",   "never",
    "new",  "no",     "not",   "nothing", "now",    "of",      "off",   "on",     "one",  "only",
    "or",   "our",    "out",   "over",    "people", "really",  "right", "said",   "say",  "see",
    "she",  "shes",   "so",    "some",    "still",  "than",    "that",  "thats",  "the",  "their",
    "them", "then",   "there", "theres",  "they",   "think",   "this",  "time",   "to",   "today",
    "too",  "two",    "up",    "us",      "very",   "want",    "was",   "wasnt",  "we",   "week",
    "well", "went",   "were",  "what",    "when",   "where",   "which", "who",    "will", "with",
    "work", "would",  "yes",   "you",     "your"};

bool isSmall(const QString &word)
{
    return std::ranges::any_of(smallWords,
                               [&](const char *small) { return word == QLatin1String(small); });
}

bool hasForeignLetters(const QString &word)
{
    return std::ranges::any_of(word, [](QChar letter) {
        return letter.isLetter() && letter.script() != QChar::Script_Latin;
    });
}

QStringList lettersOf(const QStringList &words)
{
    return words.join(QString()).split(QString(), Qt::SkipEmptyParts);
}

/// The share of pairs of words that were there before.
double circling(const QStringList &words)
{
    QSet<std::pair<QString, QString>> pairs;
    for (qsizetype i = 1; i < words.size(); ++i)
        pairs.insert({words[i - 1], words[i]});
    return 1 - double(pairs.size()) / double(words.size() - 1);
}

} // namespace

void WordDoubt::heard(const QString &words)
{
    m_last = countedWords(words);
    if (m_last.size() > 1) // the last of them was cut off, or is about to be
        m_growing.push_back(m_last.first(m_last.size() - 1));
}

void WordDoubt::Survival::judge(const QStringList &part, const QStringList &whole, bool mayGoBeyond)
{
    judged += int(part.size());
    lost += errorsInBeginning(part, whole, mayGoBeyond);
}

void WordDoubt::settled(const QString &words, int voicedFrames, SegmentEnd end)
{
    const QStringList whole = countedWords(words);
    if (whole.size() > 1 && m_last == whole)
        m_growing.pop_back(); // the same sound, read as it had ended
    for (const QStringList &part : std::exchange(m_growing, {}))
        m_growth.judge(part, whole, end == SegmentEnd::Cut);
    const QStringList before = std::exchange(m_last, {});
    m_vanished = m_vanished || (whole.isEmpty() && before.size() >= enoughHeard);
    m_segments.push_back(whole.isEmpty() ? before : whole);
    m_voicedFrames += voicedFrames;
}

void WordDoubt::readAgain(const QString &words, std::size_t segment)
{
    QStringList part = countedWords(words);
    if (part.size() > 1)
        part.removeLast();
    m_again.judge(part, m_segments.at(segment), false);
}

QStringList WordDoubt::words() const
{
    QStringList all;
    for (const QStringList &words : m_segments)
        all += words;
    return all;
}

bool WordDoubt::canTell() const
{
    return m_voicedFrames >= enoughVoice && words().size() >= enoughToCompare;
}

bool WordDoubt::isSuspicious() const
{
    const QStringList all = words();
    if (!canTell())
        return false;
    if (m_vanished || std::ranges::any_of(all, hasForeignLetters))
        return true;
    if (m_growth.judged >= enoughJudged && m_growth.lost >= mostLost * m_growth.judged)
        return true;
    if (m_again.judged >= enoughReadAgain && m_again.lost >= mostLostAgain * m_again.judged)
        return true;
    const auto count = double(all.size());
    const auto small = double(std::ranges::count_if(all, isSmall));
    return (count > 0 && count < fewestWords * m_voicedFrames)
           || (count >= enoughForSmallWords && small < leastSmallWords * count)
           || (count >= enoughForCircles && circling(all) >= mostCircling);
}

bool haveLittleInCommon(const QStringList &shown, const QStringList &other)
{
    if (shown.size() < enoughToCompare)
        return false;
    const auto apart = [](const QStringList &a, const QStringList &b) {
        return alignWords(a, b).errors() / double(std::max(a.size(), b.size()));
    };
    return (apart(shown, other) + apart(lettersOf(shown), lettersOf(other))) / 2 >= leastApart;
}

} // namespace pulsemates
