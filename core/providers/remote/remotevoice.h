#pragma once

#include "core/audio/resampler.h"
#include "core/network/exchangefacts.h"
#include "core/providers/synthesizer.h"
#include "core/speech/streamedpolish.h"

#include <QStringList>

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace pulsemates {

/// What all voices of services share: a queue of requests, spoken piece by piece, each as it
/// comes. A piece is asked for when the one before has come whole, so that a stop costs one
/// sentence at most. What is made ahead is polished as a whole, as the local voices are.
/// Shape: 24 kHz whatever the service sends.
/// Thread: the network's. Nothing blocks. Errors: those of a request (networkfailure.h);
/// AnswerUnreadable for sound that is none, or is far too short for its words; AnswerTooLarge;
/// InvalidInput for more text than anybody should pay for; LanguageNotSupported, Cancelled.
class RemoteVoice : public Synthesizer
{
    Q_OBJECT

public:
    static constexpr int sampleRateHz = 24'000;
    static constexpr qsizetype mostCharacters = 4'000; ///< of a request; guidance has some hundred

    explicit RemoteVoice(QObject *parent = nullptr);

    void prepare() override;
    void start(CheckInId id, const SynthesisRequest &request, std::stop_token stop) override;

protected:
    /// Asks the service for @p piece: takeSound() as it comes and endPiece() once, neither of them
    /// from within this call.
    virtual void ask(const QString &piece, const SynthesisRequest &request) = 0;
    /// Nobody wants what was asked for: neither takeSound() nor endPiece() from here on.
    virtual void hush() = 0;
    /// Whether the service can be asked at all.
    [[nodiscard]] virtual Outcome check() const { return Done{}; }

    /// How a request for the piece went: before its endPiece().
    void tellExchange(const ExchangeFacts &facts);
    void takeSound(std::span<const float> samples, int rateHz);
    void endPiece(const Outcome &outcome);

private:
    using StopCallback = std::stop_callback<std::function<void()>>;

    struct Job
    {
        CheckInId id;
        SynthesisRequest request;
        std::stop_token stop;
        QStringList pieces = {};
        std::vector<float> whole = {};
        std::unique_ptr<StopCallback> onStop = {};
        bool begun = false;
    };

    /// The piece that is being asked for.
    struct Speaking
    {
        QString piece;
        StreamedPolish polish;
        std::optional<Resampler> resampler = {};
        int rateHz = sampleRateHz;       ///< of what comes
        std::vector<float> samples = {}; ///< made ahead: all; else not yet a chunk
        std::int64_t heard = 0;          ///< samples that came
        bool hasChunk = false;
    };

    void scheduleStep();
    void step();
    [[nodiscard]] Outcome begin(Job &job);
    void askNext(Job &job);
    void stopped(std::uint64_t turn);
    [[nodiscard]] Result<std::vector<float>>
    inOurRate(std::span<const float> samples, int rateHz, bool last);
    [[nodiscard]] Outcome closePiece(Job &job);
    [[nodiscard]] bool isTooShort() const;
    void tell(Job &job, std::vector<float> samples);
    void end(const Result<AudioClipPtr> &result);

    std::deque<Job> m_waiting; ///< the first one is being spoken
    std::optional<Speaking> m_speaking;
    std::map<Language, float> m_gains; ///< as the voices turned out to need
    std::uint64_t m_turn = 0;          ///< tells a stop that comes too late from one of now
    bool m_scheduled = false;
};

} // namespace pulsemates
