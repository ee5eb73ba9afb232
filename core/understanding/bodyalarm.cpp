#include "core/understanding/bodyalarm.h"

#include "core/common/logging.h"
#include "core/understanding/topicfinder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace pulsemates {

namespace {

struct Phrases
{
    QStringList named;
    QStringList perhaps;
};

QStringList spaced(const QJsonArray &phrases, Language language)
{
    QStringList list;
    for (const auto &phrase : phrases) {
        QString text = TopicFinder::spaced(phrase.toString());
        if (language == Language::Korean) // endings differ: only where words begin is known
            text.chop(1);
        list << text;
    }
    return list;
}

Phrases loadPhrases(Language language)
{
    QFile file(QStringLiteral(":/understanding/alarms-%1.json").arg(languageTag(language)));
    if (!file.open(QIODevice::ReadOnly)) {
        qCCritical(lcApp) << "no alarms for" << languageTag(language);
        return {};
    }
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    return {spaced(root.value(u"named").toArray(), language),
            spaced(root.value(u"perhaps").toArray(), language)};
}

} // namespace

BodyAlarm bodyAlarmIn(const QString &text, Language language)
{
    static const Phrases english = loadPhrases(Language::English);
    static const Phrases korean = loadPhrases(Language::Korean);
    const Phrases &phrases = language == Language::Korean ? korean : english;
    const QString words = TopicFinder::spaced(text);
    const auto holds = [&words](const QString &phrase) { return words.contains(phrase); };
    if (std::ranges::any_of(phrases.named, holds))
        return BodyAlarm::Named;
    return std::ranges::any_of(phrases.perhaps, holds) ? BodyAlarm::Perhaps : BodyAlarm::None;
}

} // namespace pulsemates
