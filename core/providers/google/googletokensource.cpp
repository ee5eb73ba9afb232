#include "core/providers/google/googletokensource.h"

#include "core/common/checkedjson.h"
#include "core/common/whenfinished.h"
#include "core/network/retryafter.h"
#include "core/providers/google/signedassertion.h"

#include <QtConcurrent>

#include <utility>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

constexpr auto readingLimit = 5s;
constexpr auto trustedClockError = 30s; // less than this is not why a signature is refused
constexpr JsonLimits tokenLimits{64 * 1024, 8, 100};
constexpr int longestToken = Secret::mostBytes;
constexpr int longestLife = 86'400; // seconds

} // namespace

GoogleTokenSource::GoogleTokenSource(HttpClient &client,
                                     const Clock &clock,
                                     QString file,
                                     QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , m_file(std::move(file))
    , m_wallClock(&QDateTime::currentDateTimeUtc)
{
    m_reading.setSingleShot(true);
    connect(&m_reading, &QTimer::timeout, this, [this] {
        ++m_turn; // what comes later is for nobody
        settle(fail(ErrorCode::Timeout, Stage::Synthesize, QStringLiteral("key file")));
    });
}

GoogleTokenSource::~GoogleTokenSource()
{
    m_client.cancel(m_request);
}

void GoogleTokenSource::ask(QObject *context, Answer answer)
{
    const bool usable = !m_token.reveal().isEmpty() && m_clock.now() < m_until;
    if (usable) {
        QMetaObject::invokeMethod(
            context,
            [answer = std::move(answer), credential = Credential::bearer(m_token)] {
                answer(credential);
            },
            Qt::QueuedConnection);
    } else {
        m_waiting.push_back({context, std::move(answer)});
    }
    if (!usable || m_clock.now() >= m_until - renewedBefore)
        renew();
}

void GoogleTokenSource::drop()
{
    m_token = {};
}

void GoogleTokenSource::renew()
{
    if (std::exchange(m_renewing, true))
        return;
    m_learnt = false;
    startSigning();
}

void GoogleTokenSource::startSigning()
{
    m_reading.start(readingLimit);
    const auto made =
        QtConcurrent::run([file = m_file, now = m_wallClock().addSecs(m_theirsAhead.count())] {
            return sign(file, now);
        });
    whenFinished(made, this, [this, turn = ++m_turn](const Result<Signed> &done) {
        if (turn == m_turn)
            send(done);
    });
}

Result<GoogleTokenSource::Signed> GoogleTokenSource::sign(const QString &file, const QDateTime &now)
{
    const auto key = ServiceAccountKey::read(file);
    if (!key)
        return tl::unexpected<Error>(key.error());
    const auto assertion = signedAssertion(*key, now);
    if (!assertion)
        return tl::unexpected<Error>(assertion.error());
    return Signed{*assertion, key->tokens};
}

void GoogleTokenSource::send(const Result<Signed> &made)
{
    m_reading.stop();
    if (!made)
        return settle(tl::unexpected<Error>(made.error()));
    HttpRequest request;
    request.stage = Stage::Synthesize;
    request.base = made->tokens;
    request.method = "POST";
    request.contentType = "application/x-www-form-urlencoded";
    request.body = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion="
                   + made->assertion.reveal(); // base64url and dots: nothing to escape
    request.timeouts = {5s, 10s, 10s, 20s};
    request.mostBytes = tokenLimits.bytes;
    HttpEvents events;
    events.finished = [this](RequestId, const HttpReply &reply) { take(reply); };
    m_request = m_client.send(std::move(request), this, std::move(events));
}

void GoogleTokenSource::take(const HttpReply &reply)
{
    m_request = {};
    if (!reply.outcome && learnTime(reply))
        return startSigning();
    settle(reply.outcome ? keep(reply.body) : reply.outcome);
}

/// Whether a refusal tells a time that makes another attempt worth while.
bool GoogleTokenSource::learnTime(const HttpReply &reply)
{
    const auto ahead = clockAhead(reply.head, m_wallClock());
    if (m_learnt || !ahead || reply.problem.code != "invalid_grant")
        return false;
    m_learnt = true;
    const std::chrono::seconds error = -*ahead - m_theirsAhead;
    m_theirsAhead = -*ahead;
    return std::chrono::abs(error) > trustedClockError;
}

Outcome GoogleTokenSource::keep(const QByteArray &body)
{
    QString problem;
    const CheckedJson root =
        CheckedJson::parseForeign(body, QStringLiteral("token"), tokenLimits, &problem);
    const Secret token(root.foreignText(u"access_token", longestToken).toUtf8());
    const int life = root.integer(u"expires_in", 1, longestLife);
    if (problem.isEmpty() && token.reveal().isEmpty())
        problem = QStringLiteral("an empty token");
    if (problem.isEmpty() && !Credential::bearer(token).isSendable())
        problem = QStringLiteral("a token that no header can carry");
    if (!problem.isEmpty())
        return fail(ErrorCode::AnswerUnreadable, Stage::Synthesize, problem);
    m_token = token;
    m_until = m_clock.now() + std::chrono::seconds(life);
    return Done{};
}

void GoogleTokenSource::settle(const Outcome &outcome)
{
    m_renewing = false;
    const Result<Credential> credential =
        outcome ? Result<Credential>(Credential::bearer(m_token))
                : Result<Credential>(tl::unexpected<Error>(outcome.error()));
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        if (waiting.context)
            waiting.answer(credential);
    }
}

} // namespace pulsemates
