#pragma once

#include "tests/support/providers/scriptedprovider.h"
#include "tests/support/providers/speechscript.h"

namespace pulsemates::loopback {

/// AssemblyAI's synchronous recognition: one request, one answer.
/// Source: assemblyai-python-sdk assemblyai/sync/v1.
class AssemblyAiSync : public ScriptedProvider
{
public:
    AssemblyAiSync();

    void setScript(const SpeechScript &script);

protected:
    [[nodiscard]] Answer answer(RequestCheck &check, const FaultPlan &plan) override;
    [[nodiscard]] Reply failure(Failure kind) const override;

private:
    [[nodiscard]] Reply transcribe(RequestCheck &check, Fault fault);
    [[nodiscard]] QByteArray checkedSound(RequestCheck &check) const;
    [[nodiscard]] Reply checkedLength(const QByteArray &sound, SpeechScript::Time &length) const;

    SpeechScript m_script = SpeechScript::demo();
};

} // namespace pulsemates::loopback
