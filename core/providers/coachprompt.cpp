#include "core/providers/coachprompt.h"

#include "core/common/checkedjson.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <tuple>

namespace pulsemates {

namespace {

constexpr int longestLine = 500;
constexpr int longestName = 40;

QString linesOf(const CheckedJson &json, QStringView key, int least, int most)
{
    return json.strings(key, least, most, longestLine).join(u'\n');
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void readMoods(const CheckedJson &json, CoachPrompt &prompt)
{
    const QString unclear = QStringLiteral("uncertain");
    QStringList names{unclear};
    for (const MoodLabel mood : allMoodLabels) {
        names << moodLabelName(mood);
        prompt.moods[mood] = json.string(names.last(), longestName);
    }
    json.allowOnly(names);
    prompt.unclearMood = json.string(unclear, longestName);
}

void readTopics(const CheckedJson &json, CoachPrompt &prompt)
{
    QStringList names;
    for (const Topic topic : allTopics) {
        names << topicName(topic);
        prompt.topics[topic] = json.string(names.last(), longestName);
    }
    json.allowOnly(names);
}

CoachPrompt::Example readExample(const CheckedJson &json, Language language)
{
    json.allowOnly({QStringLiteral("words"),
                    QStringLiteral("mood"),
                    QStringLiteral("topic"),
                    QStringLiteral("message")});
    CoachPrompt::Example example;
    CoachRequest &request = example.request;
    request.language = language;
    request.words = json.string(u"words", longestLine);
    const QString mood = json.string(u"mood", longestName);
    request.uncertain = mood == u"uncertain";
    const auto label = moodLabelFromName(mood);
    if (!label && !request.uncertain)
        json.complain(QStringLiteral("unknown mood"));
    request.mood = label.value_or(MoodLabel::Neutral);
    const auto topic = topicFromName(json.string(u"topic", longestName));
    if (!topic)
        json.complain(QStringLiteral("unknown topic"));
    request.topic = topic.value_or(Topic::Day);
    example.message = json.string(u"message", longestLine);
    return example;
}

} // namespace

Result<CoachPrompt> CoachPrompt::load(Language language)
{
    const QString name = QStringLiteral(":/coach/prompt-%1.json").arg(languageTag(language));
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, Stage::Coach, name + QStringLiteral(": missing"));
    return read(file.readAll(), language);
}

Result<CoachPrompt> CoachPrompt::read(const QByteArray &bytes, Language language)
{
    QString problem;
    const QString tag = languageTag(language);
    const CheckedJson json =
        CheckedJson::parse(bytes, QStringLiteral("prompt-%1.json").arg(tag), &problem);
    json.allowOnly({QStringLiteral("format"),
                    QStringLiteral("version"),
                    QStringLiteral("language"),
                    QStringLiteral("system"),
                    QStringLiteral("goesOn"),
                    QStringLiteral("moods"),
                    QStringLiteral("topics"),
                    QStringLiteral("examples")});
    std::ignore = json.integer(u"format", 1, 1);
    if (json.string(u"language", 2) != tag)
        json.complain(QStringLiteral("another language"));
    CoachPrompt prompt;
    prompt.language = language;
    prompt.version = json.integer(u"version", 1, 10'000);
    prompt.system = linesOf(json, u"system", 3, 40);
    prompt.goesOn = linesOf(json, u"goesOn", 1, 5);
    readMoods(json.object(u"moods"), prompt);
    readTopics(json.object(u"topics"), prompt);
    for (const CheckedJson &example : json.objects(u"examples", 1, 8))
        prompt.examples.push_back(readExample(example, language));
    // Services that answer in JSON by another setting than a schema want the word to be there.
    if (!prompt.system.contains(QStringLiteral("JSON")))
        json.complain(QStringLiteral("the prompt does not say JSON"));
    if (!problem.isEmpty())
        return fail(ErrorCode::Internal, Stage::Coach, problem);
    return prompt;
}

QString CoachPrompt::systemFor(const CoachRequest &request) const
{
    return request.begun.isEmpty() ? system : system + u'\n' + goesOn;
}

QString CoachPrompt::dataFor(const CoachRequest &request) const
{
    QJsonObject data{
        {QStringLiteral("words"), request.words},
        {QStringLiteral("mood"), request.uncertain ? unclearMood : moods.at(request.mood)},
        {QStringLiteral("topic"), topics.at(request.topic)}};
    if (!request.begun.isEmpty())
        data[QStringLiteral("begun")] = request.begun;
    return compact(data);
}

QString CoachPrompt::answerOf(const QString &message)
{
    return compact({{QStringLiteral("message"), message}});
}

} // namespace pulsemates
