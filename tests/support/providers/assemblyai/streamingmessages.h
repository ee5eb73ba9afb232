#pragma once

#include "tests/support/providers/speechscript.h"

#include <QJsonObject>
#include <QStringList>

namespace pulsemates::loopback {

enum class TurnState { Partial, Utterance, Ended };

/// What a message of a turn says beside its words.
struct Turn
{
    int order = 0;
    TurnState state = TurnState::Partial; ///< Utterance: complete, but the turn has not ended
    bool formatted = false;
    bool utteranceSaid = false; ///< before: the end of the turn does not say it again
};

/// The server's messages of AssemblyAI's streaming, in the form of its API description.
[[nodiscard]] QJsonObject beginMessage(const QString &model);
[[nodiscard]] QJsonObject speechStartedMessage(SpeechScript::Time at);
[[nodiscard]] QJsonObject turnMessage(const std::vector<SpeechScript::Word> &words,
                                      const std::vector<SpeechScript::Word> &unfinished,
                                      const Turn &turn);
[[nodiscard]] QJsonObject terminationMessage(SpeechScript::Time sound, SpeechScript::Time open);
[[nodiscard]] QJsonObject errorMessage(int code, const QString &what);

/// What a client's UpdateConfiguration breaks.
[[nodiscard]] QStringList configurationViolations(const QJsonObject &message);

} // namespace pulsemates::loopback
