#include "core/understanding/safety/safetytext.h"

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

bool isApostrophe(QChar c)
{
    static const QString kinds = QStringLiteral("'’‘ʼ′`´＇");
    return kinds.contains(c);
}

/// Signs, joiners and soft hyphens that are not seen, and accents left over after composition.
bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Mark_NonSpacing
           || c == QChar(0x115F) || c == QChar(0x1160) || c == QChar(0x3164);
}

bool endsSentence(const QString &text, qsizetype at)
{
    static const QString signs = QStringLiteral(".!?…。！？\n");
    if (!signs.contains(text[at]))
        return false;
    // A point inside a word or a number ends nothing: "d.i.e", "3.5".
    return text[at] != u'.' || at + 1 >= text.size() || !text[at + 1].isLetterOrNumber();
}

/// Cuts a text into words and numbers them.
class WordReader
{
public:
    WordReader(const SafetyNormalizer &normalizer, const SafetyVocabulary &vocabulary)
        : m_normalizer(normalizer)
        , m_vocabulary(vocabulary)
    {}

    std::vector<int> read(const QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i].isLetterOrNumber())
                m_word += text[i];
            else if (!isApostrophe(text[i]))
                finishWord();
            if (endsSentence(text, i))
                finishSentence();
        }
        finishWord();
        joinLetters();
        return std::move(m_units);
    }

private:
    void finishWord()
    {
        if (m_word.isEmpty())
            return;
        const QString word = std::exchange(m_word, {});
        if (word.size() == 1) {
            m_letters << word;
            return;
        }
        joinLetters();
        take(shortened(word));
    }

    void finishSentence()
    {
        joinLetters();
        if (!m_units.empty() && m_units.back() != SafetyVocabulary::sentenceEnd)
            m_units.push_back(SafetyVocabulary::sentenceEnd);
        m_last.clear();
    }

    /// "d i e" is the word when rules know it; otherwise its letters stay words.
    void joinLetters()
    {
        const QStringList letters = std::exchange(m_letters, {});
        if (letters.size() >= 3 && isKnown(letters.join(QString()))) {
            take(letters.join(QString()));
            return;
        }
        for (const QString &letter : letters)
            take(letter);
    }

    bool isKnown(const QString &word) const
    {
        return m_normalizer.rewrites.contains(word)
               || m_vocabulary.find(word) != SafetyVocabulary::unknown;
    }

    /// Letters drawn out three times and more are written once, or twice where that is a word.
    QString shortened(const QString &word) const
    {
        QString once;
        QString twice;
        for (qsizetype i = 0; i < word.size();) {
            qsizetype end = i;
            while (end < word.size() && word[end] == word[i])
                ++end;
            const bool drawnOut = end - i >= 3 && word[i].isLetter();
            once += QString(drawnOut ? 1 : end - i, word[i]);
            twice += QString(drawnOut ? 2 : end - i, word[i]);
            i = end;
        }
        return isKnown(twice) && !isKnown(once) ? twice : once;
    }

    void take(const QString &word)
    {
        const auto rewritten = m_normalizer.rewrites.constFind(word);
        if (rewritten != m_normalizer.rewrites.cend()) {
            takeAll(*rewritten);
            return;
        }
        if (m_vocabulary.find(word) == SafetyVocabulary::unknown) {
            for (const auto &[ending, words] : m_normalizer.suffixes) {
                const QString stem = word.chopped(std::min(ending.size(), word.size()));
                if (word.endsWith(ending) && m_vocabulary.find(stem) != SafetyVocabulary::unknown) {
                    takeAll(QStringList{stem} + words);
                    return;
                }
            }
        }
        takeAll({word});
    }

    void takeAll(const QStringList &words)
    {
        for (const QString &word : words) {
            if (word == m_last)
                continue;
            m_last = word;
            const bool begins = !m_units.empty() && m_units.back() == SafetyVocabulary::sentenceEnd;
            if (begins && m_normalizer.joins.contains(word))
                m_units.pop_back();
            m_units.push_back(m_vocabulary.find(word));
        }
    }

    const SafetyNormalizer &m_normalizer;
    const SafetyVocabulary &m_vocabulary;
    QString m_word;
    QStringList m_letters; ///< words of one letter that stand in a row
    QString m_last;
    std::vector<int> m_units;
};

/// Whether @p c is part of a word as wholes are written: "diet" is not "die" and a letter.
bool isOfWholeWord(QChar c)
{
    return c.isDigit() || c.script() == QChar::Script_Latin;
}

std::vector<int> readCharacters(const QString &text, const SafetyVocabulary &vocabulary)
{
    std::vector<int> units;
    units.reserve(std::size_t(text.size()));
    QChar last;
    int run = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isOfWholeWord(c)) {
            const qsizetype begin = i;
            while (i + 1 < text.size() && isOfWholeWord(text[i + 1]))
                ++i;
            units.push_back(vocabulary.find(text.mid(begin, i + 1 - begin)));
            last = {};
        } else if (c.isLetterOrNumber()) {
            run = c == last ? run + 1 : 1;
            last = c;
            if (run == 3) // drawn out: the first of them is enough
                units.pop_back();
            if (run < 3)
                units.push_back(vocabulary.find(c));
        } else if (endsSentence(text, i) && !units.empty()
                   && units.back() != SafetyVocabulary::sentenceEnd) {
            units.push_back(SafetyVocabulary::sentenceEnd);
            last = {};
        }
    }
    return units;
}

} // namespace

QString foldedForSafety(const QString &text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_C).toLower()) {
        if (isInvisible(c))
            continue;
        folded += isApostrophe(c) ? QChar(u'\'') : c;
    }
    return folded;
}

QStringList charactersForSafety(const QString &word)
{
    QStringList units;
    for (const QChar c : word) {
        const bool joins =
            isOfWholeWord(c) && !units.isEmpty() && isOfWholeWord(units.last().back());
        if (joins)
            units.last() += c;
        else
            units << QString(c);
    }
    return units;
}

std::vector<int> SafetyNormalizer::read(const QString &text,
                                        const SafetyVocabulary &vocabulary) const
{
    const QString folded = foldedForSafety(text);
    // Words of the other writing are the business of the other rules, which know their contexts.
    const bool korean = units == SafetyUnits::Characters;
    const auto isOwn = [korean](QChar c) { return c.isLetter() && isOfWholeWord(c) != korean; };
    if (std::none_of(folded.begin(), folded.end(), isOwn))
        return {};
    if (korean)
        return readCharacters(folded, vocabulary);
    return WordReader(*this, vocabulary).read(folded);
}

} // namespace pulsemates
