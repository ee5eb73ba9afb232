#include "core/providers/moodanalyzer.h"

namespace pulsemates {

namespace {

class WholeText final : public MoodFollower
{
public:
    explicit WholeText(const MoodAnalyzer &analyzer)
        : m_analyzer(analyzer)
    {}

    [[nodiscard]] Mood update(const Transcript &transcript) override
    {
        return m_analyzer.analyze(transcript.text(), transcript.language);
    }

private:
    const MoodAnalyzer &m_analyzer;
};

} // namespace

std::unique_ptr<MoodFollower> MoodAnalyzer::follow() const
{
    return std::make_unique<WholeText>(*this);
}

} // namespace pulsemates
