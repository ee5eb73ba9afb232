#include "tests/support/providers/assemblyai/streamingsession.h"

#include "tests/support/providers/assemblyai/assemblyaistreaming.h"
#include "tests/support/providers/assemblyai/streamingmessages.h"
#include "tests/support/providers/http/websocketpeer.h"
#include "tests/support/providers/socketfaults.h"

#include <QJsonDocument>

#include <algorithm>

namespace pulsemates::loopback {

namespace {

constexpr StreamingSession::Time shortestFrame{50};
constexpr StreamingSession::Time longestFrame{1000};
constexpr int turnsOfAFlood = 4'000;

} // namespace

StreamingSession::StreamingSession(AssemblyAiStreaming &provider,
                                   const HttpRequest &request,
                                   const FaultPlan &plan,
                                   WebSocketPeer &peer)
    : QObject(&peer)
    , m_provider(provider)
    , m_request(request)
    , m_plan(plan)
    , m_peer(peer)
    , m_script(provider.script())
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &StreamingSession::sendDue);
    connect(&peer, &WebSocketPeer::textReceived, this, &StreamingSession::takeText);
    connect(&peer, &WebSocketPeer::binaryReceived, this, &StreamingSession::takeSound);
    connect(&peer, &WebSocketPeer::closeReceived, this, [this] {
        if (!m_terminated && !m_over)
            m_provider.note(QStringLiteral("the socket was closed without Terminate"));
    });
    const bool isMulaw = request.queryValue(QStringLiteral("encoding")) == u"pcm_mulaw";
    const int rate = request.queryValue(QStringLiteral("sample_rate")).toInt();
    m_bytesPerSecond = (rate > 0 ? rate : 16000) * (isMulaw ? 1 : 2);
    const QString model = request.queryValue(QStringLiteral("speech_model"));
    m_uThree = model == u"u3-rt-pro" || model == u"universal-3-5-pro";
    m_formatTurns = !m_uThree && request.queryValue(QStringLiteral("format_turns")) == u"true";
    m_turnSilence = Time(m_uThree ? 100 : 400);
    if (const QString silence = request.queryValue(QStringLiteral("min_turn_silence"));
        !silence.isEmpty())
        m_turnSilence = Time(silence.toInt());
    m_words = m_script.wordsOf(0);
    m_provider.noteOpened();
}

StreamingSession::~StreamingSession()
{
    m_provider.noteEnded(m_sound);
}

void StreamingSession::begin(bool known)
{
    if (!known)
        return fail(1008, QStringLiteral("Not authorized"));
    if (m_plan.fault != Fault::SocketNoBegin)
        send(beginMessage(m_request.queryValue(QStringLiteral("speech_model"))), draw("rtt"));
    if (m_plan.atByte == 0)
        misbehave();
}

std::chrono::microseconds StreamingSession::draw(const char *stage)
{
    return m_provider.draw(QString::fromLatin1(stage), m_request.session);
}

StreamingSession::Time StreamingSession::heard() const
{
    return Time(m_sound.size() * 1000 / m_bytesPerSecond);
}

void StreamingSession::takeText(const QByteArray &text)
{
    if (m_over)
        return;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    const QString type = document[QStringLiteral("type")].toString();
    if (!document.isObject()) {
        m_provider.note(QStringLiteral("a text message that is no JSON object"));
        return fail(3006, QStringLiteral("Invalid JSON"));
    }
    if (type == u"UpdateConfiguration")
        return configure(document.object());
    if (type == u"ForceEndpoint")
        return endTurn(true);
    if (type == u"Terminate")
        return terminate();
    if (type != u"KeepAlive") {
        m_provider.note(QStringLiteral("a message of unknown type \"%1\"").arg(type));
        fail(3006, QStringLiteral("Invalid Message Type: %1").arg(type));
    }
}

void StreamingSession::configure(const QJsonObject &message)
{
    for (const QString &violation : configurationViolations(message))
        m_provider.note(violation);
    const QJsonValue silence = message[QStringLiteral("min_turn_silence")];
    if (silence.isDouble())
        m_turnSilence = Time(silence.toInt());
    const QJsonValue format = message[QStringLiteral("format_turns")];
    if (format.isBool())
        m_formatTurns = !m_uThree && format.toBool();
}

bool StreamingSession::fits(const QByteArray &frame)
{
    const Time length(frame.size() * 1000 / m_bytesPerSecond);
    if (length < shortestFrame || length > longestFrame) {
        const QString what = QStringLiteral("Input Duration Error: %1 ms, expected between 50 and "
                                            "1000 ms")
                                 .arg(length.count());
        m_provider.note(what);
        fail(3007, what);
        return false;
    }
    const auto now = std::chrono::steady_clock::now();
    if (m_sound.isEmpty())
        m_soundBegan = now;
    const auto lead = heard() + length - std::chrono::duration_cast<Time>(now - m_soundBegan);
    if (lead > m_provider.allowedLead() + longestFrame) {
        m_provider.note(QStringLiteral("sound that is faster than real time"));
        fail(3007, QStringLiteral("Audio Transmission Rate Exceeded"));
        return false;
    }
    return true;
}

void StreamingSession::takeSound(const QByteArray &frame)
{
    if (m_over)
        return;
    if (m_terminated) {
        m_provider.note(QStringLiteral("sound after Terminate"));
        return;
    }
    if (!fits(frame))
        return;
    m_sound += frame;
    if (m_sound.size() >= m_plan.atByte)
        misbehave();
    if (!m_over)
        followSound();
}

/// Words whose end was heard become final; a pause behind the last one ends the turn.
void StreamingSession::followSound()
{
    const Time cadence(qint64(m_provider.latency().value(u"partial-cadence", m_request.session)));
    while (!m_words.empty()) {
        const std::size_t before = m_final;
        while (m_final < m_words.size() && m_words[m_final].end <= heard())
            ++m_final;
        if (m_uThree && before == m_turnBegin && m_final > before)
            send(speechStartedMessage(m_words.front().start));
        const bool isOver =
            m_final == m_words.size() && heard() >= m_words.back().end + m_turnSilence;
        if (m_final > before && !isOver && heard() >= m_lastPartial + cadence) {
            m_lastPartial = heard();
            sendTurn(false, false, draw("partial-lag"));
        }
        if (!isOver)
            return;
        endTurn(false);
    }
}

/// @p forced: by ForceEndpoint, which makes what was begun final too.
void StreamingSession::endTurn(bool forced)
{
    while (forced && m_final < m_words.size() && m_words[m_final].start < heard())
        ++m_final;
    if (m_final > m_turnBegin) {
        const auto wait = draw("stream-final");
        if (m_plan.fault == Fault::SocketEarlyUtterance)
            send(turnMessage({m_words.begin() + qsizetype(m_turnBegin),
                              m_words.begin() + qsizetype(m_final)},
                             {},
                             {m_turn, TurnState::Utterance}),
                 wait);
        if (!m_uThree)
            sendTurn(true, false, wait);
        if (m_uThree || (m_formatTurns && m_plan.fault != Fault::SocketNeverFormatted))
            sendTurn(true, true, m_uThree ? wait : std::chrono::microseconds(0));
        ++m_turn;
        m_turnBegin = m_final;
    }
    if (m_final == m_words.size() && !m_words.empty()) {
        m_words = m_script.wordsOf(++m_sentence);
        m_turnBegin = m_final = 0;
    }
}

void StreamingSession::sendTurn(bool end, bool formatted, std::chrono::microseconds wait)
{
    const auto at = [this](std::size_t index) { return m_words.begin() + qsizetype(index); };
    std::vector<SpeechScript::Word> unfinished;
    if (!end && m_final < m_words.size() && m_words[m_final].start < heard())
        unfinished.push_back(m_words[m_final]);
    Turn turn{m_turn, end ? TurnState::Ended : TurnState::Partial, formatted};
    turn.utteranceSaid = m_plan.fault == Fault::SocketEarlyUtterance;
    send(turnMessage({at(m_turnBegin), at(m_final)}, unfinished, turn), wait);
}

void StreamingSession::terminate()
{
    endTurn(true);
    m_terminated = true;
    if (m_plan.fault == Fault::SocketNoTermination)
        return;
    const auto open = std::chrono::steady_clock::now() - m_request.headAt;
    send(terminationMessage(heard(), std::chrono::duration_cast<Time>(open)));
    m_outgoing.push_back(
        {m_outgoing.empty() ? std::chrono::steady_clock::now() : m_outgoing.back().due, {}, 1000});
    sendDue();
}

void StreamingSession::fail(int code, const QString &what)
{
    m_over = true;
    m_outgoing.clear();
    write(toBytes(errorMessage(code, what)));
    m_peer.close(quint16(code), what.toUtf8().left(120));
}

void StreamingSession::send(const QJsonObject &message, std::chrono::microseconds wait)
{
    auto due = std::chrono::steady_clock::now() + wait;
    if (!m_outgoing.empty())
        due = std::max(due, m_outgoing.back().due);
    m_outgoing.push_back({due, toBytes(message)});
    sendDue();
}

void StreamingSession::sendDue()
{
    const auto now = std::chrono::steady_clock::now();
    while (!m_outgoing.empty() && m_outgoing.front().due <= now) {
        const Outgoing next = m_outgoing.front();
        m_outgoing.pop_front();
        if (next.closeCode == 0) {
            write(next.text);
            continue;
        }
        m_over = true;
        m_peer.close(quint16(next.closeCode));
        if (m_plan.fault == Fault::SocketLateAnswers)
            write(toBytes(turnMessage({{QStringLiteral("late"), heard(), heard()}}, {}, {m_turn})));
    }
    if (!m_outgoing.empty() && !m_timer.isActive())
        m_timer.start(std::chrono::ceil<Time>(m_outgoing.front().due - now));
}

void StreamingSession::write(const QByteArray &text)
{
    if (!m_silent)
        writeWithFault(m_peer, text, m_plan.fault);
}

void StreamingSession::misbehave()
{
    if (std::exchange(m_misbehaved, true))
        return;
    switch (m_plan.fault) {
    case Fault::SocketSilent:
        m_silent = true;
        return;
    case Fault::SocketUnplugged:
        m_over = m_silent = true;
        return m_peer.unplug();
    case Fault::SocketCut:
        m_over = true;
        return m_peer.cut();
    case Fault::SocketReset:
        m_over = true;
        return m_peer.reset();
    case Fault::SocketFlood:
        return flood();
    default:
        break;
    }
    if (const int code = closeCodeOf(m_plan.fault); code != 0)
        return fail(code, closeReasonOf(code));
    m_over = m_plan.fault == Fault::SocketUntypedError; // which ends with a close of ours
    sendFaultyMessage(m_peer, m_plan.fault);
}

void StreamingSession::flood()
{
    for (int i = 0; i < turnsOfAFlood; ++i) {
        const QString word = i % 2 == 0 ? QStringLiteral("maybe") : QStringLiteral("perhaps");
        write(toBytes(turnMessage({{word, heard(), heard()}}, {}, {m_turn})));
    }
}

} // namespace pulsemates::loopback
