#include "core/understanding/topicfinder.h"

#include "core/common/logging.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace pulsemates {

namespace {

// A word said again and again counts twice, not every time.
constexpr int mostPerPhrase = 2;

/// The phrases of a topic, those of its pairs among them.
QStringList phrasesOf(const QJsonObject &entry)
{
    QStringList phrases;
    for (const auto &phrase : entry.value(u"phrases").toArray())
        phrases << phrase.toString();
    for (const auto &pair : entry.value(u"pairs").toArray()) {
        for (const auto &first : pair[u"first"].toArray()) {
            for (const auto &second : pair[u"second"].toArray())
                phrases << first.toString() + u' ' + second.toString();
        }
    }
    return phrases;
}

} // namespace

TopicFinder::TopicFinder()
    : m_english(load(Language::English))
    , m_korean(load(Language::Korean))
{
    for (const Table *table : {&m_english, &m_korean}) {
        for (const Words &words : *table) {
            for (const QString &phrase : words.phrases)
                m_longest = std::max(m_longest, phrase.size());
        }
    }
}

TopicFinder::Table TopicFinder::load(Language language)
{
    Table table;
    QFile file(QStringLiteral(":/understanding/topics-%1.json").arg(languageTag(language)));
    if (!file.open(QIODevice::ReadOnly)) {
        qCCritical(lcApp) << "no topics for" << languageTag(language);
        return table;
    }
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto &value : root.value(u"topics").toArray()) {
        const QJsonObject entry = value.toObject();
        const auto topic = topicFromName(entry.value(u"topic").toString());
        if (!topic)
            continue;
        Words words{*topic, entry.value(u"weight").toInt(1), {}};
        for (const QString &phrase : phrasesOf(entry)) {
            // Korean words carry endings: only where they begin is known.
            QString text = spaced(phrase);
            if (language == Language::Korean)
                text.chop(1);
            words.phrases << text;
        }
        table.push_back(words);
    }
    return table;
}

QString TopicFinder::spaced(const QString &text)
{
    QString out = QStringLiteral(" ");
    for (QChar c : text.normalized(QString::NormalizationForm_C).toLower()) {
        if (c == u'’' || c == u'ʼ' || c == u'′')
            c = u'\'';
        if (c.isLetterOrNumber() || c == u'\'')
            out += c;
        else if (!out.endsWith(u' '))
            out += u' ';
    }
    if (!out.endsWith(u' '))
        out += u' ';
    return out;
}

void TopicFinder::count(const QString &words,
                        qsizetype known,
                        Language language,
                        Counts &counts) const
{
    std::size_t index = 0;
    for (const Words &candidate : table(language)) {
        for (const QString &phrase : candidate.phrases) {
            if (counts.size() <= index)
                counts.push_back(0);
            qint8 &found = counts[index++];
            qsizetype at = std::max<qsizetype>(0, known - phrase.size() + 1);
            while (found < mostPerPhrase && (at = words.indexOf(phrase, at)) >= 0) {
                ++found;
                ++at;
            }
        }
    }
}

Topic TopicFinder::topicOf(const Counts &counts, Language language) const
{
    Topic best = Topic::Day;
    int most = 0;
    std::size_t index = 0;
    for (const Words &candidate : table(language)) {
        int found = 0;
        for (qsizetype i = 0; i < candidate.phrases.size() && index < counts.size(); ++i)
            found += counts[index++] * candidate.weight;
        if (found > most) {
            most = found;
            best = candidate.topic;
        }
    }
    return best;
}

Topic TopicFinder::find(const QString &text, Language language) const
{
    Counts counts;
    count(spaced(text), 0, language, counts);
    return topicOf(counts, language);
}

} // namespace pulsemates
