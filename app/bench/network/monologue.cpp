#include "app/bench/network/monologue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace pulsemates {

namespace {

/// Silence after which the program itself is about to stop, in ms: as good as a hand on Stop.
constexpr int aboutToEnd = 1200;

std::vector<Monologue::Word> wordsOf(const QJsonArray &array)
{
    std::vector<Monologue::Word> words;
    for (const QJsonValue &value : array) {
        const QJsonArray word = value.toArray();
        words.push_back({word.at(0).toString(), word.at(1).toInt(), word.at(2).toInt()});
    }
    return words;
}

/// What the recogniser shows when it knows the first words, one of them perhaps wrong.
Monologue::Partial partialOf(const QJsonObject &from, QStringList words, const QJsonObject &wrong)
{
    words = words.mid(0, from.value(u"words").toInt());
    if (const int at = wrong.value(u"word").toInt(-1); at >= 0 && at < words.size())
        words[at] = wrong.value(u"as").toString();
    if (from.contains(u"last"))
        words.last() = from.value(u"last").toString();
    if (QString &last = words.last(); !from.value(u"ended").toBool())
        last.remove(QRegularExpression(QStringLiteral("[.,]$")));
    Monologue::Partial partial{from.value(u"at").toInt(), words.join(u' '), std::nullopt};
    if (from.contains(u"confidence"))
        partial.confidence = from.value(u"confidence").toDouble();
    return partial;
}

Monologue monologueOf(const QJsonObject &line)
{
    Monologue monologue;
    monologue.id = line.value(u"id").toString();
    monologue.language =
        languageFromTag(line.value(u"language").toString()).value_or(Language::English);
    monologue.kind = line.value(u"kind").toString();
    monologue.neverSent = line.value(u"neverSent").toBool();
    monologue.decides = line.value(u"decides").toInt(0);
    monologue.words = wordsOf(line.value(u"words").toArray());
    QStringList words;
    for (const Monologue::Word &word : monologue.words)
        words << word.text;
    const QJsonObject wrong = line.value(u"heardWrong").toObject();
    for (const QJsonValue &partial : line.value(u"partials").toArray())
        monologue.partials.push_back(partialOf(partial.toObject(), words, wrong));
    const QJsonObject stop = line.value(u"stop").toObject();
    if (stop.contains(u"approach"))
        monologue.approach = stop.value(u"approach").toInt();
    monologue.stop = stop.value(u"at").toInt();
    if (stop.value(u"by").toString() == u"silence")
        monologue.approach = monologue.words.back().end + aboutToEnd;
    const QJsonObject final = line.value(u"final").toObject();
    monologue.finalAt = final.value(u"at").toInt();
    monologue.finalText = words.join(u' ');
    return monologue;
}

} // namespace

std::vector<Monologue> readSpeculationCorpus(const QString &folder)
{
    std::vector<Monologue> all;
    for (const char *language : {"en", "ko"}) {
        QFile file(QStringLiteral("%1/monologues-%2.jsonl").arg(folder, QLatin1String(language)));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        while (!file.atEnd())
            all.push_back(monologueOf(QJsonDocument::fromJson(file.readLine()).object()));
    }
    return all;
}

} // namespace pulsemates
