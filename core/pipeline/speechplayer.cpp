#include "core/pipeline/speechplayer.h"

#include "core/common/logging.h"
#include "core/pipeline/post.h"
#include "core/pipeline/stagebudgets.h"

namespace pulsemates {

namespace {

constexpr qsizetype mostClips = 96; // about ten minutes of speech, 50 MB at 22 kHz

SpeechManner mannerFor(CheckInId id, SpeechManner manner)
{
    manner.checkIn = id;
    return manner;
}

} // namespace

SpeechPlayer::SpeechPlayer(SpeechLibrary &library, AudioOutput &output, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_output(output)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(budget::synthesize);
    connect(&m_deadline, &QTimer::timeout, this, &SpeechPlayer::giveUp);
    connect(&m_library, &SpeechLibrary::ready, this, &SpeechPlayer::onReady);
    connect(&m_library, &SpeechLibrary::failed, this, &SpeechPlayer::onFailed);
    connect(&m_output, &AudioOutput::finished, this, &SpeechPlayer::onPlayed);
    connect(&m_output,
            &AudioOutput::firstSample,
            this,
            [this](CheckInId playback, AudioChannel channel, MonotonicTime at) {
                if (channel == AudioChannel::Speech && playback == m_playback
                    && !std::exchange(m_firstHeard, true))
                    emit firstSample(m_sayingFor, at);
            });
    connect(&m_output, &AudioOutput::lost, this, &SpeechPlayer::onLost);
}

void SpeechPlayer::setRate(float rate)
{
    if (qFuzzyCompare(rate, m_rate))
        return;
    m_rate = rate;
    m_ordered.clear(); // made at another pace
    m_urgent.clear();
    m_deadline.stop();
    forgetSounds();
}

void SpeechPlayer::forgetSounds()
{
    m_clips.clear();
    m_clipsByAge.clear();
    if (m_state == State::Silent)
        return;
    for (qsizetype part = m_next; part < m_script.size(); ++part)
        order(m_script.at(part).key, true, m_script.at(part).manner);
}

void SpeechPlayer::forgetPersonal()
{
    dropPersonal();
    for (const Key &key : std::exchange(m_personal, {})) {
        m_clips.remove(key);
        m_clipsByAge.removeOne(key);
    }
}

/// Nobody waits for it from now on, so that the same text can be asked for anew at once.
void SpeechPlayer::dropPersonal()
{
    if (m_personal.isEmpty())
        return;
    m_ordered.removeIf(
        [this](const auto &ordered) { return m_personal.contains(ordered.value()); });
    m_urgent.removeIf([this](quint64 ticket) { return !m_ordered.contains(ticket); });
    watch();
    post(m_library, [](SpeechLibrary &library) { library.dropPersonal(); });
}

void SpeechPlayer::setMuted(bool muted)
{
    m_muted = muted;
    if (!muted)
        return;
    stop();
    dropPersonal();
}

void SpeechPlayer::prefetch(const QStringList &texts,
                            Language language,
                            bool urgent,
                            const SpeechManner &manner)
{
    // What nobody will hear is no reason to ask a service.
    SpeechManner chosen = manner;
    if (m_muted)
        chosen.by = SpokenBy::ThisComputer;
    for (const QString &text : texts)
        order({text, language}, urgent, chosen);
}

AudioClipPtr SpeechPlayer::clipFor(const QString &text, Language language) const
{
    return m_clips.value({text, language}).clip;
}

QString SpeechPlayer::voiceFor(const QString &text, Language language) const
{
    return m_clips.value({text, language}).voice;
}

bool SpeechPlayer::isSettled(const QString &text, Language language) const
{
    const Key key{text, language};
    return m_clips.contains(key) || std::ranges::find(m_ordered, key) == m_ordered.end();
}

void SpeechPlayer::order(const Key &key, bool urgent, const SpeechManner &manner)
{
    if (key.text.isEmpty() || m_clips.contains(key))
        return;
    for (auto ordered = m_ordered.cbegin(); ordered != m_ordered.cend(); ++ordered) {
        if (*ordered == key && (!urgent || m_urgent.contains(ordered.key())))
            return; // it is on its way
    }
    if (manner.personal)
        m_personal.insert(key);
    const CheckInId ticket = m_tickets.begin();
    m_ordered.insert(ticket.value, key);
    if (urgent) {
        m_urgent.insert(ticket.value);
        if (!m_deadline.isActive())
            m_deadline.start();
    }
    const SpeechOrder speechOrder{ticket, {key.text, key.language, m_rate}, urgent, manner};
    post(m_library, [speechOrder](SpeechLibrary &library) { library.order(speechOrder); });
}

void SpeechPlayer::watch()
{
    if (m_urgent.isEmpty())
        m_deadline.stop();
    else
        m_deadline.start();
}

// What comes after all is kept on the disk for the next time.
void SpeechPlayer::giveUp()
{
    QSet<Key> late;
    for (const quint64 ticket : std::exchange(m_urgent, {}))
        late.insert(m_ordered.value(ticket));
    m_ordered.removeIf([&late](const auto &ordered) { return late.contains(ordered.value()); });
    qCDebug(lcPipeline, "the voice takes too long: going on without it");
    for (const Key &key : late)
        fail(key, Error{ErrorCode::Timeout, {}, Stage::Synthesize});
}

void SpeechPlayer::keep(const Key &key, const Sound &sound)
{
    if (!m_clips.contains(key))
        m_clipsByAge.append(key);
    m_clips.insert(key, sound);
    while (m_clipsByAge.size() > mostClips)
        m_clips.remove(m_clipsByAge.takeFirst());
}

void SpeechPlayer::onReady(CheckInId ticket, const AudioClipPtr &clip, const QString &voice)
{
    const auto ordered = m_ordered.find(ticket.value);
    if (ordered == m_ordered.end())
        return; // made at an older rate
    const Key key = *ordered;
    m_ordered.erase(ordered);
    if (m_urgent.remove(ticket.value))
        watch();
    keep(key, {clip, voice});
    emit prefetched(key.text, key.language);
    if (waitsFor(key))
        sayNext();
}

bool SpeechPlayer::waitsFor(const Key &key) const
{
    return m_state == State::Preparing && m_next < m_script.size()
           && m_script.at(m_next).key == key;
}

void SpeechPlayer::onFailed(CheckInId ticket, const Error &error)
{
    const auto ordered = m_ordered.find(ticket.value);
    if (ordered == m_ordered.end())
        return;
    const Key key = *ordered;
    m_ordered.erase(ordered);
    if (m_urgent.remove(ticket.value)) {
        watch();
        // What waits to be made in an idle moment is not waited for any more.
        m_ordered.removeIf([&key](const auto &other) { return other.value() == key; });
    }
    fail(key, error);
}

void SpeechPlayer::fail(const Key &key, const Error &error)
{
    if (error.code != ErrorCode::Cancelled)
        qCDebug(
            lcPipeline, "speech could not be made: %s", qUtf8Printable(errorCodeName(error.code)));
    emit prefetchFailed(key.text, key.language);
    if (waitsFor(key)) {
        const CheckInId id = m_sayingFor;
        m_open = false;
        setState(State::Silent);
        emit failed(id, error);
    }
}

void SpeechPlayer::say(CheckInId id,
                       const QStringList &texts,
                       Language language,
                       const SpeechManner &manner,
                       bool open)
{
    m_sayingFor = id;
    m_script.clear();
    for (const QString &text : texts) {
        if (!text.trimmed().isEmpty())
            m_script.append({{text, language}, mannerFor(id, manner)});
    }
    m_open = open;
    replay();
}

void SpeechPlayer::append(CheckInId id, const QStringList &texts, const SpeechManner &manner)
{
    if (!m_open || id != m_sayingFor || m_script.isEmpty())
        return;
    const bool waits = m_state == State::Preparing && m_next == m_script.size();
    const Language language = m_script.constFirst().key.language;
    for (const QString &text : texts) {
        if (text.trimmed().isEmpty())
            continue;
        m_script.append({{text, language}, mannerFor(id, manner)});
        order(m_script.constLast().key, true, m_script.constLast().manner);
    }
    if (waits && m_next < m_script.size())
        sayNext();
}

void SpeechPlayer::close(CheckInId id)
{
    if (id != m_sayingFor || !std::exchange(m_open, false))
        return;
    if (m_state == State::Preparing && m_next == m_script.size())
        end();
}

void SpeechPlayer::replay()
{
    m_next = 0;
    m_firstHeard = false;
    m_playback = {}; // whatever still plays belongs to nobody now
    if (m_muted || m_script.isEmpty()) {
        stop();
        return;
    }
    const bool heard = isHeard();
    setState(State::Preparing);
    for (const Part &part : std::as_const(m_script))
        order(part.key, true, part.manner);
    if (m_clips.contains(m_script.constFirst().key))
        sayNext();
    else if (heard)
        silence();
}

void SpeechPlayer::sayNext()
{
    m_playback = {};
    if (m_next >= m_script.size()) {
        if (m_open)
            setState(State::Preparing); // what comes next is being written
        else
            end();
        return;
    }
    const Key key = m_script.at(m_next).key;
    const AudioClipPtr sound = m_clips.value(key).clip;
    if (!sound) {
        setState(State::Preparing);
        order(key, true, m_script.at(m_next).manner);
        return;
    }
    if (m_output.isStuck()) { // it would not answer: the text stands for the sound
        const CheckInId id = m_sayingFor;
        m_open = false;
        setState(State::Silent);
        emit failed(id, Error{ErrorCode::SoundStuck, {}, Stage::Playback});
        return;
    }
    ++m_next;
    m_playback = m_playbacks.begin();
    setState(State::Speaking);
    emit saying(m_sayingFor, key.text);
    post(m_output, [playback = m_playback, sound](AudioOutput &output) {
        output.play(playback, AudioChannel::Speech, sound);
    });
}

void SpeechPlayer::onPlayed(CheckInId playback, AudioChannel channel, const Outcome &played)
{
    if (channel != AudioChannel::Speech || playback != m_playback)
        return;
    if (played && (m_open || m_next < m_script.size())) {
        if (m_state == State::Paused)
            m_playback = {}; // the next part waits for resume()
        else
            sayNext();
        return;
    }
    if (played)
        return end();
    const CheckInId id = m_sayingFor;
    m_playback = {};
    m_open = false;
    setState(State::Silent);
    if (played.error().code != ErrorCode::Cancelled)
        emit failed(id, played.error());
}

void SpeechPlayer::end()
{
    const CheckInId id = m_sayingFor;
    m_playback = {};
    setState(State::Silent);
    emit said(id);
}

// What was asked of an output after it hung and before that was known has no end of its own.
void SpeechPlayer::onLost(const Error &error)
{
    if (error.code != ErrorCode::SoundStuck || !m_playback)
        return;
    silence(); // or it would be heard whenever the output comes back
    onPlayed(m_playback, AudioChannel::Speech, tl::unexpected(error));
}

void SpeechPlayer::pause()
{
    if (m_state != State::Speaking)
        return;
    post(m_output, [](AudioOutput &output) { output.pause(AudioChannel::Speech); });
    setState(State::Paused);
}

void SpeechPlayer::resume()
{
    if (m_state != State::Paused)
        return;
    if (!m_playback) { // it was paused as one part ended
        sayNext();
        return;
    }
    post(m_output, [](AudioOutput &output) { output.resume(AudioChannel::Speech); });
    setState(State::Speaking);
}

void SpeechPlayer::stop()
{
    const bool heard = isHeard();
    m_playback = {};
    m_open = false;
    setState(State::Silent);
    if (heard)
        silence();
}

void SpeechPlayer::silence()
{
    post(m_output, [](AudioOutput &output) { output.stop(AudioChannel::Speech); });
}

void SpeechPlayer::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

} // namespace pulsemates
