#pragma once

#include "core/common/language.h"

#include <QString>

#include <chrono>

namespace pulsemates {

/// The most characters taken of a service's transcript: a minute of speech has 1,500 or so.
inline constexpr qsizetype mostHeardCharacters = 20'000;

/// What a service says was heard, fit to be read: composed, without control characters and those
/// that turn the direction of writing, without the recogniser's own signs and endless loops. Tags
/// are no words either.
/// Thread: any; pure.
[[nodiscard]] QString cleanedWords(const QString &heard);

/// Letters and digits, in any script.
[[nodiscard]] int lettersIn(const QString &words);

/// Whether nobody could have said that much while a voice was heard: recognisers invent text where
/// it is silent ("Thank you for watching"). Far beyond the fastest speech, since words of a person
/// must not be lost.
[[nodiscard]] bool
isMoreThanVoice(const QString &words, std::chrono::milliseconds voiced, Language language);

/// Whether the words are written in another script than @p language has: its recogniser was given
/// something else and did not say so. Latin letters among Korean are fine, also a few alone ("OK").
[[nodiscard]] bool isOtherScript(const QString &words, Language language);

} // namespace pulsemates
