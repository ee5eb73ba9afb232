#include "core/providers/hearing/heardwords.h"

#include "core/speech/transcriptassembler.h"

#include <QList>

#include <algorithm>

namespace pulsemates {

namespace {

/// Beyond the fastest speech: English 10 words of 5 letters less a third, Korean 14 syllables.
constexpr double lettersPerSecond = 32;
constexpr double syllablesPerSecond = 14;
constexpr double lettersAtOnce = 12; ///< the voice is heard late, or a word was whispered
constexpr double syllablesAtOnce = 6;
constexpr int latinAlone = 16; ///< letters that Korean may have without a syllable of its own

bool turnsWriting(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069)
           || unit == 0x200E || unit == 0x200F || unit == 0x061C || unit == 0xFEFF;
}

struct Scripts
{
    int latin = 0;
    int korean = 0;
    int other = 0;
};

Scripts scriptsOf(const QString &words)
{
    Scripts scripts;
    for (const char32_t letter : words.toUcs4()) {
        if (!QChar::isLetter(letter))
            continue;
        switch (QChar::script(letter)) {
        case QChar::Script_Latin:
            ++scripts.latin;
            break;
        case QChar::Script_Hangul:
            ++scripts.korean;
            break;
        default:
            ++scripts.other;
        }
    }
    return scripts;
}

} // namespace

QString cleanedWords(const QString &heard)
{
    QString words;
    for (const QChar c : QStringView(heard).left(mostHeardCharacters)) {
        if (turnsWriting(c))
            continue;
        words += c.category() == QChar::Other_Control ? QChar(u' ') : c;
    }
    if (!words.isEmpty() && words.back().isHighSurrogate())
        words.chop(1);
    return TranscriptAssembler::clean(words.normalized(QString::NormalizationForm_C));
}

int lettersIn(const QString &words)
{
    const auto letters = words.toUcs4();
    return int(
        std::ranges::count_if(letters, [](char32_t c) { return QChar::isLetterOrNumber(c); }));
}

bool isMoreThanVoice(const QString &words, std::chrono::milliseconds voiced, Language language)
{
    const double seconds = std::chrono::duration<double>(voiced).count();
    const Scripts scripts = scriptsOf(words);
    const bool syllables = language == Language::Korean && scripts.korean > scripts.latin;
    const double most = syllables ? syllablesAtOnce + syllablesPerSecond * seconds
                                  : lettersAtOnce + lettersPerSecond * seconds;
    return lettersIn(words) > most;
}

bool isOtherScript(const QString &words, Language language)
{
    const Scripts scripts = scriptsOf(words);
    if (language == Language::Korean)
        return scripts.other > scripts.korean + scripts.latin
               || (scripts.korean == 0 && scripts.latin > latinAlone);
    return scripts.korean + scripts.other > scripts.latin;
}

} // namespace pulsemates
