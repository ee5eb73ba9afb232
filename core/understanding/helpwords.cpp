#include "core/understanding/helpwords.h"

#include <algorithm>

namespace pulsemates {

namespace {

/// How the first of @p lines is reached; they are those of one region, if that is known.
QString wayTo(const std::vector<HelpLine> &lines, const QString &region, const HelpTexts &texts)
{
    if (region.isEmpty() || lines.empty() || lines.front().contact.isEmpty())
        return texts.reachList;
    const HelpLine &first = lines.front();
    if (first.kind == HelpKind::Web)
        return texts.reachWeb.arg(first.contact);
    return (first.kind == HelpKind::Emergency ? texts.reachEmergency : texts.reachAny)
        .arg(first.contact);
}

} // namespace

std::vector<HelpLine>
helpLinesFor(const HelpLines &lines, const QString &region, Language language, SafetyTier tier)
{
    std::vector<HelpLine> rows = lines.forRegion(region, language);
    if (tier == SafetyTier::Danger) {
        // Country by country where several are shown: none is given another's number first.
        for (auto begin = rows.begin(); begin != rows.end();) {
            const auto end = std::find_if(begin, rows.end(), [begin](const HelpLine &line) {
                return line.region != begin->region;
            });
            std::stable_partition(
                begin, end, [](const HelpLine &line) { return line.kind == HelpKind::Emergency; });
            begin = end;
        }
    }
    return rows;
}

QString
helpMessage(const HelpLines &lines, const QString &region, Language language, SafetyTier tier)
{
    const HelpTexts &texts = lines.texts(language);
    const QString way = wayTo(helpLinesFor(lines, region, language, tier), region, texts);
    if (tier == SafetyTier::Other)
        return texts.titleOther + u' ' + way;
    const QString said = texts.said.arg(way);
    return tier == SafetyTier::Danger ? said + u' ' + texts.near : said;
}

QString supportSentence(const HelpLines &lines, const QString &region, Language language)
{
    const HelpTexts &texts = lines.texts(language);
    const auto rows = lines.forRegion(region, language);
    if (region.isEmpty() || rows.empty() || rows.front().contact.isEmpty())
        return texts.support.arg(texts.reachPress);
    const HelpLine &first = rows.front();
    const QString hours = first.hours.isEmpty() ? QString() : QStringLiteral(", ") + first.hours;
    return texts.support.arg(first.contact + hours);
}

QString helpTitle(const HelpTexts &texts, SafetyTier tier)
{
    if (tier == SafetyTier::Other)
        return texts.titleOther;
    return showsHelp(tier) ? texts.titleSaid : texts.titleAsked;
}

} // namespace pulsemates
