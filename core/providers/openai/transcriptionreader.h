#pragma once

#include "core/common/result.h"
#include "core/providers/hearing/gatheredsound.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace pulsemates {

/// A transcription as an OpenAI-compatible server tells it.
struct HeardText
{
    struct Segment
    {
        std::chrono::milliseconds from{0};
        std::chrono::milliseconds to{0};
        QString text;
        double noSpeech = 0; ///< how likely nobody spoke
    };

    QString text;
    std::vector<Segment> segments; ///< verbose answers only
};

/// Reads {"text":…} and verbose_json; members nobody needs are ignored.
/// Thread: any; pure. Errors: AnswerUnreadable; the detail never holds a piece of the answer.
/// Source: openai/openai-openapi openapi.yaml; protocols.md §3.3.
[[nodiscard]] Result<HeardText> readTranscription(const QByteArray &body);

/// The words without segments that were invented: the server itself takes them for no speech, and
/// no voice was heard around them. Where a voice was heard, its words stay.
[[nodiscard]] QString spokenText(const HeardText &heard, const GatheredSound &sound);

} // namespace pulsemates
