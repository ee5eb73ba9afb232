#pragma once

#include "core/guidance/guidance.h"
#include "core/pipeline/speechplayer.h"

#include <QObject>
#include <QTimer>

namespace pulsemates {

/// Decides when the message is spoken: not before the end is hard, not earlier than people answer,
/// not before the final words confirm it, and without them no later than budget::latestVoice.
/// While a service may still write a message, only the opener is said by itself: what is written
/// follows it, sentence by sentence as it is shown, and in its place, where nothing comes, the
/// rest. Thread: lives in the GUI thread.
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
    /// Has the parts of @p message made: the opener by whoever is quickest, the rest by the same.
    /// @p openerAlone: the rest will hardly be said, and no service is asked for it. What answers
    /// grave words is made and said by this computer alone, also where the person asks for it.
    void
    prefetch(CheckInId id, const GuidanceMessage &message, Language language, bool openerAlone);
    void confirm();
    /// The message does not fit any more: it is not said by itself, only what is written may be.
    void withdraw();
    /// Nothing is said by itself any more in this check-in; what is being said comes to its end.
    void keepQuiet();
    /// While something weightier than a message is on the screen nothing is said by itself, and
    /// what was begun so is silent at once.
    void setHeld(bool held);
    /// Silent at once, and nothing is said by itself any more in this check-in.
    void hush();
    void sayNow(CheckInId id); ///< the person took another message
    void sayAll(CheckInId id); ///< the person asked for what stands there, the written one with it
    /// When the voice spoke by itself; nothing when the person asked: that is no wait of theirs.
    [[nodiscard]] std::optional<MonotonicTime> spokeAt() const { return m_spokeAt; }

    // What a service writes for the person.
    void setAwaitsWritten(bool awaits); ///< false: nothing more comes
    void addWritten(const QString &sentence);
    /// Read by the person, long after: said where they ask for it.
    void addLate(const QString &text) { m_written << text; }
    /// It is not to be said, and what is being said of it is silent at once.
    void takeBackWritten();

private:
    void schedule();
    void speak();
    void begin(CheckInId id, const QStringList &first, const QStringList &instead);
    void closeIfWhole();

    SpeechPlayer &m_player;
    const Clock &m_clock;
    QTimer m_due;
    CheckInId m_id;
    std::optional<MonotonicTime> m_stop;
    std::optional<MonotonicTime> m_spokeAt;
    GuidanceMessage m_message;
    Language m_language = Language::English;
    QStringList m_written;
    QStringList m_instead; ///< said where nothing is written after all
    CheckInId m_telling;   ///< what is written is said behind what was begun for it
    bool m_awaitsWritten = false;
    bool m_withdrawn = false;
    bool m_speaksByItself = true;
    bool m_confirmed = false;
    bool m_spoken = false;
    bool m_held = false;
};

/// The message in the parts that are synthesised: the opener and the rest.
[[nodiscard]] QStringList spokenParts(const GuidanceMessage &message);

} // namespace pulsemates
