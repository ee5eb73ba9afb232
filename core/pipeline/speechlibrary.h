#pragma once

#include "core/audio/audioclip.h"
#include "core/pipeline/servicevoice.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace pulsemates {

/// Keeps spoken texts ready: from the cache where they were made before, otherwise from a
/// synthesizer of the language. Urgent orders overtake idle ones and interrupt one that runs; idle
/// ones wait while setIdle(false) and while setMayMakeAhead() forbids it. What is in the store is
/// handed out at any time: only making waits. Behind all of them texts are made ahead for the store
/// alone. Where a voice of a service was chosen, it is asked as SpeechManner says, beside what this
/// computer makes; what it refuses or is late with is made here, at once.
/// Thread: lives in the voice thread; call its functions there (queued). Errors: exactly one
/// ready() or failed() per order; at most 1024 orders wait, the oldest idle one gives way.
class SpeechLibrary : public QObject
{
    Q_OBJECT

public:
    /// Looks up and stores sound; both may be slow (disk).
    /// @p soon of put: somebody waits for it, so it belongs into memory as well.
    struct Store
    {
        using Find = std::function<AudioClipPtr(
            const SynthesisRequest &, const QString &voice, const QString &version)>;
        Find get;
        std::function<Outcome(const SynthesisRequest &,
                              const QString &voice,
                              const QString &version,
                              AudioClipPtr,
                              bool soon)>
            put;
        /// Whether it is there, without reading it. Without this function nothing is.
        std::function<bool(const SynthesisRequest &, const QString &voice, const QString &version)>
            has{};
        Find peek{}; ///< as get, but leaves no mark of it; without this function get
    };

    /// An idle voice is unloaded: what it worked on stays allocated until then (about 250 MB), and
    /// nearly everything that is spoken comes from the store.
    static constexpr std::chrono::seconds keepVoice{10};

    SpeechLibrary(std::vector<Synthesizer *> synthesizers, Store store, QObject *parent = nullptr);

    void order(const pulsemates::SpeechOrder &order);
    /// Nothing more is made of what was written for one person, nor sent to a service. Each such
    /// order fails with Cancelled, unless this computer just made it.
    void dropPersonal();
    void setIdle(bool idle);
    /// Asked at most once in @p again before something is made ahead; false: it waits.
    void setMayMakeAhead(std::function<bool()> may,
                         std::chrono::milliseconds again = std::chrono::minutes(1));
    /// A voice of a service, in the network's thread; nothing: there is none.
    void setServiceVoice(const std::optional<ServiceVoice::Voice> &voice);
    /// The same voice at another address, from the next text on.
    void moveServiceVoice(const ServiceVoice::Voice &voice);
    void setServicePatience(const ServiceVoice::Patience &time) { m_service.setPatience(time); }
    void setKeepVoice(std::chrono::milliseconds time) { m_quiet.setInterval(time); }
    /// Makes what the store does not have, in idle time and for nobody, without a signal; none of
    /// it stays in memory. Takes the place of what was still to be made ahead.
    void makeAhead(const QList<pulsemates::SynthesisRequest> &requests);
    void release(); ///< unloads the voices
    /// A voice works or is still in memory. Any thread.
    [[nodiscard]] bool hasVoice() const { return m_hasVoice; }
    void shutDown(); ///< cancels everything; no signal follows

signals:
    /// @p voice is the name of the synthesizer; @p made is false for sound that came from the
    /// store.
    void ready(pulsemates::CheckInId ticket,
               const pulsemates::AudioClipPtr &sound,
               const QString &voice,
               bool made);
    void failed(pulsemates::CheckInId ticket, const pulsemates::Error &error);
    /// What was made could not be kept for the next time: DiskFull, StorageUnwritable.
    void storeFailed(const pulsemates::Error &error);
    /// The voice of the service, of @p version, is not asked for a while; this computer's speaks.
    void serviceFailed(const pulsemates::Error &error, const QString &version);
    void serviceRested(); ///< it may be asked again, or is another one
    void exchanged(pulsemates::CheckInId checkIn, const pulsemates::ServiceExchange &exchange);

private:
    struct Waiting
    {
        SpeechOrder order;
        bool missed = false; ///< looked up and not in the store
        bool here = false;   ///< the service could not say it
    };
    enum class LookUp { Nothing, Missed, Answered };
    struct Running
    {
        SpeechOrder order;
        Synthesizer *synthesizer = nullptr;
        CheckInId synthesis;
        std::stop_source stop;
        bool putBack = false;
    };

    void next();
    void nextSoon();
    [[nodiscard]] LookUp lookUpOne(std::deque<Waiting> &queue);
    [[nodiscard]] LookUp lookUp(Waiting &waiting);
    [[nodiscard]] bool
    isAnsweredAs(const SpeechOrder &order, const QString &voice, const QString &version);
    [[nodiscard]] Outcome keep(const SpeechOrder &order,
                               const QString &voice,
                               const QString &version,
                               const AudioClipPtr &sound);
    void takeFromService(const SpeechOrder &order,
                         const AudioClipPtr &sound,
                         const ServiceVoice::Voice &voice);
    void takeBack(const SpeechOrder &order);
    void makeOne(std::deque<Waiting> &queue);
    [[nodiscard]] bool makeNextAhead();
    [[nodiscard]] bool mayMakeAhead();
    void lookUpAgain(const SynthesisRequest &request);
    void startSynthesis(const SpeechOrder &order, Synthesizer &synthesizer);
    void finish(CheckInId synthesis, const Result<AudioClipPtr> &whole);
    [[nodiscard]] Synthesizer *synthesizerFor(Language language) const;

    std::vector<Synthesizer *> m_synthesizers;
    ServiceVoice m_service{this};
    Store m_store;
    std::deque<Waiting> m_urgent;
    std::deque<Waiting> m_idleOrders;
    std::deque<SynthesisRequest> m_ahead;
    std::optional<Running> m_running;
    QTimer m_quiet{this}; ///< runs while nothing is spoken and a voice may be loaded
    std::function<bool()> m_mayMakeAhead;
    bool m_may = true;
    QTimer m_askAgain{this}; ///< runs while the last answer holds
    Epoch m_syntheses;
    bool m_idle = true;
    bool m_closed = false;
    bool m_nextPosted = false;
    std::atomic<bool> m_hasVoice{false};
};

} // namespace pulsemates
