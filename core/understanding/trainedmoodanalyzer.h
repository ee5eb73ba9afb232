#pragma once

#include "core/providers/moodanalyzer.h"
#include "core/understanding/moodmodel.h"

#include <mutex>
#include <optional>
#include <vector>

namespace pulsemates {

/// A part of a text as it was read, kept so that growing words cost only the open part.
struct ReadMoodPart
{
    std::vector<QString> tokens;
    MoodPart part;
};

/// Mood from words by small networks that the project trained itself (docs/mood.md).
///
/// What it says of: the words, never a person. Words it does not know make it uncertain.
/// A language is read when it is first needed, or by prepare(). Thread: any; once read, immutable.
class TrainedMoodAnalyzer final : public MoodAnalyzer
{
public:
    /// The trained files are in the resources; initializeResources() comes first. A file that
    /// cannot be read leaves its language without answers: neutral and uncertain.
    TrainedMoodAnalyzer() = default;

    [[nodiscard]] QString name() const override; ///< "local:trained-1"
    [[nodiscard]] Mood analyze(const QString &text, Language language) const override;
    [[nodiscard]] std::unique_ptr<MoodFollower> follow() const override;
    void prepare(Language language) const override { (void)model(language); }

    [[nodiscard]] bool canRead(Language language) const { return model(language).has_value(); }

    /// Calibrated; unknownMoodShares where no word is known.
    [[nodiscard]] MoodShares shares(const QString &text, Language language) const;

    /// As analyze(); parts that stand in @p kept are not read again, and @p kept becomes the parts
    /// of @p text. @return how many parts were read through @p partsRead.
    [[nodiscard]] Mood analyze(const QString &text,
                               Language language,
                               std::vector<ReadMoodPart> &kept,
                               int &partsRead) const;

private:
    [[nodiscard]] const std::optional<MoodModel> &model(Language language) const;

    struct ReadOnce
    {
        std::once_flag once;
        std::optional<MoodModel> model;
    };
    mutable ReadOnce m_english;
    mutable ReadOnce m_korean;
};

} // namespace pulsemates
