#include "core/understanding/safety/safetyrulesreader.h"

#include <algorithm>

namespace pulsemates {

namespace {

constexpr int mostEntries = 2000;
constexpr int longestId = 60;
constexpr int longestPattern = 1500;
constexpr int mostWithin = 60;

std::optional<SafetyContext::Where> whereFromName(const QString &name)
{
    if (name == u"inside")
        return SafetyContext::Where::Inside;
    if (name == u"before")
        return SafetyContext::Where::Before;
    if (name == u"after")
        return SafetyContext::Where::After;
    if (name == u"around")
        return SafetyContext::Where::Around;
    return std::nullopt;
}

} // namespace

void SafetyRulesReader::readHead(const CheckedJson &root)
{
    root.allowOnly({QStringLiteral("format"),
                    QStringLiteral("language"),
                    QStringLiteral("about"),
                    QStringLiteral("units"),
                    QStringLiteral("rewrites"),
                    QStringLiteral("suffixes"),
                    QStringLiteral("joins"),
                    QStringLiteral("skips"),
                    QStringLiteral("classes"),
                    QStringLiteral("meanings"),
                    QStringLiteral("rules"),
                    QStringLiteral("contexts")});
    (void)root.integer(u"format", 1, 1);
    m_language = root.string(u"language", 2, 2);
    const QString units = root.string(u"units", 20);
    if (units != u"words" && units != u"characters")
        root.complain(QStringLiteral("units are neither words nor characters"));
    m_rules.m_normalizer.units =
        units == u"characters" ? SafetyUnits::Characters : SafetyUnits::Words;
}

void SafetyRulesReader::readRewrites(const CheckedJson &root)
{
    const CheckedJson rewrites = root.object(u"rewrites");
    for (const QString &from : rewrites.keys()) {
        m_rules.m_normalizer.rewrites.insert(from, rewrites.string(from, 60).split(u' '));
    }
    if (root.has(u"joins"))
        m_rules.m_normalizer.joins = root.strings(u"joins", 0, 20, 20);
    const CheckedJson suffixes = root.object(u"suffixes");
    for (const QString &from : suffixes.keys()) {
        m_rules.m_normalizer.suffixes.emplace_back(
            from, suffixes.string(from, 20, 0).split(u' ', Qt::SkipEmptyParts));
    }
}

void SafetyRulesReader::readClasses(const CheckedJson &root, SafetyPatternParser &parser)
{
    for (const CheckedJson &entry : root.objects(u"classes", 1, mostEntries)) {
        entry.allowOnly({QStringLiteral("name"), QStringLiteral("any")});
        parser.defineClass(entry.string(u"name", longestId),
                           entry.strings(u"any", 1, mostEntries, longestPattern));
        if (!parser.problem().isEmpty())
            entry.complain(parser.problem());
    }
}

void SafetyRulesReader::readPatterns(const CheckedJson &entry,
                                     SafetyPatternParser &parser,
                                     int what)
{
    for (const QString &pattern : entry.strings(u"patterns", 1, mostEntries, longestPattern)) {
        const SafetyNode node = parser.parse(pattern);
        if (node < 0) {
            entry.complain(parser.problem());
            return;
        }
        const std::vector<int> &first = m_rules.m_patterns.firstUnits(node);
        if (first.empty())
            entry.complain(QStringLiteral("\"%1\" does not begin with a word").arg(pattern));
        const int number = int(m_rules.m_all.size());
        m_rules.m_all.push_back({node, what, m_rules.m_clues.cluesOf(m_rules.m_patterns, node)});
        for (const int unit : first) {
            auto &table = what >= int(m_rules.m_rules.size()) ? m_rules.m_contextPatterns
                                                              : m_rules.m_rulesAndMeanings;
            if (std::size_t(unit) >= table.size())
                table.resize(std::size_t(unit) + 1);
            table[std::size_t(unit)].push_back(number);
        }
    }
}

void SafetyRulesReader::readMeanings(const CheckedJson &root, SafetyPatternParser &parser)
{
    if (!root.has(u"meanings"))
        return;
    for (const CheckedJson &entry : root.objects(u"meanings", 1, mostEntries)) {
        entry.allowOnly(
            {QStringLiteral("name"), QStringLiteral("about"), QStringLiteral("patterns")});
        const QString name = entry.string(u"name", longestId);
        if (m_meanings.contains(name))
            entry.complain(QStringLiteral("meaning %1 is there twice").arg(name));
        m_meanings << name;
        readPatterns(entry, parser, -int(m_meanings.size()));
    }
}

std::vector<int>
SafetyRulesReader::meanings(const CheckedJson &entry, QStringView key, int least) const
{
    std::vector<int> numbers;
    for (const QString &name : entry.strings(key, least, 10, longestId)) {
        const qsizetype index = m_meanings.indexOf(name);
        if (index < 0)
            entry.complain(QStringLiteral("no meaning is called %1").arg(name));
        numbers.push_back(-1 - int(index));
    }
    return numbers;
}

void SafetyRulesReader::readTogether(const CheckedJson &entry)
{
    for (const CheckedJson &wanted : entry.objects(u"together", 1, mostEntries)) {
        wanted.allowOnly({QStringLiteral("all"),
                          QStringLiteral("none"),
                          QStringLiteral("within"),
                          QStringLiteral("across")});
        SafetyTogether together;
        together.rule = int(m_rules.m_rules.size()) - 1;
        together.all = meanings(wanted, u"all", 2);
        if (wanted.has(u"none"))
            together.none = meanings(wanted, u"none", 0);
        if (wanted.has(u"within"))
            together.within = wanted.integer(u"within", 0, mostWithin);
        if (wanted.has(u"across"))
            together.across = wanted.integer(u"across", 0, 3);
        if (!together.all.empty())
            m_rules.m_together.push_back(std::move(together));
    }
}

void SafetyRulesReader::readRules(const CheckedJson &root, SafetyPatternParser &parser)
{
    for (const CheckedJson &entry : root.objects(u"rules", 1, mostEntries)) {
        entry.allowOnly({QStringLiteral("id"),
                         QStringLiteral("tier"),
                         QStringLiteral("about"),
                         QStringLiteral("tags"),
                         QStringLiteral("patterns"),
                         QStringLiteral("together")});
        const QString id = m_language + u':' + entry.string(u"id", longestId);
        if (std::ranges::any_of(m_rules.m_rules,
                                [&id](const SafetyRule &rule) { return rule.id == id; }))
            entry.complain(QStringLiteral("rule %1 is there twice").arg(id));
        const auto tier = safetyTierFromName(entry.string(u"tier", 10));
        if (!tier || *tier == SafetyTier::Normal)
            entry.complain(QStringLiteral("the tier is none of T1, T2, T2-other, T3"));
        m_rules.m_rules.push_back({id, tier.value_or(SafetyTier::Help)});
        m_tags.push_back(entry.has(u"tags") ? entry.strings(u"tags", 0, 10, longestId)
                                            : QStringList());
        if (entry.has(u"together"))
            readTogether(entry);
        if (entry.has(u"patterns") || !entry.has(u"together"))
            readPatterns(entry, parser, int(m_rules.m_rules.size()) - 1);
    }
}

std::vector<bool> SafetyRulesReader::rulesNamed(const CheckedJson &entry) const
{
    std::vector<bool> named(m_rules.m_rules.size(), !entry.has(u"applies"));
    if (!entry.has(u"applies"))
        return named;
    for (const QString &name : entry.strings(u"applies", 1, mostEntries, longestId)) {
        bool found = false;
        for (std::size_t i = 0; i < named.size(); ++i) {
            const bool matches = name.startsWith(u'#')
                                     ? m_tags[i].contains(name.mid(1))
                                     : m_rules.m_rules[i].id == m_language + u':' + name;
            named[i] = named[i] || matches;
            found = found || matches;
        }
        if (!found)
            entry.complain(QStringLiteral("no rule is called %1").arg(name));
    }
    return named;
}

void SafetyRulesReader::readContexts(const CheckedJson &root, SafetyPatternParser &parser)
{
    for (const CheckedJson &entry : root.objects(u"contexts", 0, mostEntries)) {
        entry.allowOnly({QStringLiteral("id"),
                         QStringLiteral("about"),
                         QStringLiteral("to"),
                         QStringLiteral("where"),
                         QStringLiteral("within"),
                         QStringLiteral("across"),
                         QStringLiteral("applies"),
                         QStringLiteral("patterns")});
        SafetyContext context;
        context.id = m_language + u':' + entry.string(u"id", longestId);
        const QString to = entry.string(u"to", 10);
        context.to = safetyTierFromName(to);
        if (!context.to && to != u"keep")
            entry.complain(QStringLiteral("\"to\" is neither a tier nor keep"));
        const auto where = whereFromName(entry.string(u"where", 10));
        if (!where)
            entry.complain(QStringLiteral("\"where\" is none of inside, before, after, around"));
        context.where = where.value_or(context.where);
        if (entry.has(u"within"))
            context.within = entry.integer(u"within", 0, mostWithin);
        if (entry.has(u"across"))
            context.across = entry.integer(u"across", 0, 3);
        if (context.across > 0 && context.to && *context.to < SafetyTier::Other)
            entry.complain(QStringLiteral("another sentence takes no danger away"));
        context.appliesTo = rulesNamed(entry);
        m_rules.m_contexts.push_back(std::move(context));
        readPatterns(entry, parser, int(m_rules.m_rules.size() + m_rules.m_contexts.size()) - 1);
    }
}

Result<SafetyRules> SafetyRulesReader::read(const QByteArray &json, const QString &file)
{
    QString problem;
    const CheckedJson root = CheckedJson::parse(json, file, &problem);
    readHead(root);
    readRewrites(root);
    SafetyPatternParser parser(m_rules.m_normalizer, m_rules.m_vocabulary, m_rules.m_patterns);
    readClasses(root, parser);
    QStringList skips;
    if (root.has(u"skips"))
        skips = root.strings(u"skips", 0, mostEntries, longestPattern);
    if (!skips.isEmpty())
        m_rules.m_patterns.setSkips(parser.parse(skips.join(u'|')));
    readMeanings(root, parser);
    readRules(root, parser);
    readContexts(root, parser);
    m_rules.m_patterns.finish();
    m_rules.m_clues.finish();
    if (!parser.problem().isEmpty())
        root.complain(parser.problem());
    if (!problem.isEmpty())
        return fail(ErrorCode::Internal, Stage::Safety, problem);
    return std::move(m_rules);
}

Result<SafetyRules> SafetyRules::read(const QByteArray &json, const QString &file)
{
    return SafetyRulesReader().read(json, file);
}

} // namespace pulsemates
