#pragma once

#include "core/common/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <vector>

namespace pulsemates {

/// Speech from the bytes of a service, in whatever pieces they arrive: bare samples (16 bit, little
/// endian, mono) or a WAV, told apart by how they begin and not by what anybody says they are.
/// Sizes in a WAV are not trusted: a service that speaks while it sends does not know them. What is
/// no sound (words, other formats, noise at full scale) is refused before a sample is handed on,
/// since people wear headphones.
/// Shape: mono float in [-1, 1]; two channels are mixed.
/// Thread: any; one at a time. Errors: AnswerUnreadable, AnswerTooLarge (longer than the limit);
/// after one nothing more is read. libsndfile reads files whose sizes are true, not streams.
/// Source: Microsoft, Multimedia Programming Interface and Data Specifications 1.0, "WAVE".
class SoundReader
{
public:
    static constexpr int usualRateHz = 24'000;
    static constexpr int lowestRateHz = 8'000;
    static constexpr int highestRateHz = 96'000;
    static constexpr std::chrono::seconds longest{120}; ///< a slow sentence has a fourth of it

    /// @p bareRateHz: of samples without a head.
    explicit SoundReader(int bareRateHz = usualRateHz)
        : m_rate(bareRateHz)
    {}

    /// The samples that @p bytes complete.
    [[nodiscard]] Result<std::vector<float>> feed(QByteArrayView bytes);
    /// The rest, after the last byte. Sound that ends before a plausible size of its own, or inside
    /// a head, was cut off.
    [[nodiscard]] Result<std::vector<float>> finish();

    /// Known once there are samples.
    [[nodiscard]] int sampleRateHz() const { return m_rate; }

private:
    enum class State { Beginning, Chunk, Format, Skipping, Samples, Over, Failed };
    enum class Encoding { Pcm16, Float32 };

    [[nodiscard]] bool step(bool last);
    [[nodiscard]] bool begin(bool last);
    [[nodiscard]] bool readChunkHead();
    [[nodiscard]] bool readFormat();
    [[nodiscard]] bool skip();
    [[nodiscard]] bool readSamples();
    [[nodiscard]] std::vector<float> release(bool last);
    [[nodiscard]] qsizetype frameBytes() const;
    void append(const char *frame);
    bool refuse(const char *what, ErrorCode code = ErrorCode::AnswerUnreadable);

    State m_state = State::Beginning;
    Encoding m_encoding = Encoding::Pcm16;
    int m_channels = 1;
    int m_rate;
    bool m_hasFormat = false;
    QByteArray m_bytes;           ///< not yet understood; never more than a piece and a head
    qint64 m_left = 0;            ///< of the chunk
    bool m_sizeKnown = false;     ///< of the samples
    qint64 m_count = 0;           ///< samples so far
    std::vector<float> m_samples; ///< not yet handed on
    bool m_examined = false;      ///< found to be no noise
    Error m_problem;
};

} // namespace pulsemates
