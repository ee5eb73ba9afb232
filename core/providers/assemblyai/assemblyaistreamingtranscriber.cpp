#include "core/providers/assemblyai/assemblyaistreamingtranscriber.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

constexpr std::chrono::milliseconds lookAgain{20};

std::chrono::milliseconds withChance(std::chrono::milliseconds wait)
{
    const double share = 1.0 - 0.25 * QRandomGenerator::global()->generateDouble();
    return std::chrono::milliseconds(qint64(double(wait.count()) * share));
}

} // namespace

AssemblyAiStreamingTranscriber::AssemblyAiStreamingTranscriber(
    HttpClient &client,
    const AssemblyAiStreamingOptions &options,
    const Credential &credential,
    QObject *parent)
    : Transcriber(parent)
    , m_client(client)
    , m_options(options)
    , m_credential(credential)
    , m_turns(turnRulesOf(options.model))
    , m_sendAgain(this)
    , m_patience(this)
    , m_openAgain(this)
    , m_unused(this)
    , m_partials(
          this,
          [this] { return transcript(); },
          [this](const Transcript &words) {
              if (m_id && !m_stop.stop_requested())
                  emit partial(m_id, words);
          })
{
    for (QTimer *timer : {&m_sendAgain, &m_patience, &m_openAgain, &m_unused})
        timer->setSingleShot(true);
    using Self = AssemblyAiStreamingTranscriber;
    connect(&m_sendAgain, &QTimer::timeout, this, &Self::send);
    connect(&m_patience, &QTimer::timeout, this, &Self::onPatience);
    connect(&m_openAgain, &QTimer::timeout, this, &Self::openSession);
    connect(&m_unused, &QTimer::timeout, this, &Self::release);
}

AssemblyAiStreamingTranscriber::~AssemblyAiStreamingTranscriber()
{
    m_sound.erase();
}

QString AssemblyAiStreamingTranscriber::name() const
{
    return QStringLiteral("assemblyai:") + QString::fromLatin1(streamingModelName(m_options.model));
}

bool AssemblyAiStreamingTranscriber::supports(Language language) const
{
    return hears(m_options.model, language);
}

Outcome AssemblyAiStreamingTranscriber::check(Language language) const
{
    if (m_withdrawn || !supports(language))
        return fail(ErrorCode::LanguageNotSupported, Stage::Transcribe, languageTag(language));
    if (m_credential.isEmpty())
        return fail(ErrorCode::KeyRefused, Stage::Transcribe, QStringLiteral("no key"));
    return Done{};
}

void AssemblyAiStreamingTranscriber::prepare()
{
    if (const Outcome usable = check(m_language); !usable) {
        emit prepared(usable);
        return;
    }
    if (m_session != nullptr && m_session->hasBegun()) {
        emit prepared(Done{});
        return;
    }
    ++m_prepares;
    if (m_session == nullptr && !m_openAgain.isActive())
        openSession();
    if (!m_id)
        m_unused.start(m_options.unusedFor);
}

void AssemblyAiStreamingTranscriber::release()
{
    if (m_id)
        return;
    dropSession();
    answerPrepares(fail(ErrorCode::Cancelled, Stage::Transcribe, QStringLiteral("not needed")));
}

void AssemblyAiStreamingTranscriber::withdraw()
{
    m_withdrawn = true;
    for (RecognitionSession *each : findChildren<RecognitionSession *>()) // some say goodbye
        each->cutOff();
    if (m_id)
        return end(
            fail(ErrorCode::LanguageNotSupported, Stage::Transcribe, QStringLiteral("withdrawn")));
    release();
}

void AssemblyAiStreamingTranscriber::openSession()
{
    m_session = new RecognitionSession(
        m_client, m_options, m_credential, streamingQuery(m_options, m_language), m_id, this);
    using Self = AssemblyAiStreamingTranscriber;
    connect(m_session, &RecognitionSession::began, this, &Self::onBegan);
    connect(m_session, &RecognitionSession::turnArrived, this, &Self::onTurn);
    connect(m_session, &RecognitionSession::terminated, this, &Self::onTerminated);
    connect(m_session, &RecognitionSession::ended, this, &Self::onEnded);
    if (m_id)
        ++m_sessions;
    m_session->open();
}

void AssemblyAiStreamingTranscriber::dropSession()
{
    m_openAgain.stop();
    m_unused.stop();
    if (m_session == nullptr)
        return;
    m_session->disconnect(this);
    std::exchange(m_session, nullptr)->leave();
}

void AssemblyAiStreamingTranscriber::answerPrepares(const Outcome &outcome)
{
    for (int left = std::exchange(m_prepares, 0); left > 0; --left)
        emit prepared(outcome);
}

void AssemblyAiStreamingTranscriber::start(CheckInId id, Language language, std::stop_token stop)
{
    if (m_id)
        end(fail(ErrorCode::Cancelled, Stage::Transcribe, QStringLiteral("a new check-in began")));
    m_id = id;
    m_language = language;
    m_stop = std::move(stop);
    m_sessions = 0;
    m_sessionBegan = m_wordsUntil = m_lastVoice = KeptSound::Time(0);
    if (endIfStopped())
        return;
    if (const Outcome usable = check(language); !usable)
        return end(tl::unexpected(usable.error()));
    watchStop(id);
    m_unused.stop();
    if (m_session != nullptr && m_session->query() != streamingQuery(m_options, language))
        dropSession();
    if (m_session == nullptr)
        openSession();
    else
        m_sessions = 1;
}

// Runs in the requester's thread, so it only posts.
void AssemblyAiStreamingTranscriber::watchStop(CheckInId id)
{
    m_onStop.emplace(m_stop, [this, id] {
        QMetaObject::invokeMethod(
            this,
            [this, id] {
                if (m_id == id)
                    (void)endIfStopped();
            },
            Qt::QueuedConnection);
    });
}

void AssemblyAiStreamingTranscriber::push(CheckInId id,
                                          std::span<const float, AudioFrame::samplesPerFrame> frame,
                                          bool voice)
{
    if (!m_id || id != m_id || m_waiting != Waiting::Nothing || endIfStopped())
        return;
    m_sound.append(frame);
    if (voice)
        m_lastVoice = m_sound.length();
    send();
    if (!m_id || m_sound.waiting() <= m_options.mostWaiting)
        return;
    const bool connected = m_session != nullptr && m_session->hasBegun();
    end(fail(connected ? ErrorCode::AnswerTimeout : ErrorCode::ConnectTimeout,
             Stage::Transcribe,
             QStringLiteral("sound waits")));
}

void AssemblyAiStreamingTranscriber::finish(CheckInId id)
{
    if (!m_id || id != m_id || m_waiting != Waiting::Nothing || endIfStopped())
        return;
    if (m_sound.length() == KeptSound::Time(0))
        return end(transcript());
    const MonotonicTime now = m_client.clock().now();
    m_wait.begin(now);
    m_finishBy = now + m_options.finishPatience;
    waitFor(Waiting::Sending, m_options.sendPatience);
    send();
}

void AssemblyAiStreamingTranscriber::onBegan()
{
    answerPrepares(Done{});
    send();
}

void AssemblyAiStreamingTranscriber::send()
{
    if (!m_id || m_session == nullptr || !m_session->hasBegun())
        return;
    const bool all = m_waiting != Waiting::Nothing;
    for (QByteArray next = m_sound.next(all); !next.isEmpty(); next = m_sound.next(all)) {
        if (!m_session->sendSound(next)) {
            m_sendAgain.start(lookAgain);
            return;
        }
        m_sound.noteSent();
    }
    if (m_waiting == Waiting::Sending)
        force();
}

void AssemblyAiStreamingTranscriber::force()
{
    m_session->forceEndpoint();
    m_wait.force(m_client.clock().now(), m_session->facts());
    m_noneOpen = m_turns.allEnded(true);
    if (m_noneOpen && reachesLastVoice())
        sayGoodbye(); // nothing more is due but what nobody knows of
    else
        waitFor(Waiting::Ends, m_noneOpen ? m_options.firstPatience : m_options.endsPatience);
}

void AssemblyAiStreamingTranscriber::sayGoodbye()
{
    if (m_session != nullptr)
        m_session->terminate();
    waitFor(Waiting::Goodbye, m_options.goodbyePatience);
}

void AssemblyAiStreamingTranscriber::waitFor(Waiting what, std::chrono::milliseconds patience)
{
    using namespace std::chrono;
    const auto left = duration_cast<milliseconds>(m_finishBy - m_client.clock().now());
    m_waiting = what;
    m_patience.start(std::clamp(left, milliseconds(0), patience));
}

void AssemblyAiStreamingTranscriber::onTurn(const StreamedTurn &turn)
{
    if (!m_id || endIfStopped())
        return;
    if (const Outcome taken = m_turns.take(turn); !taken)
        return end(tl::unexpected(taken.error()));
    if (const auto until = m_turns.endedUntil()) {
        m_wordsUntil = m_sessionBegan + *until;
        // Half of the silence that ended the turn goes with it, so that no word's end is heard
        // again.
        m_sound.confirm(m_wordsUntil + leastSilenceBetweenTurns(m_options) / 2);
    }
    const CheckInId id = m_id;
    m_partials.change();
    if (m_id == id)
        considerTheEnd();
}

void AssemblyAiStreamingTranscriber::considerTheEnd()
{
    if (m_waiting != Waiting::Ends && m_waiting != Waiting::Goodbye)
        return;
    if (!m_turns.allEnded(true)) {
        if (m_waiting == Waiting::Ends && std::exchange(m_noneOpen, false))
            waitFor(Waiting::Ends, m_options.endsPatience);
        return;
    }
    if (reachesLastVoice())
        complete();
    else if (m_waiting == Waiting::Ends)
        sayGoodbye(); // maybe that turn had ended before the force: what follows it comes now
}

// A turn that begins behind the last one would have its voice further behind it than this.
bool AssemblyAiStreamingTranscriber::reachesLastVoice() const
{
    const auto silence = leastSilenceBetweenTurns(m_options) * 3 / 4;
    return m_lastVoice == KeptSound::Time(0) || m_lastVoice <= m_wordsUntil + silence;
}

// A turn that is open still lacks words: the close that follows counts as a loss, and they are
// heard again.
void AssemblyAiStreamingTranscriber::onTerminated()
{
    if (m_id && m_waiting == Waiting::Goodbye && m_turns.allEnded(false))
        complete();
}

void AssemblyAiStreamingTranscriber::onPatience()
{
    if (!m_id)
        return;
    if (m_waiting == Waiting::Ends)
        return sayGoodbye();
    if (m_waiting == Waiting::Goodbye && m_turns.allEnded(false) && reachesLastVoice())
        return complete();
    const bool connected = m_session != nullptr && m_session->hasBegun();
    end(fail(connected ? ErrorCode::AnswerTimeout : ErrorCode::ConnectTimeout,
             Stage::Transcribe,
             m_waiting == Waiting::Sending ? QStringLiteral("sound waits")
                                           : QStringLiteral("words are missing")));
}

void AssemblyAiStreamingTranscriber::onEnded(const StreamingEnd &ended)
{
    dropSession();
    if (!m_id) {
        answerPrepares(tl::unexpected(ended.error));
        return;
    }
    if (endIfStopped())
        return;
    if (m_waiting == Waiting::Goodbye && m_turns.allEnded(false) && reachesLastVoice())
        return complete();
    if (!resumeAfter(ended))
        end(tl::unexpected(ended.error));
}

bool AssemblyAiStreamingTranscriber::resumeAfter(const StreamingEnd &ended)
{
    if (!ended.worthAnother || m_sessions >= m_options.mostSessions || !m_turns.canResume())
        return false;
    const auto from = m_sound.rewind();
    if (!from)
        return false;
    m_sessionBegan = *from;
    m_turns.beginSession();
    if (m_waiting != Waiting::Nothing)
        waitFor(Waiting::Sending, m_options.sendPatience);
    m_openAgain.start(withChance(m_options.retryWait));
    return true;
}

Transcript AssemblyAiStreamingTranscriber::transcript() const
{
    return {m_turns.settled(), m_turns.unsettled(), m_language, m_turns.confidence(), name()};
}

void AssemblyAiStreamingTranscriber::complete()
{
    if (m_turns.areMostlyNot(languageTag(m_language))) // the last partial had all of the words
        return end(fail(ErrorCode::LanguageUnclear, Stage::Transcribe));
    Transcript words = transcript();
    words.settled = words.text();
    words.unsettled.clear();
    end(words);
}

void AssemblyAiStreamingTranscriber::end(const Result<Transcript> &result)
{
    const CheckInId id = m_id;
    if (result || result.error().code != ErrorCode::Cancelled) {
        m_partials.flush(); // the safety screen has to see the last of them, too
        if (id != m_id || endIfStopped())
            return;
    }
    if (const auto facts = m_wait.end(result, m_client.clock().now()))
        emit exchanged(m_id, *facts);
    m_id = {};
    m_onStop.reset();
    m_sendAgain.stop();
    m_patience.stop();
    m_waiting = Waiting::Nothing;
    dropSession();
    m_sound.erase();
    m_turns.reset();
    m_partials.reset();
    answerPrepares(fail(ErrorCode::Cancelled, Stage::Transcribe, QStringLiteral("ended")));
    emit finished(id, result);
}

bool AssemblyAiStreamingTranscriber::endIfStopped()
{
    if (!m_id || !m_stop.stop_requested())
        return !m_id;
    end(fail(ErrorCode::Cancelled, Stage::Transcribe));
    return true;
}

} // namespace pulsemates
