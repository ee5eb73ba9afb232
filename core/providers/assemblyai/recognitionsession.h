#pragma once

#include "core/network/websocketchannel.h"
#include "core/providers/assemblyai/streamingend.h"
#include "core/providers/assemblyai/streamingmessage.h"
#include "core/providers/assemblyai/streamingoptions.h"

#include <QTimer>

namespace pulsemates {

/// One session of Universal-Streaming: its channel, its order of messages, its speed. The service
/// counts the time a session is open, so whichever way this one goes, it says "Terminate" first,
/// as long as there is a connection to say it on; but for one that is cut off.
/// Thread: the network's. Signals never come from within a call; after leave() none.
class RecognitionSession : public QObject
{
    Q_OBJECT

public:
    /// @p query: what streamingQuery() made, by which a session made ahead is known to fit.
    RecognitionSession(HttpClient &client,
                       const AssemblyAiStreamingOptions &options,
                       const Credential &credential,
                       const QString &query,
                       CheckInId checkIn,
                       QObject *parent = nullptr);
    ~RecognitionSession() override;

    void open();
    [[nodiscard]] const QString &query() const { return m_query; }
    [[nodiscard]] const ExchangeFacts &facts() const { return m_channel.facts(); }
    [[nodiscard]] bool hasBegun() const { return m_begun && !m_over; }

    /// Whether @p bytes of sound can go out now: the service takes it at the speed of speech, and
    /// the line must keep up.
    [[nodiscard]] bool takes(qsizetype bytes) const;
    [[nodiscard]] bool sendSound(const QByteArray &sound);
    void forceEndpoint(); ///< all words of the sound so far are to be final
    void terminate();     ///< no sound comes any more; once

    /// What waits to go out is dropped, a goodbye, too. leave() it then.
    void cutOff() { m_channel.cancel(); }
    /// Ends it for good and destroys this when the service has said goodbye, or has had its time.
    void leave();

signals:
    void began();
    void turnArrived(const pulsemates::StreamedTurn &turn);
    void terminated(); ///< all words have come
    void ended(const pulsemates::StreamingEnd &end);

private:
    void take(const QByteArray &utf8);
    void wait(std::chrono::milliseconds patience, const Error &otherwise);
    void noteClosed(const ChannelEnd &end);
    void endWith(const StreamingEnd &end);
    [[nodiscard]] static ChannelRequest requestOf(const AssemblyAiStreamingOptions &options,
                                                  const Credential &credential,
                                                  const QString &query,
                                                  CheckInId checkIn);

    const Clock &m_clock;
    AssemblyAiStreamingOptions m_options;
    QString m_query;
    WebSocketChannel m_channel;
    QTimer m_timer;    ///< for what the service owes next
    Error m_otherwise; ///< where it does not come
    std::optional<MonotonicTime> m_soundBegan;
    qint64 m_soundSent = 0; ///< bytes
    int m_errorCode = 0;    ///< of the service's error message
    bool m_begun = false;
    bool m_terminating = false;
    bool m_leaving = false;
    bool m_over = false; ///< told by ended(), or left
};

} // namespace pulsemates
