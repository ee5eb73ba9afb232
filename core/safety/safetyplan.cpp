#include "core/safety/safetyplan.h"

#include <algorithm>

namespace pulsemates {

namespace {

// Characters that reorder or hide what stands beside them; joiners of scripts and emoji may stay.
bool isUnseen(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069)
           || unit == 0xFEFF || unit == 0x2028 || unit == 0x2029;
}

QString cleanedLine(const QString &words, qsizetype longest)
{
    QString line;
    // Bounded before the work: what was pasted may be a book.
    for (const QChar c : QStringView(words).left(8 * longest)) {
        if (c.category() == QChar::Other_Control || isUnseen(c))
            line += u' ';
        else
            line += c;
    }
    line = line.normalized(QString::NormalizationForm_C).simplified();
    if (line.size() > longest) {
        line.truncate(longest);
        if (line.back().isHighSurrogate())
            line.chop(1);
        line = line.trimmed();
    }
    return line;
}

bool saysNothing(const PlanEntry &entry)
{
    return entry.text.isEmpty() && entry.contact.isEmpty();
}

} // namespace

const std::vector<PlanEntry> &SafetyPlan::entries(PlanSection section) const
{
    return m_sections.at(std::size_t(section));
}

std::vector<PlanEntry> &SafetyPlan::at(PlanSection section)
{
    return m_sections.at(std::size_t(section));
}

bool SafetyPlan::isEmpty() const
{
    return std::ranges::all_of(m_sections, &std::vector<PlanEntry>::empty);
}

bool SafetyPlan::isFull(PlanSection section) const
{
    return entries(section).size() >= mostEntries;
}

PlanEntry SafetyPlan::cleaned(PlanSection section, const PlanEntry &entry)
{
    return {cleanedLine(entry.text, longestText),
            hasContacts(section) ? cleanedLine(entry.contact, longestContact) : QString()};
}

bool SafetyPlan::add(PlanSection section, const PlanEntry &entry)
{
    return insert(section, entries(section).size(), entry);
}

bool SafetyPlan::insert(PlanSection section, std::size_t index, const PlanEntry &entry)
{
    const PlanEntry clean = cleaned(section, entry);
    if (isFull(section) || saysNothing(clean) || index > entries(section).size())
        return false;
    at(section).insert(at(section).begin() + std::ptrdiff_t(index), clean);
    return true;
}

bool SafetyPlan::replace(PlanSection section, std::size_t index, const PlanEntry &entry)
{
    const PlanEntry clean = cleaned(section, entry);
    if (saysNothing(clean) || index >= entries(section).size())
        return false;
    at(section)[index] = clean;
    return true;
}

bool SafetyPlan::remove(PlanSection section, std::size_t index)
{
    if (index >= entries(section).size())
        return false;
    at(section).erase(at(section).begin() + std::ptrdiff_t(index));
    return true;
}

bool SafetyPlan::move(PlanSection section, std::size_t from, std::size_t to)
{
    if (from >= entries(section).size() || to >= entries(section).size())
        return false;
    const PlanEntry moved = entries(section)[from];
    remove(section, from);
    return insert(section, to, moved);
}

SafetyPlan SafetyPlan::joinedWith(const SafetyPlan &other) const
{
    SafetyPlan joined = *this;
    for (const PlanSection section : planSections) {
        for (const PlanEntry &entry : other.entries(section)) {
            if (std::ranges::find(joined.entries(section), entry) == joined.entries(section).end())
                joined.add(section, entry);
        }
    }
    return joined;
}

} // namespace pulsemates
