#include "core/understanding/moodlexicon.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pulsemates {

namespace {

QStringList stringList(const QJsonObject &object, QLatin1String key)
{
    QStringList list;
    for (const auto &value : object.value(key).toArray())
        list << value.toString();
    return list;
}

} // namespace

std::vector<int> MoodLexicon::unitsOf(const QString &phrase, Language language, quint32 &breaks)
{
    std::vector<int> units;
    if (language == Language::English) {
        for (const QString &word : phrase.split(u' ', Qt::SkipEmptyParts)) {
            if (!words.contains(word))
                words.insert(word, int(words.size()));
            units.push_back(words.value(word));
        }
        return units;
    }
    for (const QChar character : phrase) {
        if (character == u' ')
            breaks |= 1U << units.size();
        else
            units.push_back(character.unicode());
    }
    return units;
}

void MoodLexicon::addPhrases(const QStringList &list, Kind kind, double value, Language language)
{
    for (const QString &text : list) {
        Phrase phrase{kind, value, 0, false};
        const std::vector<int> units = unitsOf(text, language, phrase.breaks);
        if (trie.insert(units, int(phrases.size())))
            phrases.push_back(phrase);
    }
}

void MoodLexicon::readTuning(const QJsonObject &object)
{
    const auto read = [&object](const char *key, double &into) {
        into = object.value(QLatin1String(key)).toDouble(into);
    };
    read("afterContrast", tuning.afterContrast);
    read("intensified", tuning.intensified);
    read("toned", tuning.toned);
    read("negatedPositive", tuning.negatedPositive);
    read("negatedNegative", tuning.negatedNegative);
    read("leastNegative", tuning.leastNegative);
    read("leastPositive", tuning.leastPositive);
    read("perNeutralCue", tuning.perNeutralCue);
    read("mixedRatio", tuning.mixedRatio);
    read("perMixedCue", tuning.perMixedCue);
    read("withContrast", tuning.withContrast);
    read("mixedLeast", tuning.mixedLeast);
    read("positiveLead", tuning.positiveLead);
}

void MoodLexicon::readConfidence(const QJsonObject &object)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        ConfidenceSteps steps;
        for (const auto &step : it.value().toArray())
            steps.emplace_back(step.toArray().at(0).toDouble(), step.toArray().at(1).toDouble());
        confidence.insert(it.key(), steps);
    }
}

void MoodLexicon::readLists(const QJsonObject &root, Language language)
{
    contrasts = stringList(root, QLatin1String("contrasts"));
    intensifiers = stringList(root, QLatin1String("intensifiers"));
    downtoners = stringList(root, QLatin1String("downtoners"));
    negators = stringList(root, QLatin1String("negators"));
    negatorsAfter = stringList(root, QLatin1String("negatorsAfter"));
    absence = stringList(root, QLatin1String("absence"));
    for (const auto &group : root.value(u"feelings").toArray()) {
        addPhrases(stringList(group.toObject(), QLatin1String("phrases")),
                   Kind::Feeling,
                   group.toObject().value(u"value").toDouble(),
                   language);
    }
    addPhrases(stringList(root, QLatin1String("mixed")), Kind::Mixed, 0, language);
    addPhrases(stringList(root, QLatin1String("neutral")), Kind::Neutral, 0, language);
}

void MoodLexicon::markAbsentNouns(const QStringList &nouns)
{
    for (const QString &noun : nouns) {
        const auto match = trie.longest(
            [&noun](qsizetype i) { return i < noun.size() ? int(noun[i].unicode()) : -1; },
            [&noun](int, qsizetype length) { return length == noun.size(); });
        if (match.phrase >= 0)
            phrases[std::size_t(match.phrase)].canBeAbsent = true;
    }
}

// Words that are no feeling by themselves still need a number, to be recognised beside one.
void MoodLexicon::numberOtherWords(const QJsonObject &spellings)
{
    quint32 none = 0;
    for (const QStringList &list : {contrasts, intensifiers, downtoners, negators}) {
        for (const QString &word : list)
            unitsOf(word, Language::English, none);
    }
    for (auto it = spellings.begin(); it != spellings.end(); ++it) {
        const int id = wordId(it.value().toString());
        if (id >= 0 && !words.contains(it.key()))
            words.insert(it.key(), id);
    }
}

Result<MoodLexicon> MoodLexicon::parse(const QByteArray &json, Language language)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (root.value(u"schema") != QStringLiteral("pulsemates.lexicon/1")
        || root.value(u"language") != languageTag(language)) {
        return fail(ErrorCode::InvalidInput,
                    Stage::Mood,
                    QStringLiteral("no lexicon for %1: %2")
                        .arg(languageTag(language), error.errorString()));
    }
    MoodLexicon lexicon;
    lexicon.readTuning(root.value(u"tuning").toObject());
    lexicon.readConfidence(root.value(u"confidence").toObject());
    lexicon.readLists(root, language);
    lexicon.markAbsentNouns(stringList(root, QLatin1String("absentNouns")));
    if (language == Language::English)
        lexicon.numberOtherWords(root.value(u"spellings").toObject());
    return lexicon;
}

} // namespace pulsemates
