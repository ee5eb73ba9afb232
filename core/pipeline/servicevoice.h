#pragma once

#include "core/pipeline/speechorder.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <deque>
#include <map>
#include <optional>
#include <stop_token>
#include <vector>

namespace pulsemates {

/// The voice of a service beside the SpeechLibrary: one text after another, urgent ones first, each
/// with a deadline. What it cannot say it gives back, and after trouble it is not asked for a
/// while, so that a service in trouble is met with one request and no storm.
/// Thread: lives in the voice thread; the voice itself lives in the network's and is reached by
/// post() alone.
/// Errors: exactly one made() or failed() per order, but none after shutDown() and none of what
/// takePersonal() gave back. Cancelled where the voice was changed.
class ServiceVoice : public QObject
{
    Q_OBJECT

public:
    /// Facts of a voice in another thread, told once.
    struct Voice
    {
        Synthesizer *synthesizer = nullptr; ///< outlives whoever speaks with it
        QString name{};
        QString version{};
        QList<Language> languages{};
    };

    struct Patience
    {
        std::chrono::milliseconds firstSound{1200};  ///< of what somebody waits for
        std::chrono::milliseconds whole{8000};       ///< the same text, from its first sound on
        std::chrono::milliseconds idle{20000};       ///< of what nobody waits for yet
        std::chrono::milliseconds firstRest{10'000}; ///< after trouble; doubled each time
        std::chrono::milliseconds longestRest{300'000};
    };

    explicit ServiceVoice(QObject *parent = nullptr);

    void setPatience(const Patience &patience);
    /// Nothing: there is none. What waits or runs is given back.
    void setVoice(const std::optional<Voice> &voice);
    /// The same voice at another address, from the next text on: what runs is said to its end. Each
    /// address rests by itself.
    void moveVoice(const Voice &voice);
    [[nodiscard]] const std::optional<Voice> &voice() const { return m_voice; }
    [[nodiscard]] bool speaks(Language language) const;
    /// It speaks @p language, is not resting, and has room for one more.
    [[nodiscard]] bool isReadyFor(Language language) const;

    void order(const pulsemates::SpeechOrder &order);
    /// Gives up what was written for one person: nothing more of it is sent, and what runs is
    /// stopped.
    [[nodiscard]] std::vector<SpeechOrder> takePersonal();
    void shutDown(); ///< cancels everything; no signal follows

signals:
    /// By @p voice, which may be another one by now.
    void made(const pulsemates::SpeechOrder &order,
              const pulsemates::AudioClipPtr &sound,
              const pulsemates::ServiceVoice::Voice &voice);
    void failed(const pulsemates::SpeechOrder &order, const pulsemates::Error &error);
    /// It is not asked for a while; @p version is that of the voice.
    void troubled(const pulsemates::Error &error, const QString &version);
    void rested(); ///< it may be asked again, or it is another one
    /// @p checkIn: whose figures it belongs to.
    void exchanged(pulsemates::CheckInId checkIn, const pulsemates::ServiceExchange &exchange);

private:
    struct Running
    {
        SpeechOrder order;
        CheckInId synthesis;
        std::stop_source stop{};
        bool heard = false;
    };

    /// Of one version, which names its address.
    struct Rest
    {
        QDeadlineTimer until{0};
        std::chrono::milliseconds next{};
    };

    void adopt(const std::optional<Voice> &voice);
    [[nodiscard]] Rest &restOfVoice();
    void next();
    void ask(const SpeechOrder &order);
    void takeChunk(CheckInId synthesis);
    void takeExchange(CheckInId synthesis, const ServiceExchange &exchange);
    void takeEnd(CheckInId synthesis, const Result<AudioClipPtr> &whole);
    void giveUp();
    void rest(const Error &error);
    void giveBackAll(const Error &error);
    void putBack();

    std::optional<Voice> m_voice;
    Patience m_patience;
    std::deque<SpeechOrder> m_urgent;
    std::deque<SpeechOrder> m_idle;
    std::optional<Running> m_running;
    QTimer m_deadline{this};      ///< of what runs
    std::optional<Voice> m_moved; ///< in place of m_voice once nothing runs
    std::map<QString, Rest> m_rests;
    QTimer m_restEnds{this}; ///< of m_voice
    Epoch m_syntheses;
    bool m_closed = false;
};

} // namespace pulsemates
