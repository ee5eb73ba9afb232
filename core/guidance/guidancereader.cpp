#include "core/guidance/guidancereader.h"

#include "core/guidance/patternreader.h"
#include "core/guidance/stretchreader.h"

#include <QFile>

#include <tuple>

namespace pulsemates {

namespace {

GuidanceWords readWords(const CheckedJson &json)
{
    json.allowOnly({QStringLiteral("format"),
                    QStringLiteral("language"),
                    QStringLiteral("breathing"),
                    QStringLiteral("holds"),
                    QStringLiteral("stretching"),
                    QStringLiteral("grounding")});
    constexpr int longest = 140;
    constexpr int longestMessage = 200;
    GuidanceWords words;
    const CheckedJson breathing = json.object(u"breathing");
    words.breatheSoftly = breathing.string(u"softly", longest);
    words.breathingStop = breathing.string(u"stop", longest);
    words.breathingPosture = breathing.string(u"posture", longest);
    words.emergency = breathing.string(u"emergency", longest);
    words.support = breathing.string(u"support", longestMessage);
    const CheckedJson holds = json.object(u"holds");
    words.holdsQuestion = holds.string(u"question", longest);
    words.holdsConditions = holds.strings(u"conditions", 1, 12, longest);
    words.holdsNoneApplies = holds.string(u"noneApplies", longest);
    words.holdsSomeApply = holds.string(u"someApply", longest);
    const CheckedJson stretching = json.object(u"stretching");
    words.stretchSoftly = stretching.string(u"softly", longest);
    words.stretchStop = stretching.string(u"stop", longest);
    words.stretchStanding = stretching.string(u"standing", longest);
    words.stretchTwists = stretching.string(u"twists", longest);
    const CheckedJson grounding = json.object(u"grounding");
    words.groundingTitle = grounding.string(u"title", longest);
    words.groundingIntro = grounding.string(u"intro", longest);
    words.groundingSteps = grounding.strings(u"steps", 5, 5, longest);
    return words;
}

} // namespace

GuidanceReader::GuidanceReader(Language language)
    : m_language(language)
{}

Result<GuidanceFiles> GuidanceReader::compiledIn() const
{
    const QString root = QStringLiteral(":/guidance/");
    const QString folder = root + languageTag(m_language) + QLatin1Char('/');
    GuidanceFiles files;
    const std::vector<std::pair<QString, QByteArray *>> wanted{
        {root + QStringLiteral("patterns.json"), &files.patterns},
        {root + QStringLiteral("stretches.json"), &files.stretches},
        {folder + QStringLiteral("patterns.json"), &files.patternWords},
        {folder + QStringLiteral("stretches.json"), &files.stretchWords},
        {folder + QStringLiteral("messages.json"), &files.messages},
        {folder + QStringLiteral("words.json"), &files.words},
    };
    for (const auto &[name, bytes] : wanted) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Internal, Stage::Guidance, name + QStringLiteral(": missing"));
        *bytes = file.readAll();
    }
    return files;
}

CheckedJson GuidanceReader::parse(const QByteArray &bytes, const QString &name)
{
    const CheckedJson json = CheckedJson::parse(bytes, name, &m_problem);
    std::ignore = json.integer(u"format", 1, 1);
    return json;
}

CheckedJson GuidanceReader::parseWords(const QByteArray &bytes, const QString &name)
{
    const QString tag = languageTag(m_language);
    const CheckedJson json = parse(bytes, tag + QLatin1Char('/') + name);
    if (json.string(u"language", 2) != tag)
        json.complain(QStringLiteral("another language"));
    return json;
}

Result<GuidanceLibrary> GuidanceReader::read(const GuidanceFiles &files)
{
    m_problem.clear();
    const QString patterns = QStringLiteral("patterns.json");
    const QString stretches = QStringLiteral("stretches.json");
    GuidanceLibrary library;
    library.m_language = m_language;
    library.m_patterns = PatternReader::read(parse(files.patterns, patterns),
                                             parseWords(files.patternWords, patterns));
    StretchReader reader(parse(files.stretches, stretches),
                         parseWords(files.stretchWords, stretches));
    library.m_moves = reader.takeMoves();
    library.m_routines = reader.takeRoutines();
    library.m_messages = readMessages(parseWords(files.messages, QStringLiteral("messages.json")));
    library.m_words = readWords(parseWords(files.words, QStringLiteral("words.json")));
    if (!m_problem.isEmpty())
        return fail(ErrorCode::Internal, Stage::Guidance, m_problem);
    return library;
}

std::vector<GuidanceLibrary::MessageRow> GuidanceReader::readMessages(const CheckedJson &json) const
{
    json.allowOnly(
        {QStringLiteral("format"), QStringLiteral("language"), QStringLiteral("messages")});
    std::vector<GuidanceLibrary::MessageRow> rows;
    QStringList ids;
    for (const CheckedJson &item : json.objects(u"messages", 1, 1000)) {
        rows.push_back(readMessage(item));
        if (ids.contains(rows.back().message.id))
            item.complain(QStringLiteral("id given twice"));
        ids << rows.back().message.id;
    }
    return rows;
}

GuidanceLibrary::MessageRow GuidanceReader::readMessage(const CheckedJson &item) const
{
    item.allowOnly({QStringLiteral("id"),
                    QStringLiteral("mood"),
                    QStringLiteral("topics"),
                    QStringLiteral("sentences")});
    GuidanceLibrary::MessageRow row;
    row.message.id = item.string(u"id", 32);
    const QString mood = item.string(u"mood", 16);
    row.asks = mood == u"ask";
    const auto label = moodLabelFromName(mood);
    if (!row.asks && !label)
        item.complain(QStringLiteral("unknown mood"));
    row.mood = label.value_or(MoodLabel::Neutral);
    if (!row.message.id.startsWith(mood + QLatin1Char('-') + languageTag(m_language)))
        item.complain(QStringLiteral("the id names another mood or language"));
    for (const QString &name : item.strings(u"topics", 0, 8, 16)) {
        const auto topic = topicFromName(name);
        if (!topic)
            item.complain(QStringLiteral("unknown topic"));
        row.topics.push_back(topic.value_or(Topic::Day));
    }
    const QStringList sentences = item.strings(u"sentences", 2, 3, 160);
    row.message.text = sentences.join(QLatin1Char(' '));
    row.message.opener = sentences.value(0);
    return row;
}

} // namespace pulsemates
