#pragma once

#include "core/network/connectionwarmer.h"
#include "core/providers/coachprompt.h"
#include "core/providers/openai/chatreading.h"
#include "core/providers/openai/chatrequest.h"

#include <functional>
#include <map>
#include <memory>

namespace pulsemates {

/// A coach at OpenAI, or at a server with the same interface: chat completions, streamed, with a
/// strict schema where the server knows it. docs/coach.md says what goes out and what may fail.
/// Thread: the network's.
/// Errors: those of HttpClient; RequestRefused (also a refusal of the model and a filter),
/// AnswerUnreadable, AnswerTooLarge (also an answer cut at the number of tokens), ConnectionLost,
/// InvalidInput (checkCoachRequest), Cancelled; ChatService::keyless without a key, before anything
/// is sent where the service is not of one's own network.
class OpenAiCoach final : public Coach
{
    Q_OBJECT

public:
    /// Both outlive the coach.
    OpenAiCoach(HttpClient &client,
                ConnectionWarmer &warmer,
                ChatService service,
                QObject *parent = nullptr);
    ~OpenAiCoach() override;

    /// For requests from now on; what runs goes on where it is.
    void setService(ChatService service);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString version() const override;
    [[nodiscard]] bool supports(Language language) const override;
    void prepare() override;
    void start(CheckInId id, const CoachRequest &request, std::stop_token stop) override;

    [[nodiscard]] int underWay() const { return int(m_calls.size()); }

signals:
    /// How each exchange with the service went, for the latency panel; before finished().
    void exchanged(pulsemates::CheckInId id, const pulsemates::ExchangeFacts &facts);
    /// How a request ended at the address that it was sent to; before finished(). One that was
    /// stopped after ChatService::muteAfter without a byte: AnswerTimeout.
    void endedAt(const QString &origin, const pulsemates::Outcome &outcome);

private:
    using StopCallback = std::stop_callback<std::function<void()>>;

    /// One start(), with what is left out and asked again.
    struct Call
    {
        CheckInId id;
        CoachRequest request;
        ChatService service;
        ChatAbilities asked;
        int fallbacks = 0;
        bool begun = false;  ///< told of
        bool isDone = false; ///< all was read; the exchange ends at any moment
        RequestId exchange;  ///< none while nothing is under way
        MonotonicTime sent{};
        ChatReading reading;
        std::unique_ptr<StopCallback> onStop;
    };

    [[nodiscard]] Call *find(quint64 serial);
    [[nodiscard]] Outcome check(const Call &call, const std::stop_token &stop) const;
    void send(quint64 serial, Call &call);
    void takePiece(quint64 serial, const QByteArray &piece);
    void takeEnd(quint64 serial, const HttpReply &reply);
    void takeDone(quint64 serial); ///< though the exchange goes on
    /// True where the same is asked again with less.
    [[nodiscard]] bool askWithLess(quint64 serial, Call &call, const HttpReply &reply);
    /// False where the call is over by then.
    [[nodiscard]] bool tell(quint64 serial, const QStringList &sentences);
    void drop(CheckInId id);
    void endSoon(quint64 serial, const Error &error);
    void end(quint64 serial, const Result<CoachMessage> &message);
    [[nodiscard]] Outcome endAtAddress(const Call &call, const Result<CoachMessage> &message) const;

    HttpClient &m_client;
    ConnectionWarmer &m_warmer;
    ChatService m_service;
    std::map<Language, Result<CoachPrompt>> m_prompts;
    LearnedAbilities m_learned;
    std::map<quint64, std::unique_ptr<Call>> m_calls; ///< by a number of their own
    quint64 m_lastSerial = 0;
};

} // namespace pulsemates
