#include "core/understanding/topicfinder.h"

#include "core/common/logging.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pulsemates {

namespace {

// A word said again and again counts twice, not every time.
constexpr int mostPerPhrase = 2;

// Lower case words with one space between, before and behind: " i can't sleep ".
QString spaced(const QString &text)
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

int occurrences(const QString &text, const QString &phrase)
{
    int found = 0;
    for (qsizetype at = text.indexOf(phrase); at >= 0 && found < mostPerPhrase;
         at = text.indexOf(phrase, at + 1))
        ++found;
    return found;
}

} // namespace

TopicFinder::TopicFinder()
    : m_english(load(Language::English))
    , m_korean(load(Language::Korean))
{}

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
        for (const auto &phrase : entry.value(u"phrases").toArray()) {
            // Korean words carry endings: only where they begin is known.
            QString text = spaced(phrase.toString());
            if (language == Language::Korean)
                text.chop(1);
            words.phrases << text;
        }
        table.push_back(words);
    }
    return table;
}

Topic TopicFinder::find(const QString &text, Language language) const
{
    const QString words = spaced(text);
    Topic best = Topic::Day;
    int most = 0;
    for (const Words &candidate : language == Language::Korean ? m_korean : m_english) {
        int found = 0;
        for (const QString &phrase : candidate.phrases)
            found += occurrences(words, phrase) * candidate.weight;
        if (found > most) {
            most = found;
            best = candidate.topic;
        }
    }
    return best;
}

} // namespace pulsemates
