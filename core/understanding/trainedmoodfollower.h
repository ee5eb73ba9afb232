#pragma once

#include "core/understanding/trainedmoodanalyzer.h"

namespace pulsemates {

/// The mood of a transcript that grows: whole parts are read once, only the part that changed is
/// read again. The answer equals TrainedMoodAnalyzer::analyze() of the whole text.
/// Thread: one at a time; any.
class TrainedMoodFollower final : public MoodFollower
{
public:
    /// @p analyzer outlives the follower.
    explicit TrainedMoodFollower(const TrainedMoodAnalyzer &analyzer)
        : m_analyzer(analyzer)
    {}

    [[nodiscard]] Mood update(const Transcript &transcript) override;

    /// Parts read since the beginning, for the test that none is read twice.
    [[nodiscard]] int partsRead() const { return m_partsRead; }

private:
    const TrainedMoodAnalyzer &m_analyzer;
    Language m_language = Language::English;
    std::vector<ReadMoodPart> m_parts;
    int m_partsRead = 0;
};

} // namespace pulsemates
