#include "core/understanding/helppackreader.h"

#include "core/common/checkedjson.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace pulsemates {

namespace {

const std::array<std::pair<QString, HelpKind>, 6> &kindNames()
{
    static const std::array<std::pair<QString, HelpKind>, 6> names{{
        {QStringLiteral("crisis"), HelpKind::Crisis},
        {QStringLiteral("emergency"), HelpKind::Emergency},
        {QStringLiteral("text"), HelpKind::Text},
        {QStringLiteral("youth"), HelpKind::Youth},
        {QStringLiteral("web"), HelpKind::Web},
        {QStringLiteral("counselling"), HelpKind::Counselling},
    }};
    return names;
}

/// A text that shows what it says: no signs that nobody sees or that turn the direction.
QString plain(const CheckedJson &json, QStringView key, int longest, int shortest = 1)
{
    QString text = json.string(key, longest, shortest);
    if (!std::ranges::all_of(text, [](QChar c) { return c.isPrint(); }))
        json.complain(key.toString() + QStringLiteral(" has signs that cannot be seen"));
    return text;
}

struct Words
{
    QString title;
    QString detail;
    QString hours;
};

Words readWords(const CheckedJson &json)
{
    json.allowOnly({QStringLiteral("title"), QStringLiteral("detail"), QStringLiteral("hours")});
    return {plain(json, u"title", 60), plain(json, u"detail", 160), plain(json, u"hours", 30, 0)};
}

HelpLine withWords(HelpLine line, const Words &words)
{
    line.title = words.title;
    line.detail = words.detail;
    line.hours = words.hours;
    return line;
}

HelpLine readFacts(const CheckedJson &item)
{
    static const QRegularExpression id(QStringLiteral("^[a-z0-9-]{1,40}$"));
    static const QRegularExpression code(QStringLiteral("^([a-z]{2,3}|interpreter|local)$"));
    HelpLine line;
    line.region = QStringLiteral("pack");
    line.id = item.string(u"id", 40);
    if (!id.match(line.id).hasMatch())
        item.complain(QStringLiteral("an id is made of a-z, 0-9 and -"));
    line.id.prepend(QStringLiteral("pack-"));
    const QString kind = item.string(u"kind", 16);
    const auto *known =
        std::ranges::find(kindNames(), kind, [](const auto &row) { return row.first; });
    if (known == kindNames().end())
        item.complain(QStringLiteral("unknown kind"));
    else
        line.kind = known->second;
    line.contact = plain(item, u"contact", 60, 2);
    line.languages = item.strings(u"languages", 1, 12, 16);
    for (const QString &language : std::as_const(line.languages)) {
        if (!code.match(language).hasMatch())
            item.complain(QStringLiteral("unknown language"));
    }
    line.source = plain(item, u"source", 200, 3);
    line.verifiedOn = QDate::fromString(item.string(u"verifiedOn", 10, 10), Qt::ISODate);
    if (!line.verifiedOn.isValid())
        item.complain(QStringLiteral("verifiedOn is no date"));
    return line;
}

void addLine(const CheckedJson &item, HelpPack &pack)
{
    item.allowOnly({QStringLiteral("id"),
                    QStringLiteral("kind"),
                    QStringLiteral("contact"),
                    QStringLiteral("languages"),
                    QStringLiteral("en"),
                    QStringLiteral("ko"),
                    QStringLiteral("source"),
                    QStringLiteral("verifiedOn")});
    const HelpLine facts = readFacts(item);
    if (std::ranges::find(pack.english, facts.id, &HelpLine::id) != pack.english.end())
        item.complain(QStringLiteral("id given twice"));
    const bool hasKorean = item.has(u"ko");
    const bool hasEnglish = item.has(u"en") || !hasKorean; // one must be there
    const Words english = readWords(item.object(hasEnglish ? u"en" : u"ko"));
    const Words korean = readWords(item.object(hasKorean ? u"ko" : u"en"));
    pack.english.push_back(withWords(facts, english));
    pack.korean.push_back(withWords(facts, korean));
}

} // namespace

Result<HelpPack> helppackreader::read(const QByteArray &bytes)
{
    QString problem;
    const CheckedJson json = CheckedJson::parse(bytes, QStringLiteral("pack"), &problem);
    HelpPack pack;
    if (problem.isEmpty()) {
        json.allowOnly({QStringLiteral("schema"),
                        QStringLiteral("about"),
                        QStringLiteral("organisation"),
                        QStringLiteral("lines")});
        if (json.string(u"schema", 60) != u"pulsemates.help-pack/1")
            json.complain(QStringLiteral("schema is not pulsemates.help-pack/1"));
        const CheckedJson name = json.object(u"organisation");
        name.allowOnly({QStringLiteral("en"), QStringLiteral("ko")});
        pack.organisationEnglish = plain(name, name.has(u"en") ? u"en" : u"ko", 60);
        pack.organisationKorean = plain(name, name.has(u"ko") ? u"ko" : u"en", 60);
        for (const CheckedJson &item : json.objects(u"lines", 1, mostLines))
            addLine(item, pack);
    }
    if (!problem.isEmpty())
        return fail(ErrorCode::FileDamaged, Stage::App, problem);
    return pack;
}

Result<HelpPack> helppackreader::readFile(const QString &path)
{
    if (!QFileInfo(path).isFile()) // a pipe would keep whoever reads it waiting
        return fail(ErrorCode::FileUnreadable, Stage::App, QStringLiteral("no such file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, Stage::App, file.errorString());
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return fail(ErrorCode::FileTooLarge, Stage::App);
    return read(bytes);
}

} // namespace pulsemates
