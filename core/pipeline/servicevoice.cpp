#include "core/pipeline/servicevoice.h"

#include "core/common/logging.h"
#include "core/pipeline/post.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <utility>

namespace pulsemates {

namespace {

constexpr std::size_t mostWaiting = 64; // a message has some ten parts

Error cancelledVoice()
{
    return Error{ErrorCode::Cancelled, QStringLiteral("voice"), Stage::Synthesize};
}

/// What says something about this text alone: the next one may be spoken.
bool isOfTheText(ErrorCode code)
{
    return code == ErrorCode::Cancelled || code == ErrorCode::LanguageNotSupported
           || code == ErrorCode::InvalidInput;
}

bool isPersonal(const SpeechOrder &order)
{
    return order.manner.personal;
}

} // namespace

ServiceVoice::ServiceVoice(QObject *parent)
    : QObject(parent)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &ServiceVoice::giveUp);
    m_restEnds.setSingleShot(true);
    connect(&m_restEnds, &QTimer::timeout, this, &ServiceVoice::rested);
}

void ServiceVoice::setPatience(const Patience &patience)
{
    m_patience = patience;
    m_rests.clear();
    m_restEnds.stop();
}

void ServiceVoice::setVoice(const std::optional<Voice> &voice)
{
    m_moved.reset();
    m_rests.clear(); // another voice, or another key
    adopt(voice);
    giveBackAll(cancelledVoice());
}

void ServiceVoice::moveVoice(const Voice &voice)
{
    m_moved = voice;
    next();
}

void ServiceVoice::adopt(const std::optional<Voice> &voice)
{
    if (m_voice)
        disconnect(m_voice->synthesizer, nullptr, this, nullptr);
    m_voice = voice && voice->synthesizer ? voice : std::nullopt;
    if (m_voice) {
        connect(m_voice->synthesizer, &Synthesizer::chunk, this, &ServiceVoice::takeChunk);
        connect(m_voice->synthesizer, &Synthesizer::exchanged, this, &ServiceVoice::takeExchange);
        connect(m_voice->synthesizer, &Synthesizer::finished, this, &ServiceVoice::takeEnd);
    }
    const bool wasResting = m_restEnds.isActive();
    m_restEnds.stop();
    const auto rest = m_voice ? m_rests.find(m_voice->version) : m_rests.end();
    if (rest != m_rests.end() && !rest->second.until.hasExpired())
        m_restEnds.start(std::chrono::milliseconds(rest->second.until.remainingTime()));
    else if (wasResting)
        emit rested();
}

ServiceVoice::Rest &ServiceVoice::restOfVoice()
{
    return m_rests.try_emplace(m_voice->version, Rest{.next = m_patience.firstRest}).first->second;
}

bool ServiceVoice::speaks(Language language) const
{
    return m_voice && m_voice->languages.contains(language);
}

bool ServiceVoice::isReadyFor(Language language) const
{
    if (!speaks(language) || m_closed)
        return false;
    const auto rest = m_rests.find(m_voice->version);
    return (rest == m_rests.end() || rest->second.until.hasExpired())
           && m_urgent.size() + m_idle.size() < mostWaiting;
}

void ServiceVoice::order(const SpeechOrder &order)
{
    if (m_closed)
        return;
    if (!isReadyFor(order.request.language)) {
        emit failed(order, cancelledVoice());
        return;
    }
    (order.urgent ? m_urgent : m_idle).push_back(order);
    if (order.urgent && m_running && !m_running->order.urgent) {
        if (m_running->order.request == order.request)
            m_deadline.start(m_patience.firstSound); // it is on its way already
        else
            putBack();
    }
    next();
}

std::vector<SpeechOrder> ServiceVoice::takePersonal()
{
    std::vector<SpeechOrder> taken;
    if (m_running && m_running->order.manner.personal) {
        m_running->stop.request_stop(); // its end is nobody's any more
        taken.push_back(m_running->order);
        m_running.reset();
        m_deadline.stop();
    }
    for (auto *queue : {&m_urgent, &m_idle}) {
        std::ranges::copy_if(*queue, std::back_inserter(taken), isPersonal);
        std::erase_if(*queue, isPersonal);
    }
    next();
    return taken;
}

void ServiceVoice::shutDown()
{
    m_closed = true;
    m_urgent.clear();
    m_idle.clear();
    m_deadline.stop();
    m_restEnds.stop();
    if (m_running)
        m_running->stop.request_stop();
    m_running.reset();
}

void ServiceVoice::putBack()
{
    m_running->stop.request_stop(); // its end is nobody's any more
    m_idle.push_front(m_running->order);
    m_running.reset();
    m_deadline.stop();
}

void ServiceVoice::next()
{
    if (m_running)
        return;
    if (m_moved)
        adopt(std::exchange(m_moved, std::nullopt));
    if (!m_voice)
        return;
    auto &queue = m_urgent.empty() ? m_idle : m_urgent;
    if (queue.empty())
        return;
    const SpeechOrder order = std::move(queue.front());
    queue.pop_front();
    ask(order);
}

void ServiceVoice::ask(const SpeechOrder &order)
{
    m_running.emplace(Running{.order = order, .synthesis = m_syntheses.begin()});
    SynthesisRequest request = order.request;
    request.ahead = !order.urgent;
    post(*m_voice->synthesizer,
         [id = m_running->synthesis,
          request,
          stop = m_running->stop.get_token(),
          version = m_voice->version](Synthesizer &voice) {
             if (voice.version() == version)
                 voice.start(id, request, stop);
             else // it was changed meanwhile: what it says would be kept as another one's
                 emit voice.finished(id, tl::unexpected<Error>(cancelledVoice()));
         });
    m_deadline.start(order.urgent ? m_patience.firstSound : m_patience.idle);
}

void ServiceVoice::takeChunk(CheckInId synthesis)
{
    if (!m_running || m_running->synthesis != synthesis || std::exchange(m_running->heard, true))
        return;
    if (m_running->order.urgent)
        m_deadline.start(m_patience.whole);
}

void ServiceVoice::takeExchange(CheckInId synthesis, const ServiceExchange &exchange)
{
    if (m_running && m_running->synthesis == synthesis)
        emit exchanged(m_running->order.manner.checkIn, exchange);
}

void ServiceVoice::takeEnd(CheckInId synthesis, const Result<AudioClipPtr> &whole)
{
    if (!m_running || m_running->synthesis != synthesis)
        return;
    const SpeechOrder order = std::move(m_running->order);
    m_running.reset();
    m_deadline.stop();
    if (!whole) {
        rest(whole.error());
        emit failed(order, whole.error());
        return next();
    }
    restOfVoice().next = m_patience.firstRest;
    std::vector<SpeechOrder> answered{order};
    for (auto *queue : {&m_urgent, &m_idle}) {
        const auto same =
            std::stable_partition(queue->begin(), queue->end(), [&order](const SpeechOrder &other) {
                return !(other.request == order.request);
            });
        answered.insert(answered.end(), same, queue->end());
        queue->erase(same, queue->end());
    }
    const Voice voice = *m_voice; // whoever takes the first of them may ask for more
    for (const SpeechOrder &one : answered)
        emit made(one, *whole, voice);
    next();
}

void ServiceVoice::giveUp()
{
    if (!m_running)
        return;
    m_running->stop.request_stop();
    takeEnd(m_running->synthesis,
            tl::unexpected<Error>(
                Error{ErrorCode::Timeout, QStringLiteral("no sound in time"), Stage::Synthesize}));
}

void ServiceVoice::rest(const Error &error)
{
    if (isOfTheText(error.code))
        return;
    Rest &rest = restOfVoice();
    const auto time = lastsLong(error.code) ? m_patience.longestRest : rest.next;
    rest.next = std::min(2 * time, m_patience.longestRest);
    rest.until.setRemainingTime(time);
    m_restEnds.start(time);
    qCDebug(lcPipeline,
            "the voice of the service rests for %lld ms: %s",
            static_cast<long long>(time.count()),
            qUtf8Printable(errorCodeName(error.code)));
    emit troubled(error, m_voice->version);
    giveBackAll(error);
}

void ServiceVoice::giveBackAll(const Error &error)
{
    std::deque<SpeechOrder> given;
    if (m_running) {
        m_running->stop.request_stop();
        given.push_back(m_running->order);
        m_running.reset();
        m_deadline.stop();
    }
    for (auto *queue : {&m_urgent, &m_idle}) {
        given.insert(given.end(), queue->begin(), queue->end());
        queue->clear();
    }
    for (const SpeechOrder &order : given | std::views::reverse) // each goes to the front again
        emit failed(order, error);
}

} // namespace pulsemates
