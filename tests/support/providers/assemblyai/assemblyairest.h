#pragma once

#include "tests/support/providers/scriptedprovider.h"
#include "tests/support/providers/speechscript.h"

#include <QJsonObject>

#include <map>

namespace pulsemates::loopback {

/// AssemblyAI's pre-recorded recognition: upload, transcript with sentiment, polls, deletion.
/// Source: AssemblyAI/assemblyai-api-spec openapi.json, assemblyai-python-sdk types.py.
class AssemblyAiRest : public ScriptedProvider
{
public:
    AssemblyAiRest();

    void setScript(const SpeechScript &script);
    /// Without a profile: the poll of this number finds the job done. 1 is the first.
    void setDoneAtPoll(int poll);
    [[nodiscard]] int transcriptsKept() const; ///< neither deleted nor never made

protected:
    [[nodiscard]] Answer answer(RequestCheck &check, const FaultPlan &plan) override;
    [[nodiscard]] Reply failure(Failure kind) const override;

private:
    struct Job
    {
        QJsonObject asked;
        SpeechScript::Time length{0};
        std::chrono::steady_clock::time_point doneAt;
        int polls = 0;
        Fault fault = Fault::None;
        bool deleted = false;
    };

    [[nodiscard]] Reply upload(RequestCheck &check);
    [[nodiscard]] Reply submit(RequestCheck &check, Fault fault);
    [[nodiscard]] Reply look(const QString &id, Fault fault);
    [[nodiscard]] Reply erase(const QString &id, Fault fault);
    [[nodiscard]] QString refusal(RequestCheck &check, const QJsonObject &asked) const;
    [[nodiscard]] bool isDone(Job &job);
    [[nodiscard]] QJsonObject
    transcript(const QString &id, const Job &job, const QString &status) const;
    void complete(QJsonObject &transcript, const Job &job) const;

    SpeechScript m_script = SpeechScript::demo();
    int m_doneAtPoll = 2;
    std::map<QString, QByteArray> m_uploads; ///< by address
    std::map<QString, Job> m_jobs;           ///< by id
};

} // namespace pulsemates::loopback
