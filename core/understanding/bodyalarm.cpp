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

QStringList load(Language language)
{
    QStringList phrases;
    QFile file(QStringLiteral(":/understanding/alarms-%1.json").arg(languageTag(language)));
    if (!file.open(QIODevice::ReadOnly)) {
        qCCritical(lcApp) << "no alarms for" << languageTag(language);
        return phrases;
    }
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto &phrase : root.value(u"phrases").toArray()) {
        QString text = TopicFinder::spaced(phrase.toString());
        if (language == Language::Korean) // endings differ: only where words begin is known
            text.chop(1);
        phrases << text;
    }
    return phrases;
}

} // namespace

bool namesBodyAlarm(const QString &text, Language language)
{
    static const QStringList english = load(Language::English);
    static const QStringList korean = load(Language::Korean);
    const QString words = TopicFinder::spaced(text);
    return std::ranges::any_of(language == Language::Korean ? korean : english,
                               [&words](const QString &phrase) { return words.contains(phrase); });
}

} // namespace pulsemates
