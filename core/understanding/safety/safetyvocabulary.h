#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace pulsemates {

/// Numbers the units that rules speak of: words in English, characters in Korean.
/// Thread: any once filled.
class SafetyVocabulary
{
public:
    static constexpr int unknown = 0;     ///< a unit that no rule names
    static constexpr int sentenceEnd = 1; ///< stands between two sentences

    /// The number of @p unit, a new one the first time.
    int add(const QString &unit)
    {
        const int next = int(m_ids.size()) + 2;
        const auto known = m_ids.constFind(unit);
        return known != m_ids.cend() ? *known : *m_ids.insert(unit, next);
    }
    [[nodiscard]] int find(const QString &unit) const { return m_ids.value(unit, unknown); }
    [[nodiscard]] int size() const { return int(m_ids.size()) + 2; } ///< numbers are below this

private:
    QHash<QString, int> m_ids;
};

} // namespace pulsemates
