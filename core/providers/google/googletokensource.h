#pragma once

#include "core/network/httpclient.h"

#include <QDateTime>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <vector>

namespace pulsemates {

/// Tokens for a service account: made when first asked for, kept in memory, renewed five minutes
/// before they end while the old one still serves. The key file is read again for each, in another
/// thread, and its private key forgotten once it has signed.
/// Where this computer's clock is so wrong that a signature is refused, the time that the service
/// tells with its refusal is taken, once.
/// Thread: the network's. Nothing blocks. Errors: those of ServiceAccountKey and of a request;
/// Timeout where the file cannot be read in time; AnswerUnreadable.
/// Source: google-auth-library-python google/oauth2/_client.py.
class GoogleTokenSource : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Result<Credential> &)>;
    using WallClock = std::function<QDateTime()>;

    static constexpr std::chrono::minutes renewedBefore{5};

    /// @p client and @p clock outlive it; @p file is the path of the key file.
    GoogleTokenSource(HttpClient &client,
                      const Clock &clock,
                      QString file,
                      QObject *parent = nullptr);
    ~GoogleTokenSource() override;

    /// For tests: what is the time of day.
    void setWallClock(WallClock clock) { m_wallClock = std::move(clock); }

    /// Calls @p answer once, from the event loop, while @p context lives.
    void ask(QObject *context, Answer answer);
    /// The service does not take the token any more: the next one is new.
    void drop();

private:
    struct Waiting
    {
        QPointer<QObject> context;
        Answer answer;
    };
    struct Signed
    {
        Secret assertion;
        ServiceAddress tokens;
    };

    [[nodiscard]] static Result<Signed> sign(const QString &file, const QDateTime &now);

    void renew();
    void startSigning();
    void send(const Result<Signed> &made);
    void take(const HttpReply &reply);
    [[nodiscard]] bool learnTime(const HttpReply &reply);
    [[nodiscard]] Outcome keep(const QByteArray &body);
    void settle(const Outcome &outcome);

    HttpClient &m_client;
    const Clock &m_clock;
    QString m_file;
    WallClock m_wallClock;
    std::chrono::seconds m_theirsAhead{0}; ///< the service's clock, of ours
    bool m_learnt = false;                 ///< in this renewal

    Secret m_token;
    MonotonicTime m_until{};
    std::vector<Waiting> m_waiting;
    bool m_renewing = false;
    std::uint64_t m_turn = 0; ///< of reading the file
    QTimer m_reading;
    RequestId m_request;
};

} // namespace pulsemates
