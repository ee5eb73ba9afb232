#include "core/guidance/copylinter.h"

#include "core/guidance/copyrulesreader.h"
#include "core/guidance/copyshape.h"

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

bool holds(const CopyRule &rule, const CopyContext &context)
{
    if (std::ranges::find(rule.kinds, context.kind) == rule.kinds.end())
        return false;
    return rule.moods.empty() || context.gentle
           || std::ranges::find(rule.moods, context.mood) != rule.moods.end();
}

} // namespace

QStringList brokenRules(const std::vector<CopyFinding> &findings)
{
    QStringList names;
    for (const CopyFinding &finding : findings)
        names << finding.rule;
    names.removeDuplicates();
    return names;
}

Result<CopyLinter> CopyLinter::load(Language language)
{
    Result<CopyRules> rules = copyrulesreader::compiledIn(language);
    if (!rules)
        return tl::unexpected<Error>(rules.error());
    return CopyLinter(std::move(*rules));
}

CopyLinter::CopyLinter(CopyRules rules)
    : m_rules(std::move(rules))
{}

std::vector<CopyFinding> CopyLinter::lint(const QString &text, const CopyContext &context) const
{
    const CopyLimits &limits = m_rules.limits.at(context.kind);
    if (text.size() > qsizetype(4) * limits.characters) {
        const QString rule = QStringLiteral("characters");
        return {{rule, m_rules.why.at(rule), {0, text.size()}}};
    }
    const CopyText copy(text);
    std::vector<CopyFinding> findings = CopyShape(copy, m_rules, context).findings();
    for (const CopyRule &rule : m_rules.rules) {
        if (!holds(rule, context))
            continue;
        for (const CopyPhrase &phrase : rule.phrases) {
            const auto place = copy.find(phrase);
            const CopyFinding finding{rule.id, rule.why, place.value_or(CopyPlace{})};
            if (place && std::ranges::find(findings, finding) == findings.end())
                findings.push_back(finding);
        }
    }
    return findings;
}

} // namespace pulsemates
