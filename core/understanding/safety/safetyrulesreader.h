#pragma once

#include "core/common/checkedjson.h"
#include "core/understanding/safety/safetypatternparser.h"
#include "core/understanding/safety/safetyrules.h"

namespace pulsemates {

/// Reads and checks a rule file. Thread: any; used once.
class SafetyRulesReader
{
public:
    [[nodiscard]] Result<SafetyRules> read(const QByteArray &json, const QString &file);

private:
    void readHead(const CheckedJson &root);
    void readRewrites(const CheckedJson &root);
    void readClasses(const CheckedJson &root, SafetyPatternParser &parser);
    void readMeanings(const CheckedJson &root, SafetyPatternParser &parser);
    void readTogether(const CheckedJson &entry);
    [[nodiscard]] std::vector<int>
    meanings(const CheckedJson &entry, QStringView key, int least) const;
    void readRules(const CheckedJson &root, SafetyPatternParser &parser);
    void readContexts(const CheckedJson &root, SafetyPatternParser &parser);
    void readPatterns(const CheckedJson &entry, SafetyPatternParser &parser, int what);
    [[nodiscard]] std::vector<bool> rulesNamed(const CheckedJson &entry) const;

    SafetyRules m_rules;
    QString m_language;
    std::vector<QStringList> m_tags; ///< by number of the rule
    QStringList m_meanings;          ///< meaning n is numbered -1 - n
};

} // namespace pulsemates
