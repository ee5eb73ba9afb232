#pragma once

#include "tests/support/providers/scriptedprovider.h"

#include <QJsonObject>

namespace pulsemates::loopback {

class GoogleTokens;

/// Google Cloud Text-to-Speech, version 1: voices and synthesis, with an API key or a bearer token.
/// Source: googleapis google/cloud/texttospeech/v1/cloud_tts.proto.
class GoogleSpeech : public ScriptedProvider
{
public:
    explicit GoogleSpeech(const GoogleTokens &tokens); ///< which outlives it

protected:
    [[nodiscard]] Answer answer(RequestCheck &check, const FaultPlan &plan) override;
    [[nodiscard]] Reply failure(Failure kind) const override;

private:
    enum class Access { Granted, BadKey, BadToken, None };

    [[nodiscard]] Access accessOf(RequestCheck &check) const;
    [[nodiscard]] Reply voices(RequestCheck &check) const;
    [[nodiscard]] Reply synthesize(RequestCheck &check, Fault fault);
    [[nodiscard]] QString refusal(RequestCheck &check, const QJsonObject &body) const;

    const GoogleTokens &m_tokens;
};

} // namespace pulsemates::loopback
