#pragma once

#include "tests/support/providers/scriptedprovider.h"
#include "tests/support/providers/speechscript.h"

#include <QSet>

namespace pulsemates::loopback {

/// AssemblyAI's streaming recognition, version 3: the WebSocket and its temporary tokens.
/// Source: assemblyai-api-spec usm-streaming.yml, streaming-token.yml; assemblyai-python-sdk
/// streaming/v3.
class AssemblyAiStreaming : public ScriptedProvider
{
public:
    AssemblyAiStreaming();

    void setScript(const SpeechScript &script);
    /// How far sound may run ahead of the clock; by default a second. A test that feeds a recording
    /// at once allows as much as it has.
    void setAllowedLead(std::chrono::milliseconds lead);
    /// What was sent in sessions that have ended, in order: for a test of what was replayed.
    [[nodiscard]] std::vector<QByteArray> soundReceived() const;
    [[nodiscard]] int sessionsOpen() const;

    // for the sessions, on the server's thread
    [[nodiscard]] SpeechScript script() const;
    [[nodiscard]] std::chrono::milliseconds allowedLead() const;
    void noteOpened();
    void noteEnded(const QByteArray &sound);

protected:
    [[nodiscard]] Answer answer(RequestCheck &check, const FaultPlan &plan) override;
    [[nodiscard]] Reply failure(Failure kind) const override;

private:
    [[nodiscard]] Reply giveToken(RequestCheck &check);
    [[nodiscard]] bool isKnown(RequestCheck &check);
    void checkQuery(RequestCheck &check) const;

    SpeechScript m_script = SpeechScript::demo();
    std::chrono::milliseconds m_allowedLead{1000};
    QSet<QString> m_tokens; ///< given and not used
    int m_tokensGiven = 0;
    int m_open = 0;
    std::vector<QByteArray> m_sounds;
};

} // namespace pulsemates::loopback
