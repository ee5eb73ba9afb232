#include "core/understanding/moodtext.h"

#include <QHash>

namespace pulsemates {

namespace {

constexpr qsizetype mostUnits = 20000;

bool isDropped(char16_t u)
{
    return u == 0x00AD || u == 0x2060 || u == 0xFEFF || (u >= 0x200B && u <= 0x200F)
           || (u >= 0xFE00 && u <= 0xFE0F);
}

bool isApostrophe(char16_t u)
{
    return u == 0x2018 || u == 0x2019 || u == 0x201B || u == 0x02BC || u == 0xFF07 || u == 0x0060
           || u == 0x00B4;
}

char16_t markOf(char16_t u)
{
    switch (u) {
    case u'.':
    case u'…':
    case u'。':
    case u'\n':
        return u'.';
    case u'!':
    case u'！':
        return u'!';
    case u'?':
    case u'？':
        return u'?';
    case u',':
    case u';':
    case u':':
    case u'，':
    case u'、':
        return u',';
    default:
        return 0;
    }
}

bool isLatin(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

/// Runs of letters and digits, runs of Hangul, marks; a second mark in a row adds nothing.
std::vector<QString> rawTokens(const QString &text)
{
    const QString read = moodText(text);
    const qsizetype size = read.size();
    std::vector<QString> tokens;
    qsizetype i = 0;
    while (i < size) {
        qsizetype end = i + 1;
        if (isLatin(read[i])) {
            while (end < size
                   && (isLatin(read[end])
                       || (read[end] == u'\'' && end + 1 < size && isLatin(read[end + 1]))))
                ++end;
            tokens.push_back(read.mid(i, end - i));
        } else if (isHangul(read[i])) {
            while (end < size && isHangul(read[end]))
                ++end;
            tokens.push_back(read.mid(i, end - i));
        } else if (const char16_t mark = markOf(read[i].unicode());
                   mark != 0 && (tokens.empty() || !isMoodMark(tokens.back()))) {
            tokens.emplace_back(QChar(mark));
        }
        i = end;
    }
    return tokens;
}

/// Typed or recognised without the apostrophe.
const QHash<QString, QString> &withApostrophe()
{
    static const QHash<QString, QString> words = [] {
        QHash<QString, QString> made;
        for (const char *word :
             {"i'm",    "i've",   "don't",    "can't",    "didn't",    "doesn't", "isn't",
              "wasn't", "won't",  "couldn't", "wouldn't", "shouldn't", "haven't", "hasn't",
              "hadn't", "aren't", "weren't",  "that's",   "what's",    "there's", "they're",
              "you're", "he's",   "she's",    "ain't",    "you've",    "they've", "we've"}) {
            const QString whole = QString::fromLatin1(word);
            made.insert(QString(whole).remove(u'\''), whole);
        }
        made.insert(QStringLiteral("cannot"), QStringLiteral("can't"));
        return made;
    }();
    return words;
}

void addEnglish(const QString &raw, std::vector<QString> &tokens)
{
    const QString token = withApostrophe().value(raw, raw);
    if (token.endsWith(u"n't") && token.size() > 3) {
        tokens.push_back(token.chopped(3));
        tokens.push_back(QStringLiteral("n't"));
        return;
    }
    const qsizetype apostrophe = token.indexOf(u'\'', 1);
    if (apostrophe < 0) {
        tokens.push_back(token);
        return;
    }
    tokens.push_back(token.left(apostrophe));
    tokens.push_back(token.mid(apostrophe));
}

void addKorean(const QString &raw, std::vector<QString> &tokens)
{
    constexpr qsizetype longest = 7;
    constexpr qsizetype piece = 5;
    qsizetype from = 0;
    for (; raw.size() - from > longest; from += piece)
        tokens.push_back(raw.mid(from, piece));
    tokens.push_back(raw.mid(from));
}

} // namespace

QString moodText(const QString &text)
{
    const QString composed = text.left(mostUnits).normalized(QString::NormalizationForm_C);
    QString out;
    out.reserve(composed.size());
    for (const QChar c : composed) {
        const char16_t u = c.unicode();
        if (isDropped(u))
            continue;
        if (isApostrophe(u))
            out += u'\'';
        else if (u >= u'A' && u <= u'Z')
            out += QChar(char16_t(u + 32));
        else
            out += c;
    }
    return out;
}

std::vector<QString> moodTokens(const QString &text, Language language)
{
    std::vector<QString> tokens;
    for (const QString &raw : rawTokens(text)) {
        if (language == Language::Korean)
            addKorean(raw, tokens);
        else
            addEnglish(raw, tokens);
    }
    return tokens;
}

bool isMoodMark(QStringView token)
{
    return endsSentence(token) || token == u",";
}

bool endsSentence(QStringView token)
{
    return token == u"." || token == u"!" || token == u"?";
}

bool isHangul(QChar c)
{
    return (c >= u'\uAC00' && c <= u'\uD7A3') || (c >= u'\u3131' && c <= u'\u3163');
}

} // namespace pulsemates
