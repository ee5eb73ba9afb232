#include "core/providers/openai/openaicoach.h"

#include "core/common/logging.h"

#include <QTimer>

#include <array>
#include <chrono>
#include <utility>

namespace pulsemates {

namespace {

/// The schema, the stream and the name of the limit: no request is asked more often.
constexpr int mostFallbacks = 3;

/// How long an exchange may still last once the service has said that this was all.
constexpr std::chrono::milliseconds untilItEnds{200};

constexpr std::array promptLanguages{Language::English, Language::Korean};

QString serverOf(const ChatService &service)
{
    return service.address.url({}).toString() + u' ' + service.model;
}

Error cancelled()
{
    return {ErrorCode::Cancelled, {}, Stage::Coach};
}

} // namespace

OpenAiCoach::OpenAiCoach(HttpClient &client,
                         ConnectionWarmer &warmer,
                         ChatService service,
                         QObject *parent)
    : Coach(parent)
    , m_client(client)
    , m_warmer(warmer)
    , m_service(std::move(service))
{
    for (const Language language : promptLanguages)
        m_prompts.emplace(language, CoachPrompt::load(language));
}

OpenAiCoach::~OpenAiCoach()
{
    for (const auto &[serial, call] : m_calls)
        m_client.cancel(call->exchange);
}

void OpenAiCoach::setService(ChatService service)
{
    m_service = std::move(service);
    m_learned.hopeAgain();
}

QString OpenAiCoach::name() const
{
    return QStringLiteral("openai:") + m_service.model;
}

QString OpenAiCoach::version() const
{
    QString version = m_service.model + QStringLiteral(" prompt");
    for (const auto &[language, prompt] : m_prompts)
        version +=
            QStringLiteral(" %1-%2").arg(languageTag(language)).arg(prompt ? prompt->version : 0);
    return version;
}

bool OpenAiCoach::supports(Language language) const
{
    return m_prompts.contains(language) && m_prompts.at(language).has_value();
}

void OpenAiCoach::prepare()
{
    m_warmer.hold(m_service.address);
}

void OpenAiCoach::start(CheckInId id, const CoachRequest &request, std::stop_token stop)
{
    drop(id);
    const quint64 serial = ++m_lastSerial;
    auto made = std::make_unique<Call>();
    Call &call = *made;
    call.id = id;
    call.request = request;
    call.service = m_service;
    call.asked = m_learned.of(serverOf(m_service));
    m_calls.emplace(serial, std::move(made));
    if (const Outcome sendable = check(call, stop); !sendable)
        endSoon(serial, sendable.error());
    else
        send(serial, call);
    // In the thread of whoever stops: it only posts.
    call.onStop = std::make_unique<StopCallback>(std::move(stop), [this, serial] {
        QMetaObject::invokeMethod(
            this,
            [this, serial] { end(serial, tl::unexpected(cancelled())); },
            Qt::QueuedConnection);
    });
}

Outcome OpenAiCoach::check(const Call &call, const std::stop_token &stop) const
{
    if (stop.stop_requested())
        return tl::unexpected(cancelled());
    const auto prompt = m_prompts.find(call.request.language);
    if (prompt == m_prompts.end())
        return fail(ErrorCode::LanguageNotSupported, Stage::Coach);
    if (!prompt->second)
        return tl::unexpected(prompt->second.error());
    if (call.service.credential.isEmpty() && !call.service.address.isNear())
        return tl::unexpected(call.service.keyless); // nobody gets words only to refuse them
    return checkCoachRequest(call.request);
}

OpenAiCoach::Call *OpenAiCoach::find(quint64 serial)
{
    const auto found = m_calls.find(serial);
    return found == m_calls.end() ? nullptr : found->second.get();
}

void OpenAiCoach::send(quint64 serial, Call &call)
{
    const CoachPrompt &prompt = *m_prompts.at(call.request.language);
    HttpRequest request =
        chatRequest(call.service, chatBody(call.service, call.asked, prompt, call.request));
    request.checkIn = call.id;
    request.beside = call.request.beside;
    HttpEvents events;
    events.piece = [this, serial](RequestId, const QByteArray &piece) { takePiece(serial, piece); };
    events.finished = [this, serial](RequestId, const HttpReply &reply) { takeEnd(serial, reply); };
    call.sent = m_client.clock().now();
    call.exchange = m_client.send(std::move(request), this, std::move(events));
}

void OpenAiCoach::takePiece(quint64 serial, const QByteArray &piece)
{
    Call *call = find(serial);
    if (call && !std::exchange(call->begun, true)) {
        emit begun(call->id);
        call = find(serial); // whoever heard it may have stopped it
    }
    if (!call)
        return;
    const QStringList sentences = call->reading.feed(piece);
    const std::optional<Error> error = call->reading.error();
    if (!tell(serial, sentences))
        return;
    if (error)
        return end(serial, tl::unexpected(*error));
    call = find(serial);
    if (call->reading.isDone() && !std::exchange(call->isDone, true))
        QTimer::singleShot(untilItEnds, this, [this, serial] { takeDone(serial); });
}

// Not at once: an exchange that ends by itself leaves a warm connection, and its times are known.
void OpenAiCoach::takeDone(quint64 serial)
{
    Call *call = find(serial);
    if (!call)
        return;
    m_learned.learn(serverOf(call->service), call->asked);
    const QStringList sentences = call->reading.finish(Done{});
    const Result<CoachMessage> message = call->reading.message();
    if (tell(serial, sentences))
        end(serial, message);
}

void OpenAiCoach::takeEnd(quint64 serial, const HttpReply &reply)
{
    Call *call = find(serial);
    if (!call)
        return;
    call->exchange = {};
    emit exchanged(call->id, reply.facts);
    call = find(serial);
    if (!call || askWithLess(serial, *call, reply))
        return;
    const QStringList sentences = call->reading.finish(reply.outcome);
    const Result<CoachMessage> message = call->reading.message();
    if (tell(serial, sentences))
        end(serial, message);
}

bool OpenAiCoach::askWithLess(quint64 serial, Call &call, const HttpReply &reply)
{
    const QString server = serverOf(call.service);
    if (reply.outcome) {
        m_learned.learn(server, call.asked);
        return false;
    }
    const auto next = call.asked.without(reply);
    if (next && call.fallbacks < mostFallbacks && m_learned.mayTry(server)) {
        qCDebug(lcNetwork, "a coach that refused is asked with less");
        call.asked = *next;
        ++call.fallbacks;
        send(serial, call);
        return true;
    }
    if (call.fallbacks > 0 && reply.outcome.error().code == ErrorCode::RequestRefused)
        m_learned.giveUp(server);
    return false;
}

bool OpenAiCoach::tell(quint64 serial, const QStringList &sentences)
{
    for (const QString &text : sentences) {
        const Call *call = find(serial);
        if (!call)
            return false;
        emit sentence(call->id, text);
    }
    return find(serial) != nullptr;
}

void OpenAiCoach::drop(CheckInId id)
{
    for (const auto &[serial, call] : m_calls) {
        if (call->id == id) {
            m_client.cancel(std::exchange(call->exchange, {}));
            endSoon(serial, cancelled());
        }
    }
}

void OpenAiCoach::endSoon(quint64 serial, const Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, serial, error] { end(serial, tl::unexpected(error)); }, Qt::QueuedConnection);
}

void OpenAiCoach::end(quint64 serial, const Result<CoachMessage> &message)
{
    const auto node = m_calls.extract(serial);
    if (node.empty())
        return;
    m_client.cancel(node.mapped()->exchange);
    node.mapped()->onStop.reset();
    const ChatService &service = node.mapped()->service;
    Result<CoachMessage> told = message;
    if (!message && message.error().code == ErrorCode::KeyRefused && service.credential.isEmpty())
        told = tl::unexpected(service.keyless); // nobody has refused a key
    emit endedAt(service.address.origin(), endAtAddress(*node.mapped(), told));
    emit finished(node.mapped()->id, told);
}

Outcome OpenAiCoach::endAtAddress(const Call &call, const Result<CoachMessage> &message) const
{
    if (message)
        return Done{};
    const bool mute = message.error().code == ErrorCode::Cancelled && call.exchange && !call.begun
                      && m_client.clock().now() - call.sent >= call.service.muteAfter;
    return mute ? fail(ErrorCode::AnswerTimeout, Stage::Coach)
                : tl::unexpected<Error>(message.error());
}

} // namespace pulsemates
