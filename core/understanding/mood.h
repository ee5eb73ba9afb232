#pragma once

#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace pulsemates {

enum class MoodLabel { Negative, Neutral, Positive, Mixed };

inline constexpr std::array allMoodLabels{
    MoodLabel::Negative, MoodLabel::Neutral, MoodLabel::Positive, MoodLabel::Mixed};

/// "negative", "neutral", "positive", "mixed".
[[nodiscard]] QString moodLabelName(MoodLabel label);
[[nodiscard]] std::optional<MoodLabel> moodLabelFromName(const QString &name);

/// What the words sound like; never what a person is.
struct Mood
{
    MoodLabel label = MoodLabel::Neutral;
    double score = 0.5;      ///< 0 very negative to 1 very positive
    double confidence = 0.0; ///< 0 to 1
    bool uncertain = true;   ///< too little evidence: ask instead of naming a feeling
    QString source;          ///< "local:trained-1", "person"

    friend bool operator==(const Mood &, const Mood &) = default;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::Mood)
