#pragma once

#include "core/guidance/guidance.h"
#include "core/pipeline/speechplayer.h"

#include <QObject>
#include <QTimer>

namespace pulsemates {

/// Decides when the message is spoken: not before the end is hard, not earlier than people answer,
/// not before the final words confirm it, and without them no later than budget::latestVoice.
/// Thread: lives in the GUI thread.
class MessageVoice : public QObject
{
    Q_OBJECT

public:
    MessageVoice(SpeechPlayer &player, const Clock &clock, QObject *parent = nullptr);

    void setSpeaksByItself(bool speaks) { m_speaksByItself = speaks; }

    /// A new check-in: whatever is spoken ends.
    void reset();
    /// The recording ended at @p stop for good: the voice may speak the message of @p guidance when
    /// it is due.
    void unlock(CheckInId id, MonotonicTime stop);
    void setMessage(const GuidanceMessage &message, Language language);
    void confirm();
    /// Nothing is said by itself any more in this check-in; what is being said comes to its end.
    void keepQuiet();
    /// While something weightier than a message is on the screen nothing is said by itself, and
    /// what was begun so is silent at once.
    void setHeld(bool held);
    /// Silent at once, and nothing is said by itself any more in this check-in.
    void hush();
    void sayNow(CheckInId id); ///< the person asked for it, or took another message
    /// When the voice spoke by itself; nothing when the person asked: that is no wait of theirs.
    [[nodiscard]] std::optional<MonotonicTime> spokeAt() const { return m_spokeAt; }

private:
    void schedule();
    void speak();
    void say(CheckInId id);

    SpeechPlayer &m_player;
    const Clock &m_clock;
    QTimer m_due;
    CheckInId m_id;
    std::optional<MonotonicTime> m_stop;
    std::optional<MonotonicTime> m_spokeAt;
    GuidanceMessage m_message;
    Language m_language = Language::English;
    bool m_speaksByItself = true;
    bool m_confirmed = false;
    bool m_spoken = false;
    bool m_held = false;
};

/// The message in the parts that are synthesised: the opener and the rest.
[[nodiscard]] QStringList spokenParts(const GuidanceMessage &message);

} // namespace pulsemates
