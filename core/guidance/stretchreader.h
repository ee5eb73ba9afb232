#pragma once

#include "core/common/checkedjson.h"
#include "core/guidance/stretchmove.h"

namespace pulsemates {

/// Reads moves and routines and refuses rows that would be wrong or unsafe: a standing move without
/// a seated alternative, a side left out, a routine more than a tenth off its name.
/// Errors: complains in the CheckedJson it reads.
class StretchReader
{
public:
    /// @p table is stretches.json, @p words the file of the same name in a language's folder.
    StretchReader(const CheckedJson &table, const CheckedJson &words);

    [[nodiscard]] std::vector<StretchMove> takeMoves() { return std::move(m_moves); }
    [[nodiscard]] std::vector<StretchRoutine> takeRoutines() { return std::move(m_routines); }

private:
    void readMoves(const CheckedJson &table, const CheckedJson &words);
    void readRoutines(const CheckedJson &table, const CheckedJson &words);
    [[nodiscard]] StretchStep readStep(const CheckedJson &item) const;
    void checkAlternatives(const CheckedJson &table) const;
    [[nodiscard]] const StretchMove *find(const QString &id) const;

    std::vector<StretchMove> m_moves;
    std::vector<StretchRoutine> m_routines;
};

} // namespace pulsemates
