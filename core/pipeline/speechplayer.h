#pragma once

#include "core/audio/audiooutput.h"
#include "core/pipeline/speechlibrary.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

namespace pulsemates {

/// Speaks texts one after another: sound made ahead is played at once, the rest as soon as it is
/// made. Every text it speaks is also on the screen; a voice that fails, or makes no urgent text
/// within budget::synthesize, leaves the text standing.
/// Thread: lives in the GUI thread; library and output live in theirs.
class SpeechPlayer : public QObject
{
    Q_OBJECT

public:
    enum class State { Silent, Preparing, Speaking, Paused };
    Q_ENUM(State)

    SpeechPlayer(SpeechLibrary &library, AudioOutput &output, QObject *parent = nullptr);

    void setRate(float rate);
    void setBudget(std::chrono::milliseconds budget) { m_deadline.setInterval(budget); }
    /// Muted: say() is silent at once, later ones too, and no personal text is made any more.
    void setMuted(bool muted);
    [[nodiscard]] bool isMuted() const { return m_muted; }
    [[nodiscard]] State state() const { return m_state; }
    /// The check-in whose message is being said or paused; invalid for anything else.
    [[nodiscard]] CheckInId speaksFor() const
    {
        return m_state == State::Silent ? CheckInId{} : m_sayingFor;
    }

    /// Has @p texts made and kept in memory; @p urgent ones before everything that waits in idle
    /// time.
    void prefetch(const QStringList &texts,
                  Language language,
                  bool urgent,
                  const SpeechManner &manner = {});
    /// Somebody else speaks from now on: nothing of what is in memory is used any more.
    void forgetSounds();
    [[nodiscard]] AudioClipPtr clipFor(const QString &text, Language language) const;
    /// Who speaks the clip, as Synthesizer::name() says it; empty without a clip.
    [[nodiscard]] QString voiceFor(const QString &text, Language language) const;
    /// True when @p text is in memory or cannot be made; false while it is on its way.
    [[nodiscard]] bool isSettled(const QString &text, Language language) const;

    /// Speaks @p texts in order in place of what is spoken now. @p open: more is to come by
    /// append() until close(), and is waited for; whoever opens it sees to its end.
    void say(CheckInId id,
             const QStringList &texts,
             Language language,
             const SpeechManner &manner = {},
             bool open = false);
    /// Behind what is being said for @p id; nothing where that is over, or was stopped.
    void append(CheckInId id, const QStringList &texts, const SpeechManner &manner);
    void close(CheckInId id); ///< nothing more comes
    /// Forgets the sound of what was said for one person, and has no more of it made.
    void forgetPersonal();
    void replay();
    void pause();
    void resume();
    void stop();

signals:
    void stateChanged(pulsemates::SpeechPlayer::State state);
    void prefetched(const QString &text, pulsemates::Language language);
    void prefetchFailed(const QString &text, pulsemates::Language language);
    void firstSample(pulsemates::CheckInId id, pulsemates::MonotonicTime at);
    void saying(pulsemates::CheckInId id,
                const QString &text); ///< the caption of what is heard now
    void said(pulsemates::CheckInId id);
    void failed(pulsemates::CheckInId id, const pulsemates::Error &error);

private:
    struct Key
    {
        QString text;
        Language language = Language::English;
        friend bool operator==(const Key &, const Key &) = default;
    };
    struct Sound
    {
        AudioClipPtr clip;
        QString voice;
    };
    struct Part
    {
        Key key;
        SpeechManner manner;
    };
    friend size_t qHash(const Key &key, size_t seed)
    {
        return qHashMulti(seed, key.text, static_cast<int>(key.language));
    }

    void order(const Key &key, bool urgent, const SpeechManner &manner);
    void dropPersonal();
    void keep(const Key &key, const Sound &sound);
    void fail(const Key &key, const Error &error);
    void giveUp();
    void watch();
    void onReady(CheckInId ticket, const AudioClipPtr &clip, const QString &voice);
    void onFailed(CheckInId ticket, const Error &error);
    void onPlayed(CheckInId playback, AudioChannel channel, const Outcome &played);
    void onLost(const Error &error);
    [[nodiscard]] bool waitsFor(const Key &key) const;
    void sayNext();
    void end();
    void silence();
    [[nodiscard]] bool isHeard() const
    {
        return m_state == State::Speaking || m_state == State::Paused;
    }
    void setState(State state);

    SpeechLibrary &m_library;
    AudioOutput &m_output;
    float m_rate = 1.0F;
    bool m_muted = false;
    State m_state = State::Silent;

    Epoch m_tickets;
    QHash<quint64, Key> m_ordered; ///< by ticket
    QSet<quint64> m_urgent;        ///< tickets somebody waits for
    QTimer m_deadline{this};       ///< runs from one answer to the next while somebody waits
    QHash<Key, Sound> m_clips;
    QList<Key> m_clipsByAge; ///< oldest first; bounded
    QSet<Key> m_personal;    ///< written for one person, and to be forgotten

    CheckInId m_sayingFor;
    QList<Part> m_script; ///< the whole of the last say(), for replay
    qsizetype m_next = 0;
    bool m_open = false; ///< more of it is to come
    Epoch m_playbacks;
    CheckInId m_playback;
    bool m_firstHeard = false;
};

} // namespace pulsemates
