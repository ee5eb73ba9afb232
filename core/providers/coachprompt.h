#pragma once

#include "core/providers/coach.h"

#include <QByteArray>

#include <map>
#include <vector>

namespace pulsemates {

/// How a coach is asked, in one language: resources/coach/prompt-*.json, written and versioned by
/// people; docs/coach.md says what it asks for. The person's words are a string of a JSON object,
/// so that nothing in them can end it.
struct CoachPrompt
{
    /// An answer as it should be, for words as they may come.
    struct Example
    {
        CoachRequest request;
        QString message;
    };

    Language language = Language::English;
    int version = 0; ///< grows with every change of the texts
    QString system;
    QString goesOn; ///< said as well where a sentence is shown already
    std::map<MoodLabel, QString> moods;
    QString unclearMood;
    std::map<Topic, QString> topics;
    std::vector<Example> examples;

    /// The prompt compiled into the program; initializeResources() comes first. Errors: as read().
    [[nodiscard]] static Result<CoachPrompt> load(Language language);
    /// Errors: Internal; the detail names the place and the problem of the first.
    [[nodiscard]] static Result<CoachPrompt> read(const QByteArray &bytes, Language language);

    [[nodiscard]] QString systemFor(const CoachRequest &request) const;
    /// {"words":…,"mood":…,"topic":…} and "begun" where there is such a sentence.
    [[nodiscard]] QString dataFor(const CoachRequest &request) const;
    /// {"message":…}: the answer of an example.
    [[nodiscard]] static QString answerOf(const QString &message);
};

} // namespace pulsemates
