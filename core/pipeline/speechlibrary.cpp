#include "core/pipeline/speechlibrary.h"

#include "core/common/logging.h"

#include <algorithm>

namespace pulsemates {

namespace {

constexpr std::size_t mostOrders = 1024;

} // namespace

SpeechLibrary::SpeechLibrary(std::vector<Synthesizer *> synthesizers, Store store, QObject *parent)
    : QObject(parent)
    , m_synthesizers(std::move(synthesizers))
    , m_store(std::move(store))
{
    for (Synthesizer *synthesizer : m_synthesizers)
        connect(synthesizer, &Synthesizer::finished, this, &SpeechLibrary::finish);
    connect(&m_service, &ServiceVoice::made, this, &SpeechLibrary::takeFromService);
    connect(&m_service, &ServiceVoice::failed, this, &SpeechLibrary::takeBack);
    connect(&m_service, &ServiceVoice::troubled, this, &SpeechLibrary::serviceFailed);
    connect(&m_service, &ServiceVoice::rested, this, &SpeechLibrary::serviceRested);
    connect(&m_service, &ServiceVoice::exchanged, this, &SpeechLibrary::exchanged);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(keepVoice);
    connect(&m_quiet, &QTimer::timeout, this, &SpeechLibrary::release);
    m_askAgain.setSingleShot(true);
    connect(&m_askAgain, &QTimer::timeout, this, &SpeechLibrary::next);
}

void SpeechLibrary::order(const SpeechOrder &order)
{
    if (m_closed)
        return;
    auto &queue = order.urgent ? m_urgent : m_idleOrders;
    if (m_urgent.size() + m_idleOrders.size() >= mostOrders) {
        if (m_idleOrders.empty()) {
            emit failed(
                order.ticket,
                Error{ErrorCode::Internal, QStringLiteral("too many orders"), Stage::Synthesize});
            return;
        }
        emit failed(m_idleOrders.front().order.ticket,
                    Error{ErrorCode::Cancelled, QStringLiteral("gave way"), Stage::Synthesize});
        m_idleOrders.pop_front();
    }
    queue.push_back({order});
    if (order.urgent && m_running && !m_running->order.urgent) {
        m_running->putBack = true; // finish() puts the idle order back in front
        m_running->stop.request_stop();
    }
    next();
}

void SpeechLibrary::dropPersonal()
{
    if (m_closed)
        return;
    std::vector<SpeechOrder> dropped = m_service.takePersonal();
    for (auto *queue : {&m_urgent, &m_idleOrders}) {
        for (const Waiting &waiting : *queue) {
            if (waiting.order.manner.personal)
                dropped.push_back(waiting.order);
        }
        std::erase_if(*queue, [](const Waiting &waiting) { return waiting.order.manner.personal; });
    }
    if (m_running && m_running->order.manner.personal) {
        m_running->putBack = false; // finish() tells of it
        m_running->stop.request_stop();
    }
    for (const SpeechOrder &order : dropped)
        emit failed(order.ticket,
                    Error{ErrorCode::Cancelled, QStringLiteral("dropped"), Stage::Synthesize});
    next();
}

void SpeechLibrary::setIdle(bool idle)
{
    m_idle = idle;
    if (!idle && m_running && !m_running->order.urgent) {
        m_running->putBack = true;
        m_running->stop.request_stop();
    }
    next();
}

void SpeechLibrary::setMayMakeAhead(std::function<bool()> may, std::chrono::milliseconds again)
{
    m_mayMakeAhead = std::move(may);
    m_askAgain.stop();
    m_askAgain.setInterval(again);
    next();
}

bool SpeechLibrary::mayMakeAhead()
{
    if (!m_mayMakeAhead || m_askAgain.isActive())
        return m_may;
    m_may = m_mayMakeAhead();
    m_askAgain.start();
    return m_may;
}

void SpeechLibrary::makeAhead(const QList<SynthesisRequest> &requests)
{
    if (m_closed)
        return;
    m_ahead.assign(requests.begin(), requests.end());
    next();
}

void SpeechLibrary::release()
{
    if (m_running)
        return;
    for (Synthesizer *synthesizer : m_synthesizers)
        synthesizer->release();
    m_hasVoice = false;
}

void SpeechLibrary::shutDown()
{
    m_closed = true;
    m_service.shutDown();
    m_urgent.clear();
    m_idleOrders.clear();
    m_ahead.clear();
    if (m_running)
        m_running->stop.request_stop();
}

Synthesizer *SpeechLibrary::synthesizerFor(Language language) const
{
    for (Synthesizer *synthesizer : m_synthesizers) {
        if (synthesizer->supports(language))
            return synthesizer;
    }
    return nullptr;
}

void SpeechLibrary::next()
{
    if (m_closed)
        return;
    const LookUp urgent = lookUpOne(m_urgent);
    if (urgent != LookUp::Answered)
        makeOne(m_urgent);
    LookUp idle = LookUp::Nothing;
    if (urgent == LookUp::Nothing) {
        idle = lookUpOne(m_idleOrders);
        const bool some = !m_idleOrders.empty() || !m_ahead.empty();
        if (idle != LookUp::Answered && m_idle && m_urgent.empty() && some && !m_running
            && mayMakeAhead()) {
            makeOne(m_idleOrders);
            if (!m_running && makeNextAhead())
                idle = LookUp::Answered;
        }
    }
    if (urgent != LookUp::Nothing || idle != LookUp::Nothing)
        nextSoon();
}

/// Through the event loop, so that an urgent order can come between two idle ones.
void SpeechLibrary::nextSoon()
{
    if (std::exchange(m_nextPosted, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_nextPosted = false;
            next();
        },
        Qt::QueuedConnection);
}

SpeechLibrary::LookUp SpeechLibrary::lookUpOne(std::deque<Waiting> &queue)
{
    const auto waiting = std::ranges::find(queue, false, &Waiting::missed);
    if (waiting == queue.end())
        return LookUp::Nothing;
    Waiting looked = std::move(*waiting);
    const auto place = queue.erase(waiting);
    const LookUp found = lookUp(looked);
    if (found == LookUp::Missed)
        queue.insert(place, std::move(looked));
    return found;
}

/// Hands it out, or over to the service, or marks it as missed.
SpeechLibrary::LookUp SpeechLibrary::lookUp(Waiting &waiting)
{
    const SpeechOrder &order = waiting.order;
    const SpeechManner &manner = order.manner;
    const Language language = order.request.language;
    const bool service = manner.by != SpokenBy::ThisComputer && m_service.speaks(language);
    const bool asks = service && !waiting.here && m_service.isReadyFor(language);
    if (service && isAnsweredAs(order, m_service.voice()->name, m_service.voice()->version))
        return LookUp::Answered;
    const bool first =
        manner.by == SpokenBy::Service || (service && manner.like == m_service.voice()->name);
    const Synthesizer *here = synthesizerFor(language);
    if (!(asks && first) && here && isAnsweredAs(order, here->name(), here->version()))
        return LookUp::Answered;
    if (asks) {
        m_service.order(order);
        return LookUp::Answered;
    }
    if (!here) {
        emit failed(
            order.ticket,
            Error{ErrorCode::LanguageNotSupported, languageTag(language), Stage::Synthesize});
        return LookUp::Answered;
    }
    waiting.missed = true;
    return LookUp::Missed;
}

bool SpeechLibrary::isAnsweredAs(const SpeechOrder &order,
                                 const QString &voice,
                                 const QString &version)
{
    if (order.manner.personal)
        return false;
    const Store::Find &find = order.manner.unnoted && m_store.peek ? m_store.peek : m_store.get;
    const AudioClipPtr kept = find(order.request, voice, version);
    if (kept)
        emit ready(order.ticket, kept, voice, false);
    return kept != nullptr;
}

void SpeechLibrary::setServiceVoice(const std::optional<ServiceVoice::Voice> &voice)
{
    if (!m_closed)
        m_service.setVoice(voice);
}

void SpeechLibrary::moveServiceVoice(const ServiceVoice::Voice &voice)
{
    if (!m_closed)
        m_service.moveVoice(voice);
}

void SpeechLibrary::takeFromService(const SpeechOrder &order,
                                    const AudioClipPtr &sound,
                                    const ServiceVoice::Voice &voice)
{
    if (const Outcome kept = keep(order, voice.name, voice.version, sound); !kept)
        emit storeFailed(kept.error());
    lookUpAgain(order.request);
    emit ready(order.ticket, sound, voice.name, true);
    next();
}

// In front, for it has waited already.
void SpeechLibrary::takeBack(const SpeechOrder &order)
{
    if (m_closed)
        return;
    (order.urgent ? m_urgent : m_idleOrders).push_front({.order = order, .here = true});
    if (order.urgent && m_running && !m_running->order.urgent) {
        m_running->putBack = true;
        m_running->stop.request_stop();
    }
    nextSoon();
}

/// What was written for one person is kept nowhere, nor what would tell of one.
Outcome SpeechLibrary::keep(const SpeechOrder &order,
                            const QString &voice,
                            const QString &version,
                            const AudioClipPtr &sound)
{
    if (order.manner.personal || order.manner.unnoted)
        return Done{};
    return m_store.put(order.request, voice, version, sound, bool(order.ticket));
}

void SpeechLibrary::makeOne(std::deque<Waiting> &queue)
{
    const auto waiting = std::ranges::find(queue, true, &Waiting::missed);
    if (m_running || waiting == queue.end())
        return;
    const SpeechOrder order = waiting->order;
    queue.erase(waiting);
    startSynthesis(order, *synthesizerFor(order.request.language));
}

/// False when nothing is left to be looked at.
bool SpeechLibrary::makeNextAhead()
{
    if (m_ahead.empty())
        return false;
    const SynthesisRequest request = std::move(m_ahead.front());
    m_ahead.pop_front();
    Synthesizer *synthesizer = synthesizerFor(request.language);
    const bool wanted =
        synthesizer
        && !(m_store.has && m_store.has(request, synthesizer->name(), synthesizer->version()));
    if (wanted)
        startSynthesis({.ticket = {}, .request = request, .urgent = false}, *synthesizer);
    return true;
}

void SpeechLibrary::lookUpAgain(const SynthesisRequest &request)
{
    for (auto *queue : {&m_urgent, &m_idleOrders}) {
        for (Waiting &waiting : *queue) {
            if (waiting.order.request == request)
                waiting.missed = false;
        }
    }
}

void SpeechLibrary::startSynthesis(const SpeechOrder &order, Synthesizer &synthesizer)
{
    m_quiet.stop();
    m_hasVoice = true;
    m_running.emplace(Running{
        .order = order, .synthesizer = &synthesizer, .synthesis = m_syntheses.begin(), .stop = {}});
    SynthesisRequest request = order.request;
    request.ahead = !order.urgent;
    synthesizer.start(m_running->synthesis, request, m_running->stop.get_token());
}

void SpeechLibrary::finish(CheckInId synthesis, const Result<AudioClipPtr> &whole)
{
    if (!m_running || m_running->synthesis != synthesis)
        return;
    const Running done = std::move(*m_running);
    m_running.reset();
    if (m_closed)
        return;
    m_quiet.start();
    if (whole) {
        const auto &synthesizer = *done.synthesizer;
        if (const Outcome kept =
                keep(done.order, synthesizer.name(), synthesizer.version(), *whole);
            !kept)
            emit storeFailed(kept.error());
        lookUpAgain(done.order.request);
        if (done.order.ticket)
            emit ready(done.order.ticket, *whole, synthesizer.name(), true);
    } else if (done.putBack && whole.error().code == ErrorCode::Cancelled) {
        if (done.order.ticket)
            m_idleOrders.push_front({done.order, true});
        else
            m_ahead.push_front(done.order.request);
    } else if (done.order.ticket) {
        emit failed(done.order.ticket, whole.error());
    }
    next();
}

} // namespace pulsemates
