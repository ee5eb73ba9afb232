#pragma once

#include "core/common/result.h"
#include "core/providers/sentencesentiment.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace pulsemates {

/// What is known of a job.
struct PrerecordedAnswer
{
    enum class Status { Underway, Completed, Failed };
    enum class Fault {
        None,
        TryAgain, ///< hand it in once more
        TooShort,
        Other
    };

    QString id; ///< letters, digits, "-_": it becomes part of an address
    Status status = Status::Underway;
    QString text; ///< as the service wrote it
    std::optional<double> confidence;
    std::vector<SentenceSentiment> sentiments; ///< empty where it gave none
    Fault fault = Fault::None;

    friend bool operator==(const PrerecordedAnswer &, const PrerecordedAnswer &) = default;
};

/// Readers of the answers of AssemblyAI's pre-recorded recognition; members nobody needs are
/// ignored.
/// Thread: any; pure. Errors: AnswerUnreadable; the detail never holds a piece of the answer.
/// Source: AssemblyAI/assemblyai-api-spec openapi.json; protocols.md §1.
[[nodiscard]] Result<QString> readUpload(const QByteArray &body); ///< where the sound is now
[[nodiscard]] Result<PrerecordedAnswer> readPrerecorded(const QByteArray &body);

} // namespace pulsemates
