#pragma once

#include "core/understanding/mood.h"

#include <QCoreApplication>

namespace pulsemates {

/// Kind words for a mood: what the words sound like, never what a person is.
class MoodWords
{
    Q_DECLARE_TR_FUNCTIONS(pulsemates::MoodWords)

public:
    [[nodiscard]] static QString chip(const Mood &mood);  ///< "sounds heavy", "not sure"
    [[nodiscard]] static QString choice(MoodLabel label); ///< "Heavy", in the menu
};

} // namespace pulsemates
