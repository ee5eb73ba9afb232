#pragma once

#include "core/providers/synthesizer.h"

#include <QStringList>
#include <QThreadPool>

#include <deque>
#include <vector>

namespace pulsemates {

/// What all synthesizers of this computer share: a queue of requests, spoken piece by piece with
/// the event loop in between, so that a stop is seen and a chunk is heard as soon as it is made.
/// Thread: the voice thread; what is made ahead is spoken by a thread that gives way to everything
/// else, one piece at a time, and the voice thread stays free meanwhile.
/// Errors: as the seam says; text with nothing to speak is an empty clip.
class SentenceSynthesizer : public Synthesizer
{
    Q_OBJECT

public:
    explicit SentenceSynthesizer(QObject *parent = nullptr);

    void prepare() override;
    void start(CheckInId id, const SynthesisRequest &request, std::stop_token stop) override;

protected:
    [[nodiscard]] virtual Outcome load() = 0;
    [[nodiscard]] virtual int sampleRateHz() const = 0; ///< known after load()
    /// Raw sound of one piece; may look at @p stop and return early. One call at a time.
    [[nodiscard]] virtual Result<std::vector<float>>
    speak(const QString &piece, const SynthesisRequest &request, const std::stop_token &stop) = 0;
    /// Waits for the piece that is made ahead: first in the destructor of every class that speaks.
    void endAhead() { m_behind.waitForDone(); }
    [[nodiscard]] bool isBusy() const { return !m_waiting.empty(); }

private:
    struct Job
    {
        CheckInId id;
        SynthesisRequest request;
        std::stop_token stop;
        bool begun = false;
        QStringList pieces;
        std::vector<float> whole;
    };

    void scheduleStep();
    void step();
    [[nodiscard]] Outcome begin(Job &job);
    void speakAhead(Job &job);
    [[nodiscard]] Outcome take(Job &job, const Result<std::vector<float>> &raw);
    void settle(const Outcome &outcome);
    void end(const Result<AudioClipPtr> &result);

    std::deque<Job> m_waiting; ///< the first one is being spoken
    bool m_scheduled = false;
    bool m_away = false; ///< the first one is with the thread behind
    QThreadPool m_behind;
};

} // namespace pulsemates
