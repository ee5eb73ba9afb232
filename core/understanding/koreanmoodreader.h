#pragma once

#include "core/understanding/moodreader.h"

namespace pulsemates {

/// Reads Korean: stems of feeling with their endings, with and without spaces, negated before
/// ("안 좋아요", "못") or behind ("좋지 않아요", "걱정이 없어요").
/// Thread: any; immutable.
class KoreanMoodReader final : public MoodReader
{
public:
    using MoodReader::MoodReader;

    void split(const QString &text, std::vector<MoodUnit> &units) const override;
    void read(const std::vector<MoodUnit> &units, qsizetype end, MoodCursor &cursor) const override;

private:
    using Units = std::vector<MoodUnit>;
    [[nodiscard]] bool fits(const Units &units, qsizetype at, int phrase, qsizetype length) const;
    [[nodiscard]] bool negated(const Units &units, qsizetype at, int phrase, qsizetype end) const;
    [[nodiscard]] double factorBefore(const Units &units, qsizetype at) const;
};

} // namespace pulsemates
