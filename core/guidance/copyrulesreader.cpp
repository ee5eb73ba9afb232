#include "core/guidance/copyrulesreader.h"

#include "core/common/checkedjson.h"

#include <QFile>

#include <array>
#include <tuple>
#include <utility>

namespace pulsemates {

namespace {

const std::array<std::pair<CopyKind, QString>, 4> &kindNames()
{
    static const std::array<std::pair<CopyKind, QString>, 4> names{{
        {CopyKind::Message, QStringLiteral("message")},
        {CopyKind::Step, QStringLiteral("step")},
        {CopyKind::Caution, QStringLiteral("caution")},
        {CopyKind::Help, QStringLiteral("help")},
    }};
    return names;
}

std::vector<CopyPhrase> readPhrases(const CheckedJson &json, QStringView key, int least)
{
    std::vector<CopyPhrase> phrases;
    for (const QString &text : json.strings(key, least, 200, 40)) {
        phrases.push_back(CopyPhrase::of(text));
        if (phrases.back().letters.empty())
            json.complain(QStringLiteral("a phrase without letters"));
    }
    return phrases;
}

std::map<CopyKind, CopyLimits> readLimits(const CheckedJson &json)
{
    std::map<CopyKind, CopyLimits> limits;
    for (const auto &[kind, name] : kindNames()) {
        const CheckedJson row = json.object(name);
        row.allowOnly({QStringLiteral("sentences"),
                       QStringLiteral("sentenceLength"),
                       QStringLiteral("characters"),
                       QStringLiteral("questions")});
        const std::vector<int> sentences = row.integers(u"sentences", 2, 2, 1, 6);
        CopyLimits &limit = limits[kind];
        if (sentences.size() == 2) {
            limit.fewestSentences = sentences[0];
            limit.mostSentences = sentences[1];
        }
        if (limit.fewestSentences > limit.mostSentences)
            row.complain(QStringLiteral("the fewest sentences are more than the most"));
        limit.sentenceLength = row.integer(u"sentenceLength", 5, 80);
        limit.characters = row.integer(u"characters", 40, 600);
        limit.questions = row.integer(u"questions", 0, 3);
    }
    return limits;
}

std::map<MoodLabel, int> readExclamations(const CheckedJson &json)
{
    std::map<MoodLabel, int> most;
    for (const MoodLabel mood : allMoodLabels) {
        const bool heavy = mood == MoodLabel::Negative || mood == MoodLabel::Mixed;
        most[mood] = json.integer(moodLabelName(mood), 0, heavy ? 0 : 1);
    }
    return most;
}

CopyRule readRule(const CheckedJson &item)
{
    item.allowOnly({QStringLiteral("id"),
                    QStringLiteral("why"),
                    QStringLiteral("for"),
                    QStringLiteral("moods"),
                    QStringLiteral("phrases")});
    CopyRule rule;
    rule.id = item.string(u"id", 32);
    rule.why = item.string(u"why", 100, 10);
    const QStringList kinds = item.strings(u"for", 1, 4, 16);
    for (const auto &[kind, name] : kindNames()) {
        if (kinds.contains(name))
            rule.kinds.push_back(kind);
    }
    if (rule.kinds.size() != std::size_t(kinds.size()))
        item.complain(QStringLiteral("unknown kind of text"));
    const QStringList moods = item.has(u"moods") ? item.strings(u"moods", 1, 4, 16) : QStringList{};
    for (const QString &name : moods) {
        const auto mood = moodLabelFromName(name);
        if (!mood)
            item.complain(QStringLiteral("unknown mood"));
        rule.moods.push_back(mood.value_or(MoodLabel::Negative));
    }
    rule.phrases = readPhrases(item, u"phrases", 1);
    return rule;
}

std::vector<CopyRule> readRules(const CheckedJson &json)
{
    std::vector<CopyRule> rules;
    QStringList ids = copyShapeRules();
    for (const CheckedJson &item : json.objects(u"rules", 10, 40)) {
        rules.push_back(readRule(item));
        if (ids.contains(rules.back().id))
            item.complain(QStringLiteral("id given twice"));
        ids << rules.back().id;
    }
    return rules;
}

} // namespace

const QStringList &copyShapeRules()
{
    static const QStringList names{QStringLiteral("empty"),
                                   QStringLiteral("characters"),
                                   QStringLiteral("sentences"),
                                   QStringLiteral("sentence-length"),
                                   QStringLiteral("sentence-end"),
                                   QStringLiteral("questions"),
                                   QStringLiteral("asks"),
                                   QStringLiteral("exclamation"),
                                   QStringLiteral("emoji"),
                                   QStringLiteral("link"),
                                   QStringLiteral("number"),
                                   QStringLiteral("markup"),
                                   QStringLiteral("control"),
                                   QStringLiteral("script"),
                                   QStringLiteral("second-person"),
                                   QStringLiteral("polite-ending"),
                                   QStringLiteral("formal-ending")};
    return names;
}

Result<CopyRules> copyrulesreader::compiledIn(Language language)
{
    const QString name = QStringLiteral(":/guidance/copyrules-%1.json").arg(languageTag(language));
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, Stage::Guidance, name + QStringLiteral(": missing"));
    return read(file.readAll(), language);
}

Result<CopyRules> copyrulesreader::read(const QByteArray &bytes, Language language)
{
    QString problem;
    const QString tag = languageTag(language);
    const CheckedJson json =
        CheckedJson::parse(bytes, QStringLiteral("copyrules-%1.json").arg(tag), &problem);
    json.allowOnly({QStringLiteral("format"),
                    QStringLiteral("language"),
                    QStringLiteral("limits"),
                    QStringLiteral("exclamations"),
                    QStringLiteral("signs"),
                    QStringLiteral("script"),
                    QStringLiteral("borrowedLetters"),
                    QStringLiteral("secondPerson"),
                    QStringLiteral("endings"),
                    QStringLiteral("why"),
                    QStringLiteral("rules")});
    std::ignore = json.integer(u"format", 1, 1);
    if (json.string(u"language", 2) != tag)
        json.complain(QStringLiteral("another language"));
    const bool hangul = language == Language::Korean;
    if (json.string(u"script", 8) != (hangul ? QStringLiteral("hangul") : QStringLiteral("latin")))
        json.complain(QStringLiteral("another writing"));
    CopyRules rules;
    rules.language = language;
    rules.limits = readLimits(json.object(u"limits"));
    rules.exclamations = readExclamations(json.object(u"exclamations"));
    rules.signs = json.string(u"signs", 40, 3);
    rules.borrowedLetters = json.integer(u"borrowedLetters", 0, 40);
    rules.secondPerson = readPhrases(json, u"secondPerson", 0);
    rules.endings = json.strings(u"endings", 0, 8, 4);
    const CheckedJson why = json.object(u"why");
    why.allowOnly(copyShapeRules());
    for (const QString &name : copyShapeRules())
        rules.why[name] = why.string(name, 100, 10);
    rules.rules = readRules(json);
    if (!problem.isEmpty())
        return fail(ErrorCode::Internal, Stage::Guidance, problem);
    return rules;
}

} // namespace pulsemates
