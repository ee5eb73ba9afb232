#pragma once

#include "core/guidance/copylinter.h"

namespace pulsemates {

/// The rules about what a text looks like, which are no lists of phrases: how long, how it ends,
/// what signs and letters it is made of. Pure.
class CopyShape
{
public:
    /// All three outlive this.
    CopyShape(const CopyText &copy, const CopyRules &rules, const CopyContext &context);

    [[nodiscard]] std::vector<CopyFinding> findings();

private:
    void add(const char *rule, CopyPlace place);
    void checkLength();
    void checkEnds();
    void checkSigns();
    void checkSign(char32_t sign, CopyPlace place);
    void checkScript();
    void checkPatterns();
    void checkPerson();
    void checkPoliteness();
    [[nodiscard]] CopyPlace all() const;
    [[nodiscard]] int lengthOf(QStringView sentence) const;

    const CopyText &m_copy;
    const CopyRules &m_rules;
    const CopyContext &m_context;
    const CopyLimits &m_limits;
    std::vector<CopyFinding> m_findings;
};

} // namespace pulsemates
