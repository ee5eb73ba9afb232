#include "core/pipeline/jointtranscriber.h"

#include "core/common/logging.h"
#include "core/pipeline/post.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pulsemates {

namespace {

constexpr int takeBits = 32; // above the id of the check-in

CheckInId takeOf(CheckInId id, std::uint64_t number)
{
    constexpr std::uint64_t mask = (std::uint64_t(1) << takeBits) - 1;
    return {(number << takeBits) | (id.value & mask)};
}

} // namespace

JointTranscriber::JointTranscriber(std::unique_ptr<Transcriber> here,
                                   const Clock &clock,
                                   const HearingRace::Waits &waits)
    : m_here(here.release())
    , m_clock(clock)
    , m_race(waits)
{
    m_here->setParent(this); // and goes with it into its thread
    m_due.setSingleShot(true);
    m_due.setTimerType(Qt::PreciseTimer);
    connect(&m_due, &QTimer::timeout, this, &JointTranscriber::consider);
    connect(m_here, &Transcriber::prepared, this, &JointTranscriber::prepared);
    // Its words are noted as they come, for the safety screen: whoever wins.
    connect(m_here, &Transcriber::finished, this, &JointTranscriber::noteOwnWords);
    // Its end waits behind what came from the network while it computed: who was first is first.
    listenTo(*m_here, Hearer::Here, Qt::QueuedConnection);
}

JointTranscriber::~JointTranscriber()
{
    m_onStop.reset();
    m_stopRemote.request_stop();
    for (Remote *remote : {&m_remote, m_next ? &*m_next : nullptr}) {
        if (remote)
            letGo(*remote);
    }
}

CheckInId JointTranscriber::checkInOf(CheckInId take)
{
    return {takeOf(take, 0).value};
}

void JointTranscriber::listenTo(Transcriber &recognizer, Hearer who, Qt::ConnectionType how)
{
    connect(&recognizer,
            &Transcriber::partial,
            this,
            [this, who](CheckInId take, const Transcript &words) { onPartial(who, take, words); });
    connect(
        &recognizer,
        &Transcriber::finished,
        this,
        [this, who](CheckInId take, const Result<Transcript> &result) {
            onEnded(who, take, result);
        },
        how);
}

void JointTranscriber::setRemote(const Remote &remote)
{
    if (m_next)
        letGo(*m_next); // it was never used
    m_next = remote;
    if (!m_id)
        adoptNext();
}

void JointTranscriber::dropRemote()
{
    setRemote({});
    cutRemote();
}

void JointTranscriber::keepRemotes(const std::function<bool(const QString &origin)> &may)
{
    const auto mayStay = [&may](const Remote &remote) {
        return !remote.recognizer || may(remote.origin);
    };
    const bool cuts = !mayStay(m_remote);
    if ((m_next && !mayStay(*m_next)) || (cuts && !m_next))
        setRemote({});
    if (cuts)
        cutRemote();
}

// In the middle of a check-in the other one goes on alone.
void JointTranscriber::cutRemote()
{
    if (!m_id || !m_race.runs(Hearer::Remote))
        return;
    m_stopRemote.request_stop();
    onEnded(Hearer::Remote,
            m_take,
            fail(ErrorCode::LanguageNotSupported, Stage::Transcribe, QStringLiteral("withdrawn")));
}

void JointTranscriber::adoptNext()
{
    if (!m_next)
        return;
    letGo(m_remote);
    m_remote = *std::exchange(m_next, std::nullopt);
    if (m_remote.recognizer)
        listenTo(*m_remote.recognizer, Hearer::Remote, Qt::QueuedConnection);
}

void JointTranscriber::letGo(Remote &remote)
{
    if (Transcriber *recognizer = std::exchange(remote.recognizer, nullptr)) {
        recognizer->disconnect(this);
        recognizer->deleteLater(); // in its thread, after what was posted to it
    }
}

QString JointTranscriber::name() const
{
    return m_lastName.isEmpty() ? m_here->name() : m_lastName;
}

bool JointTranscriber::supports(Language language) const
{
    return m_here->supports(language)
           || (m_remote.recognizer && std::ranges::count(m_remote.languages, language) > 0);
}

void JointTranscriber::prepare()
{
    if (m_here->supports(m_usualLanguage))
        m_here->prepare();
    else
        emit prepared(Done{});
}

void JointTranscriber::release()
{
    m_here->release();
    if (m_remote.recognizer)
        post(*m_remote.recognizer, [](Transcriber &remote) { remote.release(); });
}

void JointTranscriber::start(CheckInId id, Language language, std::stop_token stop)
{
    if (m_id)
        end(fail(ErrorCode::Cancelled, Stage::Transcribe, QStringLiteral("a new check-in began")));
    adoptNext();
    beginTake(id, language, stop);
}

void JointTranscriber::beginTake(CheckInId id, Language language, const std::stop_token &stop)
{
    m_id = id;
    m_take = takeOf(id, ++m_takes);
    m_began = m_clock.now();
    m_heard = {};
    m_stop = stop;
    m_stopHere = std::stop_source(); // two: a copy would stop with the other
    m_stopRemote = std::stop_source();
    const bool here = m_here->supports(language);
    const bool remote = m_remote.recognizer && std::ranges::count(m_remote.languages, language) > 0;
    m_race.begin(here, remote);
    m_words.begin(here, remote);
    if (endIfStopped())
        return;
    if (!here && !remote)
        return end(fail(ErrorCode::LanguageNotSupported, Stage::Transcribe, languageTag(language)));
    // Runs in the requester's thread: the two only post, and so does this.
    m_onStop.emplace(
        m_stop, [this, take = m_take, stopHere = m_stopHere, stopRemote = m_stopRemote]() mutable {
            stopRemote.request_stop();
            stopHere.request_stop();
            QMetaObject::invokeMethod(
                this,
                [this, take] {
                    if (m_id && m_take == take)
                        (void)endIfStopped();
                },
                Qt::QueuedConnection);
        });
    startBoth(language, here, remote);
}

// The network's first, always: it is only told, while the one here computes.
void JointTranscriber::startBoth(Language language, bool here, bool remote)
{
    const CheckInId take = m_take;
    if (remote) {
        post(*m_remote.recognizer,
             [take, language, stop = m_stopRemote.get_token()](Transcriber &recognizer) {
                 recognizer.start(take, language, stop);
             });
        emit remoteBegan(m_id);
    }
    if (here)
        m_here->start(take, language, m_stopHere.get_token());
}

void JointTranscriber::push(CheckInId id,
                            std::span<const float, AudioFrame::samplesPerFrame> frame,
                            bool voice)
{
    if (!m_id || id != m_id || m_race.isFinishing() || endIfStopped())
        return;
    m_heard += AudioFrame::duration;
    if (voice)
        m_race.noteVoice();
    if (m_race.runs(Hearer::Remote)) {
        std::array<float, AudioFrame::samplesPerFrame> samples{};
        std::ranges::copy(frame, samples.begin());
        post(*m_remote.recognizer, [take = m_take, samples, voice](Transcriber &recognizer) {
            recognizer.push(take, samples, voice);
        });
    }
    if (m_race.runs(Hearer::Here))
        m_here->push(m_take, frame, voice);
}

void JointTranscriber::finish(CheckInId id)
{
    if (!m_id || id != m_id || m_race.isFinishing() || endIfStopped())
        return;
    const MonotonicTime now = m_clock.now();
    m_race.finish(now, m_heard - (now - m_began));
    const CheckInId take = m_take;
    if (m_race.runs(Hearer::Remote))
        post(*m_remote.recognizer, [take](Transcriber &recognizer) { recognizer.finish(take); });
    if (m_race.runs(Hearer::Here))
        m_here->finish(take);
    if (m_id && m_take == take)
        consider();
}

void JointTranscriber::onPartial(Hearer who, CheckInId take, const Transcript &words)
{
    if (!m_id || take != m_take || !m_race.runs(who)) {
        ++m_stale;
        return;
    }
    if (endIfStopped())
        return;
    m_race.notePartial(who);
    show(m_words.take(who, words));
}

void JointTranscriber::noteOwnWords(CheckInId take, const Result<Transcript> &result)
{
    if (m_id && take == m_take && m_race.runs(Hearer::Here) && result)
        m_words.note(Hearer::Here, *result);
}

void JointTranscriber::onEnded(Hearer who, CheckInId take, const Result<Transcript> &result)
{
    if (!m_id || take != m_take || !m_race.runs(who)) {
        ++m_stale;
        return;
    }
    if (endIfStopped())
        return;
    // Nobody has refused a key that was never read.
    if (!result && result.error().code == ErrorCode::KeyRefused && who == Hearer::Remote
        && m_remote.keyTrouble && m_remote.keyTrouble->code != ErrorCode::KeyRefused)
        return onEnded(who, take, tl::unexpected(*m_remote.keyTrouble));
    if (!result)
        qCDebug(lcPipeline,
                "a recogniser gave up: %s",
                qUtf8Printable(errorCodeName(result.error().code)));
    m_race.end(who, result, m_clock.now());
    if (!result)
        show(m_words.lose(who));
    if (m_id && m_take == take)
        consider();
    // Words that are held are looked at by the safety screen now, and not only once somebody won.
    if (m_id && m_take == take && result && !result->isEmpty())
        show(m_words.take(who, *result));
}

void JointTranscriber::show(const std::optional<Transcript> &words)
{
    if (words)
        emit partial(m_id, *words);
}

void JointTranscriber::consider()
{
    if (!m_id || endIfStopped())
        return;
    const MonotonicTime now = m_clock.now();
    if (const auto result = m_race.result(now)) {
        HearingOutcome outcome = m_race.outcome();
        outcome.here.name = m_race.takesPart(Hearer::Here) ? m_here->name() : QString();
        outcome.remote.name = m_race.takesPart(Hearer::Remote) ? m_remote.name : QString();
        m_lastWhere = outcome.winner == Hearer::Remote || outcome.here.name.isEmpty()
                          ? Where::Network
                          : Where::Device;
        if (outcome.winner)
            m_lastName = outcome.side(*outcome.winner).name;
        emit raced(m_id, outcome);
        if (!outcome.winner && m_race.runs(Hearer::Remote))
            emit unanswered(m_remote.origin);
        return end(*result ? Result<Transcript>(withBeside(**result)) : *result);
    }
    if (const auto next = m_race.nextDeadline())
        m_due.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(*next - now),
                             std::chrono::milliseconds(0)));
    else
        m_due.stop();
}

// The screen looks at what the loser heard too: its final words where there are any.
Transcript JointTranscriber::withBeside(Transcript words) const
{
    const bool isHere = words.source == m_here->name();
    const QString other = m_words.wordsOf(isHere ? Hearer::Remote : Hearer::Here);
    words.beside = other != words.text() ? other : QString();
    return words;
}

void JointTranscriber::end(Result<Transcript> result)
{
    const CheckInId id = std::exchange(m_id, CheckInId{});
    m_onStop.reset();
    m_due.stop();
    // Whoever still works stops, and writes over its sound.
    m_stopRemote.request_stop();
    m_stopHere.request_stop();
    m_words.begin(false, false);
    adoptNext();
    emit finished(id, result);
}

bool JointTranscriber::endIfStopped()
{
    if (!m_id || !m_stop.stop_requested())
        return !m_id;
    end(fail(ErrorCode::Cancelled, Stage::Transcribe));
    return true;
}

} // namespace pulsemates
