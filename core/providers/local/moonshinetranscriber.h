#pragma once

#include "core/common/clock.h"
#include "core/providers/local/moonshinemodel.h"
#include "core/providers/local/secondopinion.h"
#include "core/providers/transcriber.h"
#include "core/speech/partialpacer.h"
#include "core/speech/segmenter.h"
#include "core/speech/transcriptassembler.h"

#include <functional>
#include <memory>
#include <optional>

namespace pulsemates {

struct MoonshineOptions
{
    MoonshineSize size = MoonshineSize::Base;
    int threads = 1;
    SegmenterOptions segmenter;
    PartialPacerOptions pacer;
    /// What is left at the end is read whole, unless that is expected to take longer than this: a
    /// computer that slow reads in pieces. Right words are worth more than a tenth of a second.
    std::chrono::milliseconds longestTail{700};
    /// Words that look invented wait for the other size to be loaded, but no longer than this.
    std::chrono::milliseconds longestOpinion{5000};
};

/// English recognition on this computer. Closed segments are decoded at once and stay; the open
/// one is decoded again and again as unsettled words; only the tail is left at finish(). Where the
/// words look invented, finish() asks the other size too, about a second.
/// Thread: the speech thread; decodes run inside push() and finish() and last as long as the
/// segment needs (at most 7 s of sound), partial ones 100 ms.
/// Errors: RuntimeMissing, ModelMissing, ModelDamaged, LanguageNotSupported, LanguageUnclear,
/// Cancelled.
class MoonshineTranscriber final : public Transcriber
{
    Q_OBJECT

public:
    MoonshineTranscriber(std::shared_ptr<const SpeechFiles> files,
                         const Clock &clock,
                         const MoonshineOptions &options = {},
                         QObject *parent = nullptr);
    ~MoonshineTranscriber() override;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool supports(Language language) const override;
    void prepare() override;
    void release() override;
    void start(CheckInId id, Language language, std::stop_token stop) override;
    void push(CheckInId id,
              std::span<const float, AudioFrame::samplesPerFrame> frame,
              bool voice) override;
    void finish(CheckInId id) override;

    /// Processing time over sound time as measured by the decodes so far.
    [[nodiscard]] double realTimeFactor() const { return m_pacer.realTimeFactor(); }

private:
    /// The words of the open segment as last decoded; a long one in pieces, so that no decode
    /// lasts too long.
    struct OpenWords
    {
        std::int64_t segment = -1; ///< its first frame
        int coveredVoice = 0;      ///< its voiced frames at the last decode
        int pieceStart = 0;        ///< frame where the last piece begins
        QString earlier;           ///< words of the pieces before
        QString last;              ///< words of the last piece

        [[nodiscard]] QString text() const;
        [[nodiscard]] bool inPieces() const { return pieceStart > 0; }
    };

    [[nodiscard]] Outcome load();
    void decodeClosed(bool atEnd);
    void decodeTail();
    void decodeOpenIfDue();
    /// True when the words now reach to the end of the segment.
    [[nodiscard]] bool decodeOpen(const Segment &open);
    [[nodiscard]] bool coversAllOf(const Segment &segment) const;
    [[nodiscard]] QString wordsOf(const Segment &segment, bool atEnd);
    void settle(const Segment &segment, const QString &words);
    [[nodiscard]] bool closedFitsIntoPause() const;
    [[nodiscard]] int longestPiece() const;
    [[nodiscard]] QString decode(std::span<const float> samples, bool partial);
    [[nodiscard]] QString decodePiece(std::span<const float> samples);
    void emitPartial();
    void end(const Result<Transcript> &result);
    void forgetWords();
    [[nodiscard]] bool isUnclear();
    [[nodiscard]] bool endIfStopped();

    std::shared_ptr<const SpeechFiles> m_files;
    const Clock &m_clock;
    MoonshineOptions m_options;
    std::unique_ptr<MoonshineModel> m_model;
    Segmenter m_segmenter;
    PartialPacer m_pacer;
    TranscriptAssembler m_assembler;
    OpenWords m_openWords;
    SecondOpinion m_opinion;
    Transcript m_lastPartial;
    int m_silentFrames = 0;
    CheckInId m_id;
    std::stop_token m_stop;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace pulsemates
