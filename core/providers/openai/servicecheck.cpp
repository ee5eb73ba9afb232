#include "core/providers/openai/servicecheck.h"

#include "core/common/checkedjson.h"
#include "core/network/retryafter.h"
#include "core/providers/openai/chatanswer.h"
#include "core/providers/openai/chatrequest.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

constexpr int mostFallbacksOfCheck = 2;
constexpr auto clockTolerance = 5min;
constexpr JsonLimits modelsLimits{512 * 1024, 16, 20'000};

/// Models that reason need some tokens before they say anything.
int fewestTokens(const ChatAbilities &abilities)
{
    return abilities.oldLimit ? 1 : 16;
}

QStringList readModels(const QByteArray &body, Outcome *outcome)
{
    QString problem;
    QStringList models;
    const CheckedJson root =
        CheckedJson::parseForeign(body, QStringLiteral("models"), modelsLimits, &problem);
    for (const CheckedJson &entry : root.objects(u"data", 0, 10'000)) {
        const QString id = entry.string(u"id", 128);
        const bool plain = std::ranges::all_of(
            id, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7F; });
        if (plain && models.size() < ServiceCheck::mostModels)
            models << id;
    }
    if (problem.isEmpty())
        return models;
    *outcome = fail(ErrorCode::NotTheService, Stage::Coach, problem);
    return {};
}

} // namespace

ServiceCheck::ServiceCheck(HttpClient &client, QObject *parent)
    : QObject(parent)
    , m_client(&client)
{}

ServiceCheck::~ServiceCheck()
{
    cancel();
}

void ServiceCheck::start(const ChatService &service)
{
    cancel();
    m_service = service;
    m_asked = {.schema = false, .streams = false, .countsTokens = false, .temperature = false};
    m_fallbacks = 0;
    m_placeUnknown = false;
    m_report = {};
    m_begun = m_client->clock().now();
    askForToken();
}

void ServiceCheck::cancel()
{
    if (m_client) // which may be its parent, and on its way out
        m_client->cancel(std::exchange(m_exchange, {}));
}

void ServiceCheck::send(HttpRequest request, void (ServiceCheck::*take)(const HttpReply &))
{
    request.retry.retries = 0;
    HttpEvents events;
    events.finished = [this, take](RequestId, const HttpReply &reply) {
        m_exchange = {};
        const auto ahead = clockAhead(reply.head, QDateTime::currentDateTimeUtc());
        if (ahead && std::chrono::abs(*ahead) >= clockTolerance)
            m_report.clockAhead = ahead;
        (this->*take)(reply);
    };
    m_exchange = m_client->send(std::move(request), this, std::move(events));
}

void ServiceCheck::askForToken()
{
    const QJsonObject words{{QStringLiteral("role"), QStringLiteral("user")},
                            {QStringLiteral("content"), QStringLiteral("Say OK.")}};
    const QJsonObject body{{QStringLiteral("model"), m_service.model},
                           {QStringLiteral("messages"), QJsonArray{words}},
                           {tokenLimitName(m_asked), fewestTokens(m_asked)}};
    send(chatRequest(m_service, body), &ServiceCheck::takeAnswer);
}

void ServiceCheck::takeAnswer(const HttpReply &reply)
{
    m_report.outcome = reply.outcome;
    if (reply.outcome) {
        ChatAnswer answer;
        if (const auto content = answer.takeWhole(reply.body); !content)
            m_report.outcome = tl::unexpected(content.error());
        // At an address that was never tried it is more likely another program than a broken one.
        if (!m_report.outcome && m_report.outcome.error().code == ErrorCode::AnswerUnreadable)
            m_report.outcome =
                fail(ErrorCode::NotTheService, Stage::Coach, m_report.outcome.error().detail);
        m_report.model = answer.model();
        return end();
    }
    if (const auto next = m_asked.without(reply); next && m_fallbacks < mostFallbacksOfCheck) {
        ++m_fallbacks;
        m_asked = *next;
        return askForToken();
    }
    const ErrorCode code = reply.outcome.error().code;
    m_placeUnknown = reply.head.status == 404 && code == ErrorCode::RequestRefused;
    if (code == ErrorCode::ServiceModelUnknown || m_placeUnknown)
        askForModels();
    else
        end();
}

void ServiceCheck::askForModels()
{
    HttpRequest request;
    request.stage = Stage::Coach;
    request.base = m_service.address;
    request.path = QStringLiteral("models");
    request.credential = m_service.credential;
    request.timeouts = m_service.timeouts();
    request.mostBytes = modelsLimits.bytes;
    send(std::move(request), &ServiceCheck::takeModels);
}

void ServiceCheck::takeModels(const HttpReply &reply)
{
    Outcome found = Done{};
    if (reply.outcome)
        m_report.models = readModels(reply.body, &found);
    // Neither chat nor models below this address: it leads to something else.
    if (m_placeUnknown && (!found || (!reply.outcome && reply.head.status == 404)))
        m_report.outcome =
            fail(ErrorCode::NotTheService, Stage::Coach, QStringLiteral("no such place"));
    end();
}

void ServiceCheck::end()
{
    m_report.took =
        std::chrono::floor<std::chrono::milliseconds>(m_client->clock().now() - m_begun);
    emit finished(m_report);
}

} // namespace pulsemates
