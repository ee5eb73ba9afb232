#pragma once

#include "tests/support/providers/faultplan.h"
#include "tests/support/providers/http/httprequest.h"
#include "tests/support/providers/speechscript.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <deque>

namespace pulsemates::loopback {

class AssemblyAiStreaming;
class WebSocketPeer;

/// One session of streaming recognition: words come out as the sound that holds them comes in.
/// Child of the peer. Thread: the server's.
class StreamingSession : public QObject
{
    Q_OBJECT

public:
    using Time = std::chrono::milliseconds;

    StreamingSession(AssemblyAiStreaming &provider,
                     const HttpRequest &request,
                     const FaultPlan &plan,
                     WebSocketPeer &peer);
    ~StreamingSession() override;

    void begin(bool known); ///< @p known: the key or token was right

private:
    struct Outgoing
    {
        std::chrono::steady_clock::time_point due;
        QByteArray text;
        int closeCode = 0; ///< a close in place of a message
    };

    void takeText(const QByteArray &text);
    void takeSound(const QByteArray &frame);
    [[nodiscard]] bool fits(const QByteArray &frame);
    void configure(const QJsonObject &message);
    void followSound();
    void endTurn(bool forced);
    void terminate();
    void sendTurn(bool end, bool formatted, std::chrono::microseconds wait);
    void send(const QJsonObject &message, std::chrono::microseconds wait = {});
    void fail(int code, const QString &what);
    void sendDue();
    void write(const QByteArray &text);
    void misbehave(); ///< what the plan says, once enough sound has come
    void flood();
    [[nodiscard]] std::chrono::microseconds draw(const char *stage);
    [[nodiscard]] Time heard() const;

    AssemblyAiStreaming &m_provider;
    HttpRequest m_request;
    FaultPlan m_plan;
    WebSocketPeer &m_peer;
    SpeechScript m_script;
    QTimer m_timer; ///< for what is to be sent later
    std::deque<Outgoing> m_outgoing;
    QByteArray m_sound;
    std::chrono::steady_clock::time_point m_soundBegan;
    int m_bytesPerSecond = 32000;
    Time m_turnSilence{400};
    bool m_formatTurns = false;
    bool m_uThree = false; ///< the u3 family: formatted always

    std::vector<SpeechScript::Word> m_words; ///< of the sentence that is being spoken
    int m_sentence = 0;
    std::size_t m_turnBegin = 0; ///< its first word that no turn has had
    std::size_t m_final = 0;     ///< words before this one are final
    int m_turn = 0;
    Time m_lastPartial{0};
    bool m_misbehaved = false;
    bool m_silent = false;
    bool m_terminated = false;
    bool m_over = false; ///< closed or cut by this end
};

} // namespace pulsemates::loopback
