#include "core/understanding/helplines.h"

#include "core/common/logging.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace pulsemates {

namespace {

QJsonObject resource(const QString &name)
{
    QFile file(QStringLiteral(":/help/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        qCCritical(lcApp) << "no resource" << name;
        return {};
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto &entry : value.toArray())
        list << entry.toString();
    return list;
}

HelpKind kindFrom(const QString &name)
{
    if (name == u"emergency")
        return HelpKind::Emergency;
    if (name == u"text")
        return HelpKind::Text;
    if (name == u"youth")
        return HelpKind::Youth;
    return name == u"web" ? HelpKind::Web : HelpKind::Crisis;
}

std::vector<HelpLine> readLines(const QJsonArray &rows, Language language)
{
    std::vector<HelpLine> lines;
    for (const auto &row : rows) {
        const QJsonObject object = row.toObject();
        const QJsonObject words = object.value(languageTag(language)).toObject();
        HelpLine line;
        line.id = object.value(u"id").toString();
        line.region = object.value(u"region").toString();
        line.kind = kindFrom(object.value(u"kind").toString());
        line.contact = object.value(u"contact").toString();
        line.title = words.value(u"title").toString();
        line.detail = words.value(u"detail").toString();
        line.hours = words.value(u"hours").toString();
        line.languages = strings(object.value(u"languages"));
        line.source = object.value(u"source").toString();
        line.verifiedOn = QDate::fromString(object.value(u"verifiedOn").toString(), Qt::ISODate);
        lines.push_back(line);
    }
    return lines;
}

HelpTexts readTexts(const QJsonObject &object)
{
    const auto text = [&object](const char *key) {
        return object.value(QLatin1String(key)).toString();
    };
    HelpTexts texts;
    texts.titleAsked = text("titleAsked");
    texts.titleSaid = text("titleSaid");
    texts.titleOther = text("titleOther");
    texts.said = text("said");
    texts.support = text("support");
    texts.otherHead = text("otherHead");
    texts.otherSteps = strings(object.value(u"otherSteps"));
    texts.reachAny = text("reachAny");
    texts.reachEmergency = text("reachEmergency");
    texts.reachWeb = text("reachWeb");
    texts.reachList = text("reachList");
    texts.reachPress = text("reachPress");
    texts.near = text("near");
    texts.stay = text("stay");
    texts.plan = text("plan");
    texts.grounding = text("grounding");
    texts.trusted = text("trusted");
    texts.trustedHint = text("trustedHint");
    texts.continueOn = text("continue");
    texts.copy = text("copy");
    texts.verified = text("verified");
    texts.notMedical = text("notMedical");
    texts.regionUnknown = text("regionUnknown");
    texts.groundingTitle = text("groundingTitle");
    texts.groundingEnd = text("groundingEnd");
    texts.groundingSteps = strings(object.value(u"groundingSteps"));
    return texts;
}

// 112 is the police in Korea and everything in the EU: a country is never given another's lines.
QString lineRegion(const QString &country)
{
    static const QStringList own{QStringLiteral("US"),
                                 QStringLiteral("KR"),
                                 QStringLiteral("GB"),
                                 QStringLiteral("IE"),
                                 QStringLiteral("EU")};
    static const QString union26 = QStringLiteral(
        " AT BE BG HR CY CZ DK EE FI FR DE GR HU IT LV LT LU MT NL PL PT RO SK SI ES SE ");
    const QString code = country.toUpper();
    if (own.contains(code))
        return code;
    if (code.size() == 2 && union26.contains(QString(u' ' + code + u' ')))
        return QStringLiteral("EU");
    return QStringLiteral("other");
}

} // namespace

QString helpKindName(HelpKind kind)
{
    switch (kind) {
    case HelpKind::Crisis:
        return QStringLiteral("crisis");
    case HelpKind::Emergency:
        return QStringLiteral("emergency");
    case HelpKind::Text:
        return QStringLiteral("text");
    case HelpKind::Youth:
        return QStringLiteral("youth");
    case HelpKind::Web:
        return QStringLiteral("web");
    case HelpKind::Counselling:
        return QStringLiteral("counselling");
    }
    return {};
}

HelpLines::HelpLines()
{
    const QJsonArray rows = resource(QStringLiteral("lines.json")).value(u"lines").toArray();
    m_english = readLines(rows, Language::English);
    m_korean = readLines(rows, Language::Korean);
    const QJsonObject texts = resource(QStringLiteral("texts.json"));
    m_englishTexts = readTexts(texts.value(u"en").toObject());
    m_koreanTexts = readTexts(texts.value(u"ko").toObject());
}

std::vector<HelpLine> HelpLines::forRegion(const QString &region, Language language) const
{
    const auto &every = all(language);
    std::vector<HelpLine> lines;
    const auto take = [&](const QString &wanted, bool withWeb) {
        std::copy_if(
            every.begin(), every.end(), std::back_inserter(lines), [&](const HelpLine &line) {
                return line.region == wanted && (withWeb || line.kind != HelpKind::Web);
            });
    };
    if (!region.isEmpty()) {
        take(lineRegion(region), true);
        return lines;
    }
    const bool korean = language == Language::Korean;
    take(korean ? QStringLiteral("KR") : QStringLiteral("US"), false);
    take(korean ? QStringLiteral("US") : QStringLiteral("KR"), false);
    take(QStringLiteral("other"), true);
    return lines;
}

const HelpTexts &HelpLines::texts(Language language) const
{
    return language == Language::Korean ? m_koreanTexts : m_englishTexts;
}

const std::vector<HelpLine> &HelpLines::all(Language language) const
{
    return language == Language::Korean ? m_korean : m_english;
}

QDate HelpLines::verifiedOn(const std::vector<HelpLine> &lines)
{
    QDate oldest;
    for (const HelpLine &line : lines) {
        if (!oldest.isValid() || line.verifiedOn < oldest)
            oldest = line.verifiedOn;
    }
    return oldest;
}

std::vector<HelpLine> HelpLines::outdated(const std::vector<HelpLine> &lines, QDate today)
{
    std::vector<HelpLine> old;
    std::ranges::copy_if(lines, std::back_inserter(old), [today](const HelpLine &line) {
        return !line.verifiedOn.isValid() || line.verifiedOn.addYears(1) < today
               || line.verifiedOn > today;
    });
    return old;
}

} // namespace pulsemates
