#include "core/guidance/messagelanguage.h"

#include <QStringList>

#include <algorithm>

namespace pulsemates {

namespace {

// clang-format off
/// Words that English sentences are held together by, and what messages are about.
constexpr QStringView englishWords =
    u" a about after again all also am an and any anyone anything are as at away back be been "
    u"before being belong between both breath breathe breathing breaths but by can close could "
    u"day did do does each easy else end enough even ever every everything eyes feel feeling "
    u"feels felt few first for from full get give go goes good had handed hard has have he head "
    u"heavy her here him his how i if in into is it its kind know last left let life like "
    u"little long look lot make makes many matter may maybe me mean might mind minute minutes "
    u"moment moments more morning most much my need needs never next night no not nothing now "
    u"of off on once one only open or other others our out outside over own part past people "
    u"place quiet quite really rest rests right room seem seems sense shared she short "
    u"shoulders sit slow slowly small so soft softly some someone something sound sounds stay "
    u"still such take takes than that the their theirs them then there these they thing things "
    u"think this those though through time times tired to today together told too two under "
    u"until up us very wait want was way we week weeks well were what when where which while "
    u"who why will window with without word words work would year yet you your yours yourself ";

/// The same of other languages in Latin letters, without those that are English words too.
constexpr QStringView otherWords =
    u" att auch bir ce cela che con dan das dat del della dem den der des det di een ein eine "
    u"einen el en es est et het ich ik il ile isso ist jak je jest las le les los mais mit "
    u"muito muy nicht nie niet non och para per por que se sich sie som tu uma un una und wir "
    u"ya yang zijn ";
// clang-format on

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : QString(text.toCaseFolded() + u' ')) {
        if (c.isLetter()) {
            word += c;
        } else if (c != u'\'' && c != u'’' && !word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    return words;
}

qsizetype countIn(const QStringList &words, QStringView list)
{
    return std::ranges::count_if(
        words, [list](const QString &word) { return list.contains(QString(u' ' + word + u' ')); });
}

/// English borrows few words with other letters, and keeps fewer of their accents.
qsizetype countOfOtherLetters(const QStringList &words)
{
    return std::ranges::count_if(words, [](const QString &word) {
        return std::ranges::any_of(word, [](QChar c) { return c.unicode() > 0x7F; });
    });
}

bool readsAsEnglish(const QString &text)
{
    const QStringList words = wordsOf(text);
    const qsizetype english = countIn(words, englishWords);
    const qsizetype other = countIn(words, otherWords) + countOfOtherLetters(words);
    // A third, as in nearly every sentence; a fifth where nothing speaks for another language.
    return english > 0 && english >= 4 * other
           && (english * 3 >= words.size() || (other == 0 && english * 5 >= words.size()));
}

bool readsAsKorean(const QString &text)
{
    qsizetype letters = 0;
    qsizetype hangul = 0;
    for (const QChar c : text) {
        letters += c.isLetter() ? 1 : 0;
        hangul += c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3 ? 1 : 0;
    }
    return hangul > 0 && hangul * 2 >= letters;
}

} // namespace

bool readsAs(const QString &text, Language language)
{
    return language == Language::Korean ? readsAsKorean(text) : readsAsEnglish(text);
}

} // namespace pulsemates
