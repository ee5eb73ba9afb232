#pragma once

#include "tests/support/providers/openai/serverkind.h"
#include "tests/support/providers/scriptedprovider.h"
#include "tests/support/providers/speechscript.h"

#include <QJsonObject>

namespace pulsemates::loopback {

/// OpenAI's interface, or a server's that is like it: chat, transcription, speech, models,
/// moderation. Source: openai/openai-openapi openapi.yaml; for others ServerKind's.
class OpenAiCompatible : public ScriptedProvider
{
public:
    explicit OpenAiCompatible(ServerKind kind = ServerKind::openAi());

    void setScript(const SpeechScript &script); ///< what transcriptions say
    /// What the coach says: plain words. A request with a schema gets JSON that follows it, with
    /// these words wherever a text is asked for.
    void setWords(const QString &words);
    void setJson(const QByteArray &json);           ///< the whole content in place of such JSON
    void setFlagged(const QStringList &categories); ///< by the next moderations
    void setLoading(bool loading);                  ///< GET /health and all calls say so with 503
    [[nodiscard]] const ServerKind &kind() const { return m_kind; }

protected:
    [[nodiscard]] Answer answer(RequestCheck &check, const FaultPlan &plan) override;
    [[nodiscard]] Reply failure(Failure kind) const override;
    void addHeaders(Reply &reply) const override;

private:
    [[nodiscard]] Reply reply(RequestCheck &check, const FaultPlan &plan);
    [[nodiscard]] bool isAllowed(RequestCheck &check) const;
    [[nodiscard]] Reply chat(RequestCheck &check, const FaultPlan &plan);
    [[nodiscard]] Reply transcribe(RequestCheck &check, Fault fault);
    [[nodiscard]] Reply speak(RequestCheck &check, Fault fault);
    [[nodiscard]] Reply moderate(RequestCheck &check);
    [[nodiscard]] Reply models(RequestCheck &check) const;
    [[nodiscard]] Reply
    error(int status, const QString &type, const QString &code, const QString &what) const;
    [[nodiscard]] Reply unknownModel(const QString &model) const;
    [[nodiscard]] bool hasModel(const QString &model) const;

    const ServerKind m_kind;
    SpeechScript m_script = SpeechScript::demo();
    QString m_words;
    QByteArray m_json;
    QStringList m_flagged;
    bool m_loading = false;
};

} // namespace pulsemates::loopback
