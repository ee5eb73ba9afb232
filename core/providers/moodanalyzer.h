#pragma once

#include "core/common/language.h"
#include "core/providers/moodfollower.h"
#include "core/understanding/mood.h"

#include <QString>

#include <memory>

namespace pulsemates {

/// The seam over mood from words: pure, at most 5 ms for 60 s of speech, the same answer for the
/// same words. Thread: any; implementations are immutable after construction.
class MoodAnalyzer
{
public:
    virtual ~MoodAnalyzer() = default;

    [[nodiscard]] virtual QString name() const = 0; ///< "local:trained-1"
    [[nodiscard]] virtual Mood analyze(const QString &text, Language language) const = 0;

    /// Reads what @p language needs, so that the first words do not wait for it; takes as long as
    /// it takes.
    virtual void prepare(Language /*language*/) const {}

    /// For words that grow; lives no longer than the analyzer. Reads the whole text each time
    /// unless the implementation knows better.
    [[nodiscard]] virtual std::unique_ptr<MoodFollower> follow() const;
};

} // namespace pulsemates
