#pragma once

#include "core/network/httpclient.h"
#include "core/providers/openai/chatabilities.h"
#include "core/providers/openai/chatservice.h"

#include <QPointer>
#include <QStringList>

namespace pulsemates {

/// What was found out about a service.
struct ServiceReport
{
    /// Well, or by its code what is wrong: KeyRefused, QuotaUsedUp, ServiceModelUnknown,
    /// NotTheService (another address, a sign-in page), ClockWrong, CertificateRefused, Offline, …
    Outcome outcome = Done{};
    QString model;      ///< that answered, as the service names it
    QStringList models; ///< that there are to choose from, where the one asked for is unknown
    std::chrono::milliseconds took{0};
    /// How far this computer's clock is ahead of the service's, where it is five minutes or more.
    std::optional<std::chrono::seconds> clockAhead;
};

/// *Test connection* of a service with OpenAI's interface: one chat of one token, which needs all
/// that a message needs (address, certificate, clock, key, model, credit) and says nothing of the
/// person. Where that does not tell address and model apart, the list of models is asked for too.
/// Thread: the network's; one check at a time. Not tried again by itself: the person is waiting.
class ServiceCheck : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostModels = 200;

    explicit ServiceCheck(HttpClient &client, QObject *parent = nullptr);
    ~ServiceCheck() override;

    /// Begins; a check that runs is dropped without a word.
    void start(const ChatService &service);
    void cancel();

signals:
    /// Exactly once for each start() that is not dropped; never from within it.
    void finished(const pulsemates::ServiceReport &report);

private:
    void askForToken();
    void takeAnswer(const HttpReply &reply);
    void askForModels();
    void takeModels(const HttpReply &reply);
    void send(HttpRequest request, void (ServiceCheck::*take)(const HttpReply &));
    void end();

    QPointer<HttpClient> m_client; ///< gone only while this one goes with it
    ChatService m_service;
    ChatAbilities m_asked;
    int m_fallbacks = 0;
    RequestId m_exchange;
    MonotonicTime m_begun{};
    bool m_placeUnknown = false; ///< 404, and not for the model
    ServiceReport m_report;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::ServiceReport)
